import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { domainFiles } from './files.ts';

/**
 * Makes the three libraries of a domain and puts it last in the order of the domains.
 * @returns the paths that were written
 * @throws when the name is not lower-case words joined by hyphens, or is taken
 */
export function generateDomain(root: string, domain: string): string[] {
  if (!/^[a-z]+(-[a-z]+)*$/.test(domain)) throw new Error(`«${domain}»: a domain is named in lower-case words joined by hyphens`);
  if (existsSync(join(root, 'libs', domain))) throw new Error(`libs/${domain} exists already`);
  const files = domainFiles(domain);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const orderFile = join(root, 'domains.json');
  const order = JSON.parse(readFileSync(orderFile, 'utf8')) as string[];
  if (!order.includes(domain)) writeFileSync(orderFile, `[${[...order, domain].map((name) => JSON.stringify(name)).join(', ')}]\n`);
  return Object.keys(files);
}
