import type { ImportState } from '@ra-quan/geography/model';
import type { DataSource } from 'typeorm';

/** How many things wait for somebody to say where they belong. */
export async function waitingFollowUps(database: DataSource): Promise<number> {
  const [{ waiting }] = await database.query<[{ waiting: number }]>(
    `SELECT count(*)::int AS waiting FROM geography.follow_up WHERE follow_up.state = 'waiting'`,
  );
  return waiting;
}

/** Files of the last fortnight that rest before they were imported; the newest first. */
export function restingImports(database: DataSource): Promise<{ id: number; fileName: string; state: ImportState }[]> {
  return database.query(
    `SELECT catalogue_import.id, catalogue_import.file_name AS "fileName", catalogue_import.state FROM geography.catalogue_import
     WHERE catalogue_import.state IN ('checked', 'refused', 'failed') AND catalogue_import.made_at > now() - interval '14 days'
     ORDER BY catalogue_import.made_at DESC LIMIT 5`,
  );
}
