// The first load of the web application stays within its budget, compressed as it is served, and every language of every domain is a file of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const budget = 150 * 1024;
const root = 'dist/web';

/** What the page asks for before anything is clicked: its own links, and what those scripts import at once. */
function initialFiles(): Set<string> {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, imported] of code.matchAll(
      /(?:import|export)[^'"()]*?from\s*["']\.\/([^"']+)["']|(?<=^|[;}\s])import\s*["']\.\/[^"']+["']/g,
    ))
      if (imported) visit(imported);
  };
  for (const [, file] of page.matchAll(/(?:src|href)="(?!data:|https?:|\/)([^"]+\.(?:js|css))"/g)) visit(file!);
  return files;
}

const files = initialFiles();
const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(root, file))).length, 0);
console.log(`initial load: ${files.size} files, ${(bytes / 1024).toFixed(1)} kB brotli of ${budget / 1024} kB`);
if (files.size < 2) throw new Error('found no scripts: the check does not see what the page loads');
if (bytes > budget) process.exitCode = 1;

interface Output {
  readonly inputs: Readonly<Record<string, unknown>>;
}
const { outputs } = JSON.parse(readFileSync(join(root, 'browser-stats.json'), 'utf8')) as { outputs: Readonly<Record<string, Output>> };
const texts = Object.entries(outputs).filter(([, { inputs }]) => Object.keys(inputs).some((input) => /\/texts\.(vi|en)\.ts$/.test(input)));
const mixed = texts.filter(([file, { inputs }]) => Object.keys(inputs).length > 1 || files.has(file)).map(([file]) => file);
console.log(`texts: ${texts.length} files, ${mixed.length} of them loaded with something else`);
if (texts.length === 0) throw new Error('found no texts: the check does not see what is loaded');
if (mixed.length > 0) process.exitCode = 1;
