import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo, prepare, startApi, startDatabase } from './product.ts';

/** The moment at which the clock of a demonstration stands still: in the campaign of May 2026, between its launch days. */
const clockAt = '2026-05-20T02:00:00Z';

/** Runs a piece of work on a built product of its own, with the demo campaigns and a clock that stands still; nothing of it stays. */
export async function withDemonstration<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ra-quan-demonstration-'));
  // Open to the account that PostgreSQL runs as, so that its files lie here and go with the folder.
  chmodSync(folder, 0o755);
  const database = await startDatabase(folder, ['-c', 'fsync=off']);
  try {
    await prepare(database, true);
    await loadDemo(database);
    const api = await startApi({ DATABASE_URL: database.api, DEMO: 'true', PORT: '0', LOG_LEVEL: 'error', CLOCK_AT: clockAt });
    try {
      return await work(api.url);
    } finally {
      await api.stop();
    }
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
