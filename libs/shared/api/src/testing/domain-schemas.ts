import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DomainSchema } from '../database/domain-schema';

/** The folder of a domain's steps. */
export const migrationsOf = (domain: string) => join('libs', domain, 'api/src/migrations');

/** Every domain that has a share of the database, in the one order of the domains, read from their folders without the framework around them. */
export function readDomainSchemas(): { readonly domain: string; readonly schema: DomainSchema }[] {
  const domains = JSON.parse(readFileSync('domains.json', 'utf8')) as string[];
  return domains
    .filter((domain) => existsSync(migrationsOf(domain)))
    .map((domain) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the test runner transforms it; a path that is read cannot be imported by name
      const exported = require(resolve(migrationsOf(domain))) as Record<string, DomainSchema>;
      return { domain, schema: Object.values(exported)[0]! };
    });
}
