import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Starts the database from a relative path, asks it something, and stops it.
 * @param end how it comes to its end
 */
const visit = (sql: string, end = 'await server.stop();', meanwhile = '') => `
  import pg from ${JSON.stringify(pathToFileURL(resolve('node_modules/pg/esm/index.mjs')).href)};
  import { startEmbedded } from ${JSON.stringify(pathToFileURL(resolve('tools/database/embedded.ts')).href)};
  const server = await startEmbedded('data/postgres', ['-c', 'fsync=off']);
  const client = new pg.Client(server.superuserUrl('postgres'));
  await client.connect();
  const { rows } = await client.query(${JSON.stringify(sql)});
  await client.end();
  ${meanwhile}
  ${end}
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

  it('is taken over from a run that was killed, and begins where the number of its process belongs to another program now', async () => {
    const pidFile = join(elsewhere, 'data', 'postgres', 'postmaster.pid');
    const killed = execFile(process.execPath, ['--input-type=module', '-e', visit('SELECT 1', 'process.kill(process.pid, "SIGKILL");')], {
      cwd: elsewhere,
    });
    await new Promise((ended) => killed.on('exit', ended));
    const left = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    expect(() => process.kill(left, 0)).not.toThrow();
    expect(await from(`SELECT count(*)::int AS tables FROM pg_class WHERE relname = 'kept'`)).toBe('[{"tables":1}]\n');
    expect(existsSync(pidFile)).toBe(false);
    // This very process is no PostgreSQL.
    writeFileSync(
      pidFile,
      [process.pid, join(elsewhere, 'data', 'postgres'), 1_795_669_591, 5432, '', '127.0.0.1', '  1234         5', 'ready   ', ''].join(
        '\n',
      ),
    );
    expect(await from(`SELECT count(*)::int AS tables FROM pg_class WHERE relname = 'kept'`)).toBe('[{"tables":1}]\n');
  });

  it('is refused to a second run while the first lives', async () => {
    const second = visit(
      'SELECT 1',
      'await server.stop();',
      'await startEmbedded("data/postgres").catch(({ message }) => console.log(message));',
    );
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', second], { cwd: elsewhere });
    expect(stdout).toContain('in use by another run');
  });
});
