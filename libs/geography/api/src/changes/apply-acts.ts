import type { CatalogueAct } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';
import { serve } from './acts/offices.writes';
import { count } from './acts/populations.writes';
import { succeed } from './acts/successions.writes';
import { begin, change, correct, end } from './acts/units.writes';

/** Writes acts into the catalogue, all of one kind in one statement: what ends makes room before anything begins. Returns the ids of new units by their number. */
export async function applyActs(
  manager: EntityManager,
  acts: readonly CatalogueAct[],
  decree: string | null,
): Promise<ReadonlyMap<number, number>> {
  await end(manager, acts);
  const ids = await begin(manager, acts, decree);
  const idOf = (ref: number) => ids.get(ref) ?? ref;
  await change(manager, acts, idOf, decree);
  await correct(manager, acts);
  await succeed(manager, acts, idOf, decree);
  await count(manager, acts, idOf);
  await serve(manager, acts, idOf);
  return ids;
}
