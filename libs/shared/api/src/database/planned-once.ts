import type { DataSource, EntityManager } from 'typeorm';

const begin = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan';

/**
 * A transaction whose statements run on plans made once for all values. It is for what a launch hour does thousands of times with a few rows: left to
 * itself the database plans such a statement anew each time, which takes longer than running it (ADR 0008).
 */
export async function plannedOnce<Result>(database: DataSource, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  const runner = database.createQueryRunner();
  try {
    await runner.query(begin);
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (cause) {
    // A connection that broke has rolled back already; what went wrong first is what the caller needs to know.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw cause;
  } finally {
    await runner.release();
  }
}
