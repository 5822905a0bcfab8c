import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { domainFiles, journeysOf, roomOf } from './files.ts';
import { namesOf, type Names, type Words } from './names.ts';
import { unwired, wired, wirings } from './wirings.ts';

/** What was written, and in which lists outside the domain's rooms it now stands or no longer stands. */
export interface Touched {
  readonly own: readonly string[];
  readonly lists: readonly string[];
}

/**
 * Makes a domain that is whole, last in the order of the domains, and puts it into every list of the product.
 * @throws when a name is none or is taken
 */
export async function generateDomain(root: string, domain: string, words: Words = {}): Promise<Touched> {
  const names = namesOf(domain, words, timeOfNextStep(root));
  refuseTaken(root, domain);
  const own = Object.entries(domainFiles(names));
  const lists = wirings.map((wiring) => [wiring.file, wired(readFileSync(join(root, wiring.file), 'utf8'), wiring, names)] as const);
  for (const [path, text] of [...own, ...lists]) await write(root, path, text);
  return { own: own.map(([path]) => path), lists: lists.map(([path]) => path) };
}

/**
 * Takes a domain out of the product: its rooms, and its entries in the lists.
 * @throws when it does not exist, is released, or others name it
 */
export async function removeDomain(root: string, domain: string): Promise<Touched> {
  if (!existsSync(join(root, roomOf(domain)))) throw new Error(`${roomOf(domain)} does not exist`);
  const names = namesOf(domain, {}, 0);
  const own = [roomOf(domain), ...journeysOf(root, domain)];
  refuseReleased(root, domain);
  refuseNamed(root, names, own);
  for (const path of own) rmSync(join(root, path), { recursive: true });
  for (const wiring of wirings) await write(root, wiring.file, unwired(readFileSync(join(root, wiring.file), 'utf8'), wiring, names));
  return { own, lists: wirings.map(({ file }) => file) };
}

/** Formatted as the house does it, whatever the length of the names. */
async function write(root: string, path: string, text: string): Promise<void> {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const steps = (root: string, domain: string) =>
  globSync(`${roomOf(domain)}/api/src/migrations/*-*.ts`, { cwd: root }).map((file) => basename(file).slice(0, 13));

/** After every step there is, also those that are dated ahead. */
const timeOfNextStep = (root: string) => Math.max(Date.now(), ...steps(root, '*').map((time) => Number(time) + 1000));

function refuseTaken(root: string, domain: string): void {
  const reads = (file: string) => readFileSync(join(root, file), 'utf8');
  const taken =
    existsSync(join(root, roomOf(domain))) ||
    (JSON.parse(reads('domains.json')) as string[]).includes(domain) ||
    reads('libs/shared/model/src/permissions.ts').includes(`'${domain}.`) ||
    reads('apps/web/src/areas.ts').includes(`path: '${domain}'`);
  if (taken) throw new Error(`«${domain}» is taken: by a domain, its permissions or an area of the menu`);
}

function refuseReleased(root: string, domain: string): void {
  const released = readFileSync(join(root, 'apps/api/src/migrations/released.json'), 'utf8');
  const found = steps(root, domain).find((time) => released.includes(time));
  if (found) throw new Error(`${domain}: the step ${found} is released; databases have it, so the domain stays`);
}

/** Imports, statements and codes of the domain outside its rooms and the lists. */
function refuseNamed(root: string, { nouns, schema }: Names, own: readonly string[]): void {
  const named = new RegExp(`@ra-quan/${nouns}/|\\b(FROM|JOIN|INTO|UPDATE|REFERENCES)\\s+${schema}\\.|['"\`]${nouns}\\.[a-z]`);
  const others = globSync('{apps,libs,tools}/**/*.{ts,html}', { cwd: root }).filter(
    (file) => !own.some((path) => file === path || file.startsWith(`${path}/`)) && !wirings.some((wiring) => wiring.file === file),
  );
  const found = others.filter((file) => named.test(readFileSync(join(root, file), 'utf8')));
  if (found.length > 0) throw new Error(`${nouns} is named in ${found.join(', ')}`);
}
