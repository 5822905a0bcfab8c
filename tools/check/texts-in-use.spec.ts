import { globSync, readFileSync } from 'node:fs';
import { type DeclaredScope, always, declaredScopes, isThere, reachedFrom, saidIn, scopesSaid } from './texts-in-use.ts';

describe('the texts of the web side', () => {
  let scopes: DeclaredScope[];
  beforeAll(async () => {
    scopes = await declaredScopes();
  });
  const missing = (files: Iterable<string>, constants: readonly string[]) => {
    const loaded = new Set([...always, ...scopes.filter(({ constant }) => constants.includes(constant)).map(({ name }) => name)]);
    return [...scopesSaid(files, scopes)].filter((name) => !loaded.has(name));
  };

  it('are there for every key that a page, a part or a script says', () => {
    const files = globSync('{apps/web,libs/*/web,libs/shared/ui}/src/**/*.{ts,html}').filter((file) => !file.endsWith('.spec.ts'));
    const said = files.flatMap((file) => saidIn(file, scopes).map((key) => ({ key, file })));
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter(({ key }) => !isThere(key, scopes))).toEqual([]);
  });

  it.each(globSync('libs/*/web/src/*-routes.ts'))('are loaded with the pages that say them: %s', (routes) => {
    const constants = [...readFileSync(routes, 'utf8').matchAll(/\.\.\.saying\(([^)]*)\)/g)].flatMap(([, list]) => list!.split(', '));
    expect(missing(reachedFrom(routes), constants)).toEqual([]);
  });

  it('of a domain are never said by the shell, which is there before them', () => {
    expect(missing(reachedFrom('apps/web/src/main.ts'), [])).toEqual([]);
  });

  it('are refused where a key, a group or a pattern has no text', () => {
    expect(['campaigns.state.running', 'campaigns.state.', 'figures.${action}.done'].map((key) => isThere(key, scopes))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['campaigns.state.runing', 'campaigns.stat.', 'figures.${action}.don'].map((key) => isThere(key, scopes))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
