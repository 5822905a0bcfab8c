import { readFileSync } from 'node:fs';
import { ConfigInvalid, readConfig } from './config';

const enough = { DATABASE_URL: 'postgres://api:secret@127.0.0.1:5432/ra_quan' };

function mistakesOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (cause) {
    return (cause as ConfigInvalid).mistakes.map(({ name }) => name);
  }
}

describe('the configuration', () => {
  it('needs nothing but the database', () => {
    expect(readConfig(enough)).toMatchObject({ host: '127.0.0.1', port: 3000, demo: false });
  });

  it('reports all mistakes together', () => {
    expect(mistakesOf({ PORT: '99999', DEMO: 'maybe', LOG_LEVEL: 'loud' })).toEqual(['PORT', 'DATABASE_URL', 'DEMO', 'LOG_LEVEL']);
  });

  it('refuses demo mode on an address that others can reach', () => {
    expect(mistakesOf({ ...enough, DEMO: 'true', HOST: '0.0.0.0' })).toEqual(['DEMO']);
  });

  it('refuses to hold the clock outside demo mode', () => {
    expect(mistakesOf({ ...enough, CLOCK_AT: '2026-05-08T00:00:00Z' })).toEqual(['CLOCK_AT']);
  });

  it.each([
    ['true', 1],
    ['false', false],
    ['0', false],
    ['2', 2],
    ['10.0.0.0/8, 127.0.0.1', '10.0.0.0/8,127.0.0.1'],
  ])('takes TRUST_PROXY=%s for proxies', (text, trusted) => {
    expect(readConfig({ ...enough, TRUST_PROXY: text }).trustProxy).toBe(trusted);
  });

  it('refuses proxies and base paths that are none', () => {
    for (const text of ['everybody', '10.0.0.0/8/8', '99']) expect(mistakesOf({ ...enough, TRUST_PROXY: text })).toEqual(['TRUST_PROXY']);
    for (const text of ['ra-quan', '/a b', '/a"b', '//a', '/../a'])
      expect(mistakesOf({ ...enough, BASE_PATH: text })).toEqual(['BASE_PATH']);
  });

  it.each([
    ['/', ''],
    ['/ra-quan', '/ra-quan'],
    ['/ra-quan/', '/ra-quan'],
    ['/bhxh/ra-quan', '/bhxh/ra-quan'],
  ])('takes BASE_PATH=%s for %p', (text, base) => {
    expect(readConfig({ ...enough, BASE_PATH: text }).basePath).toBe(base);
  });

  it('is described by .env.example, variable by variable', () => {
    const described = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    const read = [...readFileSync('apps/api/src/config.ts', 'utf8').matchAll(/reader\.read(?:<[^>]+>)?\('([A-Z_]+)'/g)].map(
      ([, name]) => name,
    );
    expect(described).toEqual(expect.arrayContaining([...read, 'DATABASE_OWNER_URL', 'FIRST_ADMIN_PASSWORD']));
  });
});
