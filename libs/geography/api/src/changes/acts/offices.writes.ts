import { actsNamed, fold, type CatalogueAct } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';
import { column } from './column';

export async function serve(manager: EntityManager, acts: readonly CatalogueAct[], idOf: (ref: number) => number): Promise<void> {
  const offices = actsNamed(acts, 'office');
  if (offices.length > 0) {
    const values = [column(offices, ({ code }) => code), column(offices, ({ name }) => name), column(offices, ({ name }) => fold(name))];
    const named = 'unnest($1::text[], $2::text[], $3::text[]) AS new (code, name, folded)';
    await manager.query(
      `UPDATE geography.si_office SET name = new.name, folded = new.folded FROM ${named} WHERE si_office.code = new.code`,
      values,
    );
    await manager.query(`INSERT INTO geography.si_office (code, name, folded) SELECT * FROM ${named} ON CONFLICT DO NOTHING`, values);
  }
  const rows = actsNamed(acts, 'serve');
  if (rows.length === 0) return;
  const values = [column(rows, ({ unitId }) => idOf(unitId)), column(rows, ({ office }) => office), column(rows, ({ on }) => on)];
  const given = 'unnest($1::int[], $2::text[], $3::date[]) AS given (unit_id, code, day)';
  await manager.query(
    `DELETE FROM geography.office_commune USING ${given} WHERE office_commune.unit_id = given.unit_id AND office_commune.valid_from >= given.day`,
    values,
  );
  await manager.query(
    `UPDATE geography.office_commune SET valid_to = given.day FROM ${given}
     WHERE office_commune.unit_id = given.unit_id AND (office_commune.valid_to IS NULL OR office_commune.valid_to > given.day)`,
    values,
  );
  await manager.query(
    `INSERT INTO geography.office_commune (unit_id, office_id, valid_from) SELECT given.unit_id, si_office.id, given.day FROM ${given} JOIN geography.si_office ON si_office.code = given.code`,
    values,
  );
}
