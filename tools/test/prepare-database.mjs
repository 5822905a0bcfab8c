// Jest's global setup: one PostgreSQL, and a template database that every integration test copies.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { prepareDatabase, startEmbedded } from '../database/embedded.ts';
import { stop } from './stop-database.mjs';

const run = promisify(execFile);

export default async function () {
  // Taken from the cache where nothing changed: other parts of the test may be running what is built.
  await run('nx', ['build', 'api', '--output-style=static'], { shell: process.platform === 'win32' });
  const folder = join(tmpdir(), `ra-quan-test-${randomBytes(6).toString('hex')}`);
  const server = await startEmbedded(folder, ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200']);
  // Jest does not come to its teardown when it is told to end.
  const end = () => void stop({ server, folder }).finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  const template = 'template_ra_quan';
  const addresses = await prepareDatabase(server, template, { owner: 'test', api: 'test' });
  await run(process.execPath, ['dist/server/prepare.mjs'], {
    env: { ...process.env, DATABASE_OWNER_URL: addresses.owner, DATABASE_URL: addresses.api, DEMO: 'true' },
  });
  process.env.RA_QUAN_TEST = JSON.stringify({ superuserUrl: server.superuserUrl('postgres'), template, server: 'dist/server/main.mjs' });
  globalThis.__RA_QUAN_TEST__ = { server, folder };
}
