import type { EntityManager } from 'typeorm';

/** The successors of each of these units, in the order of their ids. */
export async function successorsOf(manager: EntityManager, unitIds: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await manager.query<{ from: number; to: number }[]>(
    'SELECT from_unit_id AS "from", to_unit_id AS "to" FROM geography.succession WHERE from_unit_id = ANY ($1::int[]) ORDER BY to_unit_id',
    [unitIds],
  );
  const successors = new Map<number, number[]>();
  for (const { from, to } of rows) successors.set(from, [...(successors.get(from) ?? []), to]);
  return successors;
}
