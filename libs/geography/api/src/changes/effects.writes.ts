import type { Instant } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** One change at a time: each is planned on what the one before left. */
export async function holdCatalogue(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('catalogue'))`);
}

/** Writes into the catalogue while the database keeps what undoes every statement (ADR 0010). */
export async function keepingEffects<Result>(manager: EntityManager, changeId: number, write: () => Promise<Result>): Promise<Result> {
  const name = (change: string) => manager.query(`SELECT set_config('ra_quan.catalogue_change', $1, true)`, [change]);
  await name(String(changeId));
  const result = await write();
  await name('');
  return result;
}

export async function undoEffects(manager: EntityManager, changeId: number): Promise<void> {
  await manager.query('SELECT geography.undo_catalogue_change($1)', [changeId]);
}

/** Whether a change of the catalogue was recorded, or taken back, at an instant or after it. */
export async function hasChangedSince(manager: EntityManager, instant: Instant): Promise<boolean> {
  const [{ found }] = await manager.query<[{ found: boolean }]>(
    'SELECT EXISTS (SELECT FROM geography.catalogue_effect WHERE catalogue_effect.kept_at >= $1) AS found',
    [instant],
  );
  return found;
}

/** Brings the catalogue back to what was known at an instant; only where all of it is taken back. */
export async function recallCatalogue(manager: EntityManager, instant: Instant): Promise<void> {
  await manager.query('SELECT geography.recall_catalogue($1)', [instant]);
}

/** The units that a change began. */
export async function unitsBegunBy(manager: EntityManager, changeId: number): Promise<number[]> {
  const begun = await manager.query<{ id: number }[]>(
    `SELECT (row ->> 'id')::int AS id FROM geography.catalogue_effect WHERE change_id = $1 AND NOT undoes AND relation = 'unit' AND operation = 'INSERT'`,
    [changeId],
  );
  return begun.map(({ id }) => id);
}

/** The units of which a change touched a version. */
export async function unitsTouchedBy(manager: EntityManager, changeId: number): Promise<number[]> {
  const touched = await manager.query<{ id: number }[]>(
    `SELECT DISTINCT (row ->> 'unit_id')::int AS id FROM geography.catalogue_effect WHERE change_id = $1 AND relation = 'unit_version'`,
    [changeId],
  );
  return touched.map(({ id }) => id);
}
