import { actsNamed, type CatalogueAct } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';
import { column } from './column';

export async function count(manager: EntityManager, acts: readonly CatalogueAct[], idOf: (ref: number) => number): Promise<void> {
  const rows = actsNamed(acts, 'count');
  if (rows.length === 0) return;
  const values = [
    column(rows, ({ unitId }) => idOf(unitId)),
    column(rows, ({ on }) => on),
    column(rows, ({ group }) => group),
    column(rows, ({ persons }) => persons),
  ];
  // Two statements and not ON CONFLICT, so that what each of them did can be taken back by itself.
  await manager.query(
    `UPDATE geography.unit_population SET persons = new.persons FROM unnest($1::int[], $2::date[], $3::text[], $4::int[]) AS new (unit_id, counted_on, person_group, persons)
     WHERE unit_population.unit_id = new.unit_id AND unit_population.counted_on = new.counted_on AND unit_population.person_group = new.person_group`,
    values,
  );
  await manager.query(
    `INSERT INTO geography.unit_population (unit_id, counted_on, person_group, persons) SELECT * FROM unnest($1::int[], $2::date[], $3::text[], $4::int[]) ON CONFLICT DO NOTHING`,
    values,
  );
}
