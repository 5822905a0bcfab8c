import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filled, type Names } from './names.ts';

const templates = join(import.meta.dirname, 'templates');

/** Where the domain's own rooms are: its libraries, and its journeys. */
export const roomOf = (domain: string) => `libs/${domain}`;
export const journeysOf = (root: string, domain: string) => globSync(`apps/e2e/src/*-${domain}.journey.ts`, { cwd: root });

/** Every file of a new domain, by its path: one noun with all that people do with it. */
export function domainFiles(names: Names): Record<string, string> {
  const files = globSync('**/*.template', { cwd: templates }).toSorted();
  return Object.fromEntries(
    files.map((file) => {
      const path = filled(file.replaceAll(sep, '/').replace(/\.template$/, ''), names);
      const text = filled(readFileSync(join(templates, file), 'utf8'), names);
      return [
        path.startsWith('journey/') ? `apps/e2e/src/planner-keeps-${names['nouns']}.journey.ts` : `${roomOf(names['nouns']!)}/${path}`,
        text,
      ];
    }),
  );
}
