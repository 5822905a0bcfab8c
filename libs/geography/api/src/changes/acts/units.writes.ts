import { actsNamed, foldBare, type CatalogueAct, type UnitTraits } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { column } from './column';

export async function end(manager: EntityManager, acts: readonly CatalogueAct[]): Promise<void> {
  const rows = actsNamed(acts, 'end');
  const values = [column(rows, ({ unitId }) => unitId), column(rows, ({ on }) => on)];
  const ending = 'unnest($1::int[], $2::date[]) AS ending (unit_id, day)';
  if (rows.length === 0) return;
  await manager.query(
    `DELETE FROM geography.unit_version USING ${ending} WHERE unit_version.unit_id = ending.unit_id AND unit_version.valid_from >= ending.day`,
    values,
  );
  await manager.query(
    `UPDATE geography.unit_version SET valid_to = ending.day FROM ${ending}
     WHERE unit_version.unit_id = ending.unit_id AND (unit_version.valid_to IS NULL OR unit_version.valid_to > ending.day)`,
    values,
  );
  await manager.query(`UPDATE geography.unit SET ended_on = ending.day FROM ${ending} WHERE unit.id = ending.unit_id`, values);
  // A commune that ended is served no longer.
  await manager.query(
    `UPDATE geography.office_commune SET valid_to = ending.day FROM ${ending}
     WHERE office_commune.unit_id = ending.unit_id AND office_commune.valid_to IS NULL AND office_commune.valid_from < ending.day`,
    values,
  );
}

export async function begin(manager: EntityManager, acts: readonly CatalogueAct[], decree: string | null): Promise<Map<number, number>> {
  const rows = actsNamed(acts, 'begin');
  if (rows.length === 0) return new Map();
  const drawn = await manager.query<{ id: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('geography.unit', 'id'))::int AS id FROM generate_series(1, $1)`,
    [rows.length],
  );
  const ids = new Map(rows.map(({ ref }, index) => [ref, drawn[index]!.id]));
  await manager.query('INSERT INTO geography.unit (id, level, started_on) SELECT * FROM unnest($1::int[], $2::smallint[], $3::date[])', [
    column(rows, ({ ref }) => ids.get(ref)),
    column(rows, ({ level }) => level),
    column(rows, ({ on }) => on),
  ]);
  await insertVersions(
    manager,
    rows.map(({ ref, parentId, on, ...traits }) => ({
      ...traits,
      unitId: ids.get(ref)!,
      parentId: ids.get(parentId) ?? parentId,
      on,
      until: null,
    })),
    decree,
  );
  return ids;
}

interface NewVersion extends UnitTraits {
  readonly unitId: number;
  readonly on: Day;
  readonly until: Day | null;
}

async function insertVersions(manager: EntityManager, rows: readonly NewVersion[], decree: string | null): Promise<void> {
  await manager.query(
    `INSERT INTO geography.unit_version (unit_id, code, name, kind, parent_id, valid_from, valid_to, folded, position, decree)
     SELECT *, $10::text FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[], $6::date[], $7::date[], $8::text[], $9::int[])`,
    [
      column(rows, ({ unitId }) => unitId),
      column(rows, ({ code }) => code),
      column(rows, ({ name }) => name),
      column(rows, ({ kind }) => kind),
      column(rows, ({ parentId }) => parentId),
      column(rows, ({ on }) => on),
      column(rows, ({ until }) => until),
      column(rows, ({ name }) => foldBare(name)),
      column(rows, ({ code }) => Number(code ?? 0)),
      decree,
    ],
  );
}

interface OldVersion extends UnitTraits {
  readonly unitId: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A unit that goes on: its version ends and another begins; one that began that very day is changed in place. */
export async function change(
  manager: EntityManager,
  acts: readonly CatalogueAct[],
  idOf: (ref: number) => number,
  decree: string | null,
): Promise<void> {
  const rows = actsNamed(acts, 'change');
  if (rows.length === 0) return;
  const found = await manager.query<OldVersion[]>(
    `SELECT v.unit_id AS "unitId", v.code, v.name, v.kind, v.parent_id AS "parentId", v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo"
     FROM unnest($1::int[], $2::date[]) AS changed (unit_id, day)
       JOIN geography.unit_version v ON v.unit_id = changed.unit_id AND v.valid_from <= changed.day AND (v.valid_to IS NULL OR changed.day < v.valid_to)`,
    [column(rows, ({ unitId }) => unitId), column(rows, ({ on }) => on)],
  );
  const before = new Map(found.map((version) => [version.unitId, version]));
  const next = rows.map(({ unitId, on, to }) => {
    const { validTo, ...traits } = before.get(unitId)!;
    const parentId = to.parentId === undefined ? traits.parentId : idOf(to.parentId);
    return { ...traits, ...to, parentId, on, until: validTo };
  });
  const inPlace = next.filter(({ on, validFrom }) => on === validFrom);
  const later = next.filter(({ on, validFrom }) => on !== validFrom);
  await rewrite(manager, inPlace);
  await manager.query(
    `UPDATE geography.unit_version SET valid_to = changed.day FROM unnest($1::int[], $2::date[], $3::date[]) AS changed (unit_id, valid_from, day)
     WHERE unit_version.unit_id = changed.unit_id AND unit_version.valid_from = changed.valid_from`,
    [column(later, ({ unitId }) => unitId), column(later, ({ validFrom }) => validFrom), column(later, ({ on }) => on)],
  );
  await insertVersions(manager, later, decree);
}

/** What the catalogue says of a unit on a day was incomplete: every version that day is part of is set right. */
export async function correct(manager: EntityManager, acts: readonly CatalogueAct[]): Promise<void> {
  const rows = actsNamed(acts, 'correct');
  if (rows.length === 0) return;
  const found = await manager.query<OldVersion[]>(
    `SELECT v.unit_id AS "unitId", v.code, v.name, v.kind, v.parent_id AS "parentId", v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo"
     FROM unnest($1::int[], $2::date[]) AS corrected (unit_id, day)
       JOIN geography.unit_version v ON v.unit_id = corrected.unit_id AND v.valid_from <= corrected.day AND (v.valid_to IS NULL OR corrected.day < v.valid_to)`,
    [column(rows, ({ unitId }) => unitId), column(rows, ({ on }) => on)],
  );
  const corrections = new Map(rows.map(({ unitId, to }) => [unitId, to]));
  await rewrite(
    manager,
    found.map((version) => ({ ...version, ...corrections.get(version.unitId) })),
  );
}

async function rewrite(manager: EntityManager, rows: readonly Omit<OldVersion, 'validTo'>[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE geography.unit_version SET code = new.code, name = new.name, kind = new.kind, parent_id = new.parent_id, folded = new.folded
     FROM unnest($1::int[], $2::date[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[]) AS new (unit_id, valid_from, code, name, kind, parent_id, folded)
     WHERE unit_version.unit_id = new.unit_id AND unit_version.valid_from = new.valid_from`,
    [
      column(rows, ({ unitId }) => unitId),
      column(rows, ({ validFrom }) => validFrom),
      column(rows, ({ code }) => code),
      column(rows, ({ name }) => name),
      column(rows, ({ kind }) => kind),
      column(rows, ({ parentId }) => parentId),
      column(rows, ({ name }) => foldBare(name)),
    ],
  );
}
