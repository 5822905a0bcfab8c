import type { Names } from './names.ts';

/** One entry of a list, and the text in front of which it is written. */
interface Entry {
  readonly text: string;
  readonly before: RegExp;
}

/** A list of the product in which a domain stands, outside its own rooms. What is written is formatted afterwards. */
export interface Wiring {
  readonly file: string;
  readonly entries: (names: Names) => readonly Entry[];
  /** Everything of the domain that stands there, also what was added by hand since. */
  readonly traces: (names: Names) => readonly RegExp[];
}

/** The only lists outside a domain's own rooms. */
export const wirings: readonly Wiring[] = [
  {
    file: 'domains.json',
    // The rehearsal and the desks bring together what all others have.
    entries: ({ nouns }) => [{ text: `,"${nouns}"`, before: /,\s*"rehearsals"/ }],
    traces: ({ nouns }) => [new RegExp(`,\\s*"${nouns}"`)],
  },
  {
    file: 'apps/api/src/domains.ts',
    entries: ({ nouns, nounsVar, Nouns }) => [
      { text: `import { ${Nouns}Module, ${nounsVar}Schema } from '@ra-quan/${nouns}/api';\n`, before: /^\n\/\*\* The server side of/m },
      { text: `  ${Nouns}Module,\n`, before: /^ {2}RehearsalsModule,/m },
      { text: `  ${nounsVar}Schema,\n`, before: /^ {2}desksSchema,/m },
    ],
    traces: ({ nouns, nounsVar, Nouns }) => [
      new RegExp(`^import \\{[^}]*\\} from '@ra-quan/${nouns}/api';\\n`, 'm'),
      new RegExp(`^ {2}${Nouns}Module,\\n`, 'm'),
      new RegExp(`^ {2}${nounsVar}Schema,\\n`, 'm'),
    ],
  },
  {
    file: 'apps/web/src/areas.ts',
    entries: ({ nouns, nounsVar }) => [
      {
        text: `  {
    path: '${nouns}',
    icon: 'empty',
    permission: '${nouns}.read',
    place: 'more',
    load: async () => (await import('@ra-quan/${nouns}/web')).${nounsVar}Routes,
  },
`,
        before: /^ {2}\{\n {4}path: 'units',/m,
      },
    ],
    traces: ({ nouns }) => [new RegExp(`^ {2}\\{\\n {4}path: '${nouns}',[^]*?^ {2}\\},\\n`, 'm')],
  },
  menuText('vi', ({ Vi }) => Vi!),
  menuText('en', ({ Ens }) => Ens!),
  {
    file: 'libs/shared/model/src/permissions.ts',
    entries: ({ nouns }) => [
      { text: `'${nouns}.read', '${nouns}.manage',`, before: /(?<=const permissions = [^;]*)'account\.own'/ },
      { text: `'${nouns}.read',`, before: /(?<=const reading: [^;]*)'account\.own'/ },
      { text: `'${nouns}.manage',`, before: /(?<= planner: \[\.\.\.reading,)/ },
      { text: `'${nouns}.manage',`, before: /(?<=nationwide: [^;]*)'campaigns\.plan'/ },
    ],
    traces: ({ nouns }) => [new RegExp(`'${nouns}\\.[\\w-]+',?\\s*`, 'g')],
  },
  {
    // What a new domain holds is the whole country's, until its author gives it units.
    file: 'apps/api/src/http/territories.int-spec.ts',
    entries: ({ nouns }) => [{ text: `'${nouns}.one', `, before: /(?<=const everybodys = [^;]*)'units\.one'/ }],
    traces: ({ nouns }) => [new RegExp(`'${nouns}\\.[\\w-]+',?\\s*`, 'g')],
  },
];

/** What the menu calls a domain. */
function menuText(language: string, titleOf: (names: Names) => string): Wiring {
  return {
    file: `apps/web/src/texts.${language}.ts`,
    entries: (names) => [{ text: `    '${names['nouns']}': '${titleOf(names)}',\n`, before: /(?<=\n {2}nav: [^}]*)^ {4}units: /m }],
    traces: ({ nouns }) => [new RegExp(`^ {4}'?${nouns}'?: '[^']*',\\n`, 'm')],
  };
}

/** @throws where the list is no longer written as it was */
export function wired(text: string, { file, entries }: Wiring, names: Names): string {
  return entries(names).reduce((written, { text: entry, before }) => {
    const place = written.search(before);
    if (place < 0) throw new Error(`${file}: found no place for ${entry.trim()}`);
    return written.slice(0, place) + entry + written.slice(place);
  }, text);
}

export function unwired(text: string, { traces }: Wiring, names: Names): string {
  return traces(names).reduce((left, trace) => left.replace(trace, ''), text);
}
