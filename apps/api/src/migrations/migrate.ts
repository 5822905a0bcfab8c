import { DataSource } from 'typeorm';
import { migrationNames, migrations } from './migrations';

/** Tables the API's role may read and add to, but never change or delete. */
const appendOnly = ['audit_entry', 'audit_seal', 'observation', 'catalogue_effect'];

export class DataIsNewer extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `Dữ liệu thuộc một phiên bản mới hơn (${unknown.join(', ')}). Hãy dùng phiên bản đó hoặc thư mục dữ liệu khác. · ` +
        `The data belongs to a newer version (${unknown.join(', ')}). Use that version or another data folder.`,
    );
  }
}

/**
 * Brings the schema up to date as its owner and gives the API's role what it needs.
 * @param apiRole the role the API connects with; owns nothing
 * @throws DataIsNewer when the database knows steps that this version does not
 */
export async function migrate(ownerUrl: string, apiRole: string): Promise<readonly string[]> {
  const database = await connect(ownerUrl);
  try {
    await refuseNewerData(database);
    const applied = await database.runMigrations({ transaction: 'all' });
    await grant(database, apiRole);
    return applied.map(({ name }) => name);
  } finally {
    await database.destroy();
  }
}

export function connect(ownerUrl: string): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url: ownerUrl, migrations: [...migrations], migrationsTableName: 'migration' }).initialize();
}

async function refuseNewerData(database: DataSource): Promise<void> {
  const [{ present }] = await database.query<[{ present: boolean }]>(`SELECT to_regclass('migration') IS NOT NULL AS present`);
  if (!present) return;
  const rows = await database.query<{ name: string }[]>('SELECT migration.name FROM migration');
  const unknown = rows.map(({ name }) => name).filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0) throw new DataIsNewer(unknown);
}

async function grant(database: DataSource, apiRole: string): Promise<void> {
  const role = `"${apiRole.replaceAll('"', '""')}"`;
  const tables = await database.query<{ name: string }[]>(
    `SELECT pg_class.relname AS name FROM pg_class WHERE pg_class.relnamespace = 'public'::regnamespace AND pg_class.relkind IN ('r', 'p')
       AND NOT pg_class.relispartition AND pg_class.relname <> 'migration'`,
  );
  const namesOf = (wanted: (name: string) => boolean) =>
    tables
      .map(({ name }) => `"${name}"`)
      .filter((name) => wanted(name.slice(1, -1)))
      .join(', ');
  const logs = namesOf((name) => appendOnly.includes(name));
  const others = namesOf((name) => !appendOnly.includes(name));
  await database.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  if (others) await database.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${others} TO ${role}`);
  if (logs) await database.query(`REVOKE ALL ON ${logs} FROM ${role}; GRANT SELECT, INSERT ON ${logs} TO ${role}`);
  await database.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
}
