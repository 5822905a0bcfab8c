import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);
const steps = 10;

describe('the schema', () => {
  let api: RunningApi;
  const tables = () =>
    api.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'`,
    );
  const revert = () =>
    run(process.execPath, ['dist/server/revert.mjs', String(steps)], { env: { ...process.env, DATABASE_OWNER_URL: api.addresses.owner } });
  const prepare = () =>
    run(process.execPath, ['dist/server/prepare.mjs'], {
      env: { ...process.env, DATABASE_OWNER_URL: api.addresses.owner, DATABASE_URL: api.addresses.api, DEMO: 'true' },
    });

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('has as many steps as this test takes back', async () => {
    expect(await api.sql('SELECT name FROM migration')).toHaveLength(steps);
  });

  it('goes down from a filled database, and up again twice', async () => {
    const before = (await tables()).map(({ name }) => name).sort();
    await revert();
    expect(await tables()).toEqual([]);
    await prepare();
    await revert();
    await prepare();
    expect((await tables()).map(({ name }) => name).sort()).toEqual(before);
  }, 90_000);

  it('refuses data of a newer version, and says so', async () => {
    await api.sql(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    await expect(prepare()).rejects.toMatchObject({ stderr: expect.stringContaining('FromTheFuture9999999999999') });
  });
});
