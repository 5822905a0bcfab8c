// Which texts the web side says, and which of them are loaded where they are said.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { permissions } from '@ra-quan/shared/model';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** The texts of one domain as the sources declare them. */
export interface DeclaredScope {
  readonly name: string;
  /** The constant that names the scope, for example `campaignsTexts`. */
  readonly constant: string;
  readonly keys: ReadonlySet<string>;
}

const flat = (tree: Tree, before: string): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? `${before}${key}` : flat(value, `${before}${key}.`)));

export async function declaredScopes(): Promise<DeclaredScope[]> {
  const files = globSync(['apps/web/src/texts.ts', 'libs/*/{web,ui}/src/texts.ts']);
  return Promise.all(
    files.map(async (file) => {
      const [, constant, name] = /export const (\w+): TextScope = \{\s+name: '([\w-]+)'/.exec(readFileSync(file, 'utf8'))!;
      const { texts } = (await import(resolve(dirname(file), 'texts.vi.ts'))) as { texts: Tree };
      return { name: name!, constant: constant!, keys: new Set(flat(texts, `${name}.`)) };
    }),
  );
}

const comments = /\/\*\*.*?\*\/|^\s*\/\/.*?$/gms;

/** The keys that a source says, as patterns where a part of them is only known later; permissions and codes of refusals look alike and are none. */
export function saidIn(file: string, scopes: readonly DeclaredScope[]): string[] {
  const begins = new RegExp(`(?<!code [!=]== )(['"\`])((?:${scopes.map(({ name }) => name).join('|')})\\.[^'"\`\\s]*)\\1`, 'g');
  const keys = [...readFileSync(file, 'utf8').replace(comments, '').matchAll(begins)].map(([, , key]) => key!);
  return keys.filter((key) => !(permissions as readonly string[]).includes(key));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a scope has the key, or some key of its pattern. */
export function isThere(key: string, scopes: readonly DeclaredScope[]): boolean {
  const keys = scopes.find(({ name }) => key.startsWith(`${name}.`))?.keys ?? new Set<string>();
  if (keys.has(key)) return true;
  if (!key.endsWith('.') && !key.includes('${')) return false;
  const pattern = new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('.+')}${key.endsWith('.') ? '.+' : ''}$`,
  );
  return [...keys].some((one) => pattern.test(one));
}

const source = (path: string) => [`${path}.ts`, `${path}/index.ts`].find(existsSync);

/** The files behind an import: the one that is named, or those of a library that hold the names. */
function filesBehind(from: string, names: readonly string[], file: string): string[] {
  if (from.startsWith('.')) return [source(join(dirname(file), from))].filter((one) => one !== undefined);
  const [, domain, side] = /^@ra-quan\/([\w-]+)\/(web|ui)$/.exec(from) ?? [];
  if (!domain) return [];
  const library = `libs/${domain}/${side}/src`;
  const parts = [...readFileSync(`${library}/index.ts`, 'utf8').matchAll(/from '\.\/([^']+)'/g)].map(([, part]) =>
    source(`${library}/${part}`)!,
  );
  return parts.filter((part) => names.some((name) => new RegExp(`export [\\w ]*\\b${name}\\b`).test(readFileSync(part, 'utf8'))));
}

const namesOf = (braces: string) =>
  braces
    .split(',')
    .map((name) => name.replace(/\btype\b/, '').trim())
    .filter(Boolean);

/** A source with everything that its pages and parts are made of; other domains only as far as they are named. */
export function reachedFrom(start: string, reached = new Set<string>()): Set<string> {
  if (reached.has(start) || start.endsWith('texts.ts')) return reached;
  reached.add(start);
  const code = readFileSync(start, 'utf8');
  for (const [, template] of code.matchAll(/templateUrl: '([^']+)'/g)) reached.add(join(dirname(start), template!));
  for (const [, braces, from] of code.matchAll(/^import (?!type )\{([^}]*)\} from '([^']+)'/gm))
    for (const file of filesBehind(from!, namesOf(braces!), start)) reachedFrom(file, reached);
  for (const [, from] of code.matchAll(/import\('(\.[^']+)'\)/g))
    for (const file of filesBehind(from!, [], start)) reachedFrom(file, reached);
  return reached;
}

/** The names of the scopes that some files say. */
export function scopesSaid(files: Iterable<string>, scopes: readonly DeclaredScope[]): Set<string> {
  return new Set([...files].flatMap((file) => saidIn(file, scopes)).map((key) => key.slice(0, key.indexOf('.'))));
}

/** What every page may say: it is loaded before the first one. */
export const always = ['app', 'ui', 'shared'];
