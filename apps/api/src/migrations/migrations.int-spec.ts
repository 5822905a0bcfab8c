import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readDomainSchemas, startApi, type RunningApi } from '@ra-quan/shared/api/testing';
import { stepsOf } from './migrations';

const run = promisify(execFile);
const domainSchemas = readDomainSchemas().map(({ schema }) => schema);
const steps = stepsOf(domainSchemas).length;

describe('the schema', () => {
  let api: RunningApi;
  const tables = async () =>
    (
      await api.sql<{ name: string }>(
        `SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class
         WHERE relkind IN ('r', 'p', 'v') AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'jobs') AND relname <> 'migration' ORDER BY 1`,
      )
    ).map(({ name }) => name);
  const revert = () =>
    run(process.execPath, ['dist/server/revert.mjs', String(steps)], { env: { ...process.env, DATABASE_OWNER_URL: api.addresses.owner } });
  const prepare = () =>
    run(process.execPath, ['dist/server/prepare.mjs'], {
      env: { ...process.env, DATABASE_OWNER_URL: api.addresses.owner, DATABASE_URL: api.addresses.api },
    });

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('has run every step there is, each with its checksum', async () => {
    const run = await api.sql<{ checksum: string }>('SELECT checksum FROM migration');
    expect(run).toHaveLength(steps);
    expect(run.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true);
  });

  it('keeps everything of a domain in the schema of the domain', async () => {
    const schemas = new Set((await tables()).map((name) => name.split('.')[0]));
    expect([...schemas].sort()).toEqual(domainSchemas.map(({ name }) => name).sort());
  });

  it('goes down from a filled database and up again, and once more by two processes at once, one after the other', async () => {
    const before = await tables();
    await revert();
    expect(await tables()).toEqual([]);
    await prepare();
    await revert();
    const said = (await Promise.all([prepare(), prepare()])).map(({ stdout }) => /migrations (\d+)/.exec(stdout)![1]);
    expect(said.sort()).toEqual(['0', String(steps)]);
    expect(await tables()).toEqual(before);
  }, 90_000);

  it('refuses a step that was changed after it was run, and says so', async () => {
    const [{ name }] = (await api.sql<{ name: string }>('SELECT name FROM migration ORDER BY timestamp LIMIT 1')) as [{ name: string }];
    await api.sql(`UPDATE migration SET checksum = 'other' WHERE name = $1`, [name]);
    await expect(prepare()).rejects.toMatchObject({ stderr: expect.stringContaining(`have another content now (${name})`) });
    await api.sql('UPDATE migration SET checksum = NULL WHERE name = $1', [name]);
  });

  it('refuses data of a newer version, and says so', async () => {
    await api.sql(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await expect(prepare()).rejects.toMatchObject({ stderr: expect.stringContaining('FromTheFuture9999999999999') });
  });
});
