import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { untilTold } from './told.ts';
import { type Database, type RunningApi, loadDemo, prepare, startApi, startDatabase } from './product.ts';

/** The moment at which the clock of a demonstration stands still: in the campaign of May 2026, between its launch days. */
const clockAt = '2026-05-20T02:00:00Z';

export interface Demonstration {
  /** How many products are wanted, each on a database of its own. */
  readonly products?: number;
  /** Whether the demo campaigns are loaded. */
  readonly campaigns?: boolean;
}

/** Runs a piece of work on built products of its own, with the demo campaigns and a clock that stands still; nothing of it stays. */
export async function withDemonstration<Result>(
  work: (url: string, all: readonly string[], database: Database) => Promise<Result>,
  { products = 1, campaigns = true }: Demonstration = {},
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ra-quan-demonstration-'));
  // Open to the account that PostgreSQL runs as, so that its files lie here and go with the folder.
  chmodSync(folder, 0o755);
  const database = await startDatabase(folder, ['-c', 'fsync=off', '-c', 'max_connections=200']);
  const running: RunningApi[] = [];
  try {
    await prepare(database, true);
    if (campaigns) await loadDemo(database, clockAt);
    for (const address of await copies(database, products))
      running.push(await startApi({ DATABASE_URL: address, DEMO: 'true', PORT: '0', LOG_LEVEL: 'error', CLOCK_AT: clockAt }));
    const urls = running.map(({ url }) => url);
    return await untilTold(() => work(urls[0]!, urls, database));
  } finally {
    await Promise.all(running.map((api) => api.stop()));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The API's addresses of the database and of as many copies as are wanted: filled once, copied in a moment. */
async function copies({ api, superuser }: Database, wanted: number): Promise<string[]> {
  const names = Array.from({ length: wanted - 1 }, (_, index) => `ra_quan_${index + 2}`);
  if (names.length === 0) return [api];
  // From beside it: a database that somebody is connected to cannot be copied.
  const client = new pg.Client(superuser.replace(/\/ra_quan$/, '/postgres'));
  await client.connect();
  for (const name of names) await client.query(`CREATE DATABASE ${name} TEMPLATE ra_quan OWNER ra_quan_owner`);
  await client.end();
  return [api, ...names.map((name) => api.replace(/\/ra_quan$/, `/${name}`))];
}
