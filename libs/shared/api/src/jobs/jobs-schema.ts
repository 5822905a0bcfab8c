import { PgBoss } from 'pg-boss';

/** The PostgreSQL schema in which pg-boss keeps its jobs. */
export const jobsSchema = 'jobs';

/** Brings the tables of the jobs up to date, as their owner. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => undefined);
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
}
