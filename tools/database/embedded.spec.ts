import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Starts the database from a relative path, asks it something, and stops it. */
const visit = (sql: string) => `
  import pg from ${JSON.stringify(pathToFileURL(resolve('node_modules/pg/esm/index.mjs')).href)};
  import { startEmbedded } from ${JSON.stringify(pathToFileURL(resolve('tools/database/embedded.ts')).href)};
  const server = await startEmbedded('data/postgres', ['-c', 'fsync=off']);
  const client = new pg.Client(server.superuserUrl('postgres'));
  await client.connect();
  const { rows } = await client.query(${JSON.stringify(sql)});
  await client.end();
  await server.stop();
  console.log(JSON.stringify(rows));`;

describe('the embedded database', () => {
  let elsewhere: string;

  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'ra-quan-embedded-'));
    chmodSync(elsewhere, 0o755);
  });
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  const from = async (sql: string) =>
    (
      await run(process.execPath, ['--input-type=module', '-e', visit(sql)], {
        cwd: elsewhere,
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
      })
    ).stdout;

  it('lies where a relative path says, as seen from where it was started, and is there again at the second start', async () => {
    await from('CREATE TABLE kept (id int)');
    expect(existsSync(join(elsewhere, 'data', 'postgres', 'PG_VERSION'))).toBe(true);
    expect(await from(`SELECT count(*)::int AS tables FROM pg_class WHERE relname = 'kept'`)).toBe('[{"tables":1}]\n');
  });
});
