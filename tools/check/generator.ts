// Generates a domain in a copy of the tree, fills it with one thing of its own, sees that all of it holds, and takes it out again: nothing outside its
// rooms was touched by hand, and nothing of it stays.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { generateDomain, removeDomain } from '../generators/domain/generator.ts';
import { run } from '../test/tool.ts';
import { fill } from './own-thing.ts';

const domain = 'planted-things';
const copy = resolve('tmp/generator');
const library = `libs/${domain}`;
const aside = ['tmp/', 'dist/', '.nx/', 'node_modules'];

function copyTree(): void {
  rmSync(copy, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
}

/** Every file of the copy with what it says, but for what tools leave behind. */
function readTree(): Map<string, string> {
  const files = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(copy, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const kept = paths.filter((path) => !aside.some((folder) => path.startsWith(folder)));
  return new Map(kept.map((path) => [path, readFileSync(join(copy, path), 'latin1')]));
}

const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));

const inCopy = (command: string, ...args: string[]) => run(command, args, { folder: copy });

/** The types of one side, as far as the domain reaches; the browser's with the templates. */
function typed(side: string, tool: string, ...include: string[]): Promise<boolean> {
  const configuration = `tsconfig.planted-${side}.json`;
  writeFileSync(join(copy, configuration), JSON.stringify({ extends: `./tsconfig.${side}.json`, include }));
  return inCopy(tool, '--noEmit', '-p', configuration);
}

/** One after another, as long as all is well. */
async function each(...works: (() => Promise<boolean>)[]): Promise<boolean> {
  for (const work of works) if (!(await work())) return false;
  return true;
}

async function holds(files: readonly string[]): Promise<boolean> {
  const lanes = await Promise.all([
    each(
      () => inCopy('nx', 'show', 'projects'),
      () => inCopy('eslint', library, ...files.filter((file) => file.startsWith('apps/e2e'))),
      () => typed('tools', 'tsc', ...files.filter((file) => file.startsWith('apps/e2e'))),
      () => typed('api', 'tsc', `${library}/api/src/**/*.ts`),
    ),
    each(
      () => typed('web', 'ngc', `${library}/web/src/**/*.ts`),
      () => inCopy('jest', '--selectProjects', 'unit', 'web', '--', library, 'tools/check/texts-in-use'),
      () => inCopy('jest', '--selectProjects', 'integration', '--', library),
    ),
  ]);
  return lanes.every(Boolean);
}

/** A domain that others name, one that is released and a name that is taken are left alone. @throws where they are not */
async function refuses(): Promise<void> {
  const neighbour = join(copy, 'libs/comparisons/model/src/planted.ts');
  writeFileSync(neighbour, `export * from '@ra-quan/${domain}/model';\n`);
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'nothing',
      (cause: unknown) => (cause as Error).message,
    );
  const said = [
    await refusal(removeDomain(copy, domain)),
    await refusal(removeDomain(copy, 'partners')),
    await refusal(generateDomain(copy, 'partners')),
  ];
  const wanted = [/is named in libs\/comparisons\/model\/src\/planted\.ts$/, /is released/, /is taken/];
  const missing = wanted.filter((words, index) => !words.test(said[index]!));
  if (missing.length > 0) throw new Error(`the generator does not refuse with ${missing.join(', ')}, but says ${said.join('; ')}`);
  rmSync(neighbour);
}

copyTree();
const before = readTree();
const { own, lists } = await generateDomain(copy, domain, { vi: 'đồ trồng', en: 'planted thing/planted things' });
const generated = readTree();
const strays = changed(before, generated).filter((path) => ![...own, ...lists].includes(path));
if (strays.length > 0) throw new Error(`the generator touched ${strays.join(', ')} without saying so`);
let good = await inCopy('prettier', '--check', ...own, ...lists);

const [step] = own.flatMap((file) => /migrations\/(\d{13})-/.exec(file)?.[1] ?? []);
fill(join(copy, library), Number(step) + 1);
const byHand = changed(generated, readTree());
if (byHand.some((path) => !path.startsWith(`${library}/`))) throw new Error(`filling the domain touched ${byHand.join(', ')}`);
await refuses();
good &&= await holds(own);
if (good) {
  for (const side of ['tools', 'api', 'web']) rmSync(join(copy, `tsconfig.planted-${side}.json`));
  await removeDomain(copy, domain);
  const left = changed(before, readTree());
  if (left.length > 0) throw new Error(`after the domain was removed, these are not as they were: ${left.join(', ')}`);
  console.log(`${own.length} files generated, ${lists.length} lists wired; by hand: nothing but ${library}`);
  rmSync(copy, { recursive: true });
}
process.exitCode = good ? 0 : 1;
