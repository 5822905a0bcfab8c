import { globSync, readFileSync } from 'node:fs';
import { readDomainSchemas, startApi, type RunningApi } from '@ra-quan/shared/api/testing';
import { namesIn, textsOf, type Named, type SourceText } from './texts';

const domains = readDomainSchemas();
const schemas = domains.map(({ schema }) => schema.name);
const released = JSON.parse(readFileSync('apps/api/src/migrations/released.json', 'utf8')) as Record<string, string>;
const releasedTimes = Object.keys(released).map((name) => name.slice(-13));

/** Sources of a domain's server side that speak to the database; steps that were released before schemas had owners stay as they are. */
const sourcesOf = (domain: string) =>
  globSync(`libs/${domain}/api/src/**/*.ts`).filter(
    (file) => !/spec\.ts$|\/testing\//.test(file) && !releasedTimes.some((time) => file.includes(`/${time}-`)),
  );

/** Why a domain may not name this; `undefined` where it may. */
function objection(own: string, { schema, name }: Named, published: ReadonlySet<string>): string | undefined {
  if (schema === own) return undefined;
  if (schemas.indexOf(schema) > schemas.indexOf(own)) return `${own} stands left of ${schema}`;
  return published.has(`${schema}.${name}`) ? undefined : `${schema} does not publish ${name}`;
}

describe('the tables of a domain', () => {
  let api: RunningApi;
  let published: ReadonlySet<string>;

  beforeAll(async () => {
    api = await startApi();
    const rows = await api.sql<{ name: string }>(
      `SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class WHERE relkind = 'v' AND relnamespace::regnamespace::text = ANY ($1)
       UNION SELECT pronamespace::regnamespace || '.' || proname FROM pg_proc WHERE pronamespace::regnamespace::text = ANY ($1)`,
      [schemas],
    );
    published = new Set(rows.map(({ name }) => name));
  });
  afterAll(() => api.stop());

  const objectionsTo = (own: string, texts: readonly SourceText[]) =>
    texts.flatMap(({ file, line, text }) =>
      namesIn(text, schemas).flatMap((one) => {
        const why = objection(own, one, published);
        return why ? [`${file}:${line}: ${why}`] : [];
      }),
    );

  it('are named by the domain alone; what others of it may read is a view or a function that it publishes', () => {
    const texts = domains.map(({ domain, schema }) => ({ own: schema.name, texts: sourcesOf(domain).flatMap((file) => textsOf(file)) }));
    expect(texts.flatMap(({ own, texts: all }) => all.flatMap(({ text }) => namesIn(text, schemas).map(() => own))).length).toBeGreaterThan(
      200,
    );
    expect(texts.flatMap(({ own, texts: all }) => objectionsTo(own, all))).toEqual([]);
  });

  it('are named with their schema, so that no search path decides which one is meant', async () => {
    const tables = await api.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v') AND relnamespace::regnamespace::text = ANY ($1) AND NOT relispartition`,
      [schemas],
    );
    const bare = new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:${tables.map(({ name }) => name).join('|')})\\b(?![.(])`);
    const found = domains
      .flatMap(({ domain }) => sourcesOf(domain).filter((file) => !file.includes('/migrations/')))
      .flatMap((file) => textsOf(file));
    expect(found.filter(({ text }) => bare.test(text)).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it.each([
    ['a table of another domain', 'SELECT 1 FROM geography.unit_version', 'geography does not publish unit_version'],
    [
      'anything of a domain further right',
      'SELECT 1 FROM comparisons_of.figures JOIN figures.total ON true',
      'targets stands left of figures',
    ],
    ['a write into another domain', 'INSERT INTO audit.audit_entry VALUES (1)', 'audit does not publish audit_entry'],
  ])('are not open to %s', (_, text, why) => {
    expect(objectionsTo('targets', textsOf('planted.ts', `const text = \`${text}\`;`))).toEqual([`planted.ts:1: ${why}`]);
  });
});
