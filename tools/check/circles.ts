import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** The file that an import leads to, from the root of the repository; nothing for packages and styles. */
function targetOf(from: string, name: string): string | undefined {
  const library = /^@ra-quan\/([^/]+)\/([^/]+)(\/testing)?$/.exec(name);
  const path = library ? `libs/${library[1]}/${library[2]}/src${library[3] ?? ''}/index` : normalize(join(dirname(from), name));
  if (!library && !name.startsWith('.')) return undefined;
  return [`${path}.ts`, `${path}/index.ts`, path].find((file) => file.endsWith('.ts') && existsSync(file));
}

/** What each file imports, re-exports or asks for later; types too, for a circle of types is one of thoughts. */
export function importsOf(
  files: readonly string[],
  read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Map<string, string[]> {
  return new Map(
    files.map((file) => [file, ts.preProcessFile(read(file)).importedFiles.flatMap(({ fileName }) => targetOf(file, fileName) ?? [])]),
  );
}

/** Files that lead back to themselves, as the ways round: each circle once, from where it was entered. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    const entered = way.indexOf(file);
    if (entered >= 0) return void circles.push([...way.slice(entered), file]);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
