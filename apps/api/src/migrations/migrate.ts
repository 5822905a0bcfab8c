import { installJobs, type DomainSchema, type Migration } from '@ra-quan/shared/api';
import { DataSource, type EntityManager } from 'typeorm';
import { grant, grantJobs } from './grant';
import { checksumOf, runnable, stepsOf } from './migrations';

/** Why a database is left as it is; says it in both languages. */
export class SchemaRefused extends Error {}

const newer = (names: readonly string[]) =>
  new SchemaRefused(
    `Dữ liệu thuộc một phiên bản mới hơn (${names.join(', ')}). Hãy dùng phiên bản đó hoặc thư mục dữ liệu khác. · ` +
      `The data belongs to a newer version (${names.join(', ')}). Use that version or another data folder.`,
  );
const changed = (names: readonly string[]) =>
  new SchemaRefused(
    `Bước thay đổi cơ sở dữ liệu đã chạy nhưng nội dung nay khác (${names.join(', ')}). Hãy dùng đúng bản phát hành. · ` +
      `Steps of the schema that were run have another content now (${names.join(', ')}). Use the version as it was released.`,
  );

/**
 * Brings the schema up to date as its owner and gives the API's role what it needs. Two at once wait for each other.
 * @param apiRole the role the API connects with; owns nothing
 * @returns the names of the steps that were run
 * @throws SchemaRefused when the database knows steps that this version does not, or knows with another content
 */
export async function migrate(ownerUrl: string, apiRole: string, schemas: readonly DomainSchema[]): Promise<readonly string[]> {
  const steps = stepsOf(schemas);
  const database = await connect(ownerUrl, steps);
  const runner = database.createQueryRunner();
  const turn = runner.manager;
  try {
    await turn.query(`SELECT pg_advisory_lock(hashtext('ra-quan.migration'))`);
    await refuseForeignSteps(turn, steps);
    const applied = await database.runMigrations({ transaction: 'all' });
    await keepChecksums(turn, steps);
    await installJobs(ownerUrl);
    // At once: an API that is running meanwhile never stands without its rights.
    await turn.transaction(async (manager) => {
      await grant(manager, apiRole, schemas);
      await grantJobs(manager, apiRole);
    });
    return applied.map(({ name }) => name);
  } finally {
    await runner.release();
    await database.destroy();
  }
}

/** The database as its owner, with these steps. */
export function connect(ownerUrl: string, steps: readonly Migration[]): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: steps.map(runnable),
    migrationsTableName: 'migration',
  }).initialize();
}

/** Lets the database count what was just filled, so that the first requests are not planned for empty tables. */
export async function analyse(ownerUrl: string): Promise<void> {
  const database = await connect(ownerUrl, []);
  await database.query('ANALYZE').finally(() => database.destroy());
}

async function refuseForeignSteps(turn: EntityManager, steps: readonly Migration[]): Promise<void> {
  const [{ present }] = await turn.query<[{ present: boolean }]>(`SELECT to_regclass('migration') IS NOT NULL AS present`);
  if (!present) return;
  await turn.query('ALTER TABLE migration ADD COLUMN IF NOT EXISTS checksum text');
  const known = new Map(steps.map((step) => [step.name, checksumOf(step)]));
  const run = await turn.query<{ name: string; checksum: string | null }[]>('SELECT migration.name, migration.checksum FROM migration');
  const unknown = run.filter(({ name }) => !known.has(name));
  if (unknown.length > 0) throw newer(unknown.map(({ name }) => name));
  const others = run.filter(({ name, checksum }) => checksum !== null && checksum !== known.get(name));
  if (others.length > 0) throw changed(others.map(({ name }) => name));
}

async function keepChecksums(turn: EntityManager, steps: readonly Migration[]): Promise<void> {
  await turn.query('ALTER TABLE migration ADD COLUMN IF NOT EXISTS checksum text');
  await turn.query(
    `UPDATE migration SET checksum = step.checksum FROM unnest($1::text[], $2::text[]) AS step (name, checksum)
     WHERE migration.name = step.name AND migration.checksum IS NULL`,
    [steps.map(({ name }) => name), steps.map(checksumOf)],
  );
}
