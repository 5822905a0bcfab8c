import { actsNamed, fold, foldBare, type CatalogueAct, type UnitTraits } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

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

const column = <Row, Value>(rows: readonly Row[], value: (row: Row) => Value) => rows.map(value);

async function end(manager: EntityManager, acts: readonly CatalogueAct[]): Promise<void> {
  const rows = actsNamed(acts, 'end');
  const values = [column(rows, ({ unitId }) => unitId), column(rows, ({ on }) => on)];
  const ending = 'unnest($1::int[], $2::date[]) AS ending (unit_id, day)';
  if (rows.length === 0) return;
  await manager.query(
    `DELETE FROM unit_version USING ${ending} WHERE unit_version.unit_id = ending.unit_id AND unit_version.valid_from >= ending.day`,
    values,
  );
  await manager.query(
    `UPDATE unit_version SET valid_to = ending.day FROM ${ending}
     WHERE unit_version.unit_id = ending.unit_id AND (unit_version.valid_to IS NULL OR unit_version.valid_to > ending.day)`,
    values,
  );
  await manager.query(`UPDATE unit SET ended_on = ending.day FROM ${ending} WHERE unit.id = ending.unit_id`, values);
  // A commune that ended is served no longer.
  await manager.query(
    `UPDATE office_commune SET valid_to = ending.day FROM ${ending}
     WHERE office_commune.unit_id = ending.unit_id AND office_commune.valid_to IS NULL AND office_commune.valid_from < ending.day`,
    values,
  );
}

async function begin(manager: EntityManager, acts: readonly CatalogueAct[], decree: string | null): Promise<Map<number, number>> {
  const rows = actsNamed(acts, 'begin');
  if (rows.length === 0) return new Map();
  const drawn = await manager.query<{ id: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id FROM generate_series(1, $1)`,
    [rows.length],
  );
  const ids = new Map(rows.map(({ ref }, index) => [ref, drawn[index]!.id]));
  await manager.query('INSERT INTO unit (id, level, started_on) SELECT * FROM unnest($1::int[], $2::smallint[], $3::date[])', [
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
    `INSERT INTO unit_version (unit_id, code, name, kind, parent_id, valid_from, valid_to, folded, position, decree)
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
async function change(
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
       JOIN unit_version v ON v.unit_id = changed.unit_id AND v.valid_from <= changed.day AND (v.valid_to IS NULL OR changed.day < v.valid_to)`,
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
    `UPDATE unit_version SET valid_to = changed.day FROM unnest($1::int[], $2::date[], $3::date[]) AS changed (unit_id, valid_from, day)
     WHERE unit_version.unit_id = changed.unit_id AND unit_version.valid_from = changed.valid_from`,
    [column(later, ({ unitId }) => unitId), column(later, ({ validFrom }) => validFrom), column(later, ({ on }) => on)],
  );
  await insertVersions(manager, later, decree);
}

/** What the catalogue says of a unit on a day was incomplete: every version that day is part of is set right. */
async function correct(manager: EntityManager, acts: readonly CatalogueAct[]): Promise<void> {
  const rows = actsNamed(acts, 'correct');
  if (rows.length === 0) return;
  const found = await manager.query<OldVersion[]>(
    `SELECT v.unit_id AS "unitId", v.code, v.name, v.kind, v.parent_id AS "parentId", v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo"
     FROM unnest($1::int[], $2::date[]) AS corrected (unit_id, day)
       JOIN unit_version v ON v.unit_id = corrected.unit_id AND v.valid_from <= corrected.day AND (v.valid_to IS NULL OR corrected.day < v.valid_to)`,
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
    `UPDATE unit_version SET code = new.code, name = new.name, kind = new.kind, parent_id = new.parent_id, folded = new.folded
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

async function succeed(
  manager: EntityManager,
  acts: readonly CatalogueAct[],
  idOf: (ref: number) => number,
  decree: string | null,
): Promise<void> {
  const withdrawn = actsNamed(acts, 'withdraw');
  if (withdrawn.length > 0)
    await manager.query(
      `DELETE FROM succession USING unnest($1::int[], $2::int[]) AS wrong (from_unit_id, to_unit_id)
       WHERE succession.from_unit_id = wrong.from_unit_id AND succession.to_unit_id = wrong.to_unit_id`,
      [column(withdrawn, ({ from }) => from), column(withdrawn, ({ to }) => to)],
    );
  const confirmed = actsNamed(acts, 'confirm');
  if (confirmed.length > 0)
    await manager.query(
      `UPDATE succession SET kind = known.kind, whole = known.whole, share = known.share, share_method = known.share_method
       FROM unnest($1::int[], $2::int[], $3::text[], $4::boolean[], $5::numeric[], $6::text[]) AS known (from_unit_id, to_unit_id, kind, whole, share, share_method)
       WHERE succession.from_unit_id = known.from_unit_id AND succession.to_unit_id = known.to_unit_id`,
      [
        column(confirmed, ({ from }) => from),
        column(confirmed, ({ to }) => to),
        column(confirmed, ({ kind }) => kind),
        column(confirmed, ({ whole }) => whole),
        column(confirmed, ({ share }) => share),
        column(confirmed, ({ shareMethod }) => shareMethod),
      ],
    );
  const added = actsNamed(acts, 'succeed').map((one) => ({ ...one, from: idOf(one.from), to: idOf(one.to) }));
  if (added.length === 0) return;
  await manager.query(
    `INSERT INTO succession (from_unit_id, to_unit_id, effective_on, kind, whole, share, share_method, decree)
     SELECT *, $8::text FROM unnest($1::int[], $2::int[], $3::date[], $4::text[], $5::boolean[], $6::numeric[], $7::text[])`,
    [
      column(added, ({ from }) => from),
      column(added, ({ to }) => to),
      column(added, ({ on }) => on),
      column(added, ({ kind }) => kind),
      column(added, ({ whole }) => whole),
      column(added, ({ share }) => share),
      column(added, ({ shareMethod }) => shareMethod),
      decree,
    ],
  );
  await addFormerNames(
    manager,
    added.map(({ from, to }) => ({ from, to })),
  );
}

/** Today's units are found by the names of what they were made of: `Phường Bến Nghé, Quận 1`. */
async function addFormerNames(manager: EntityManager, pairs: readonly { readonly from: number; readonly to: number }[]): Promise<void> {
  const names = await manager.query<{ to: number; name: string; district: string | null; own: string }[]>(
    `SELECT DISTINCT ON (pair.from_unit_id, pair.to_unit_id) pair.to_unit_id AS "to", v.name, p.name AS district, own.name AS own
     FROM unnest($1::int[], $2::int[]) AS pair (from_unit_id, to_unit_id)
       JOIN unit_version v ON v.unit_id = pair.from_unit_id JOIN unit_version own ON own.unit_id = pair.to_unit_id
       LEFT JOIN unit_version p ON p.unit_id = v.parent_id AND p.kind = 'district'
     ORDER BY pair.from_unit_id, pair.to_unit_id, v.valid_from DESC, own.valid_from`,
    [column(pairs, ({ from }) => from), column(pairs, ({ to }) => to)],
  );
  const aliases = names.filter(({ name, own }) => fold(name) !== fold(own));
  await manager.query(
    'INSERT INTO unit_alias (unit_id, alias, folded) SELECT * FROM unnest($1::int[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING',
    [
      column(aliases, ({ to }) => to),
      column(aliases, ({ name, district }) => (district ? `${name}, ${district}` : name)),
      column(aliases, ({ name }) => foldBare(name)),
    ],
  );
}

async function count(manager: EntityManager, acts: readonly CatalogueAct[], idOf: (ref: number) => number): Promise<void> {
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
    `UPDATE unit_population SET persons = new.persons FROM unnest($1::int[], $2::date[], $3::text[], $4::int[]) AS new (unit_id, counted_on, person_group, persons)
     WHERE unit_population.unit_id = new.unit_id AND unit_population.counted_on = new.counted_on AND unit_population.person_group = new.person_group`,
    values,
  );
  await manager.query(
    `INSERT INTO unit_population (unit_id, counted_on, person_group, persons) SELECT * FROM unnest($1::int[], $2::date[], $3::text[], $4::int[]) ON CONFLICT DO NOTHING`,
    values,
  );
}

async function serve(manager: EntityManager, acts: readonly CatalogueAct[], idOf: (ref: number) => number): Promise<void> {
  const offices = actsNamed(acts, 'office');
  if (offices.length > 0) {
    const values = [column(offices, ({ code }) => code), column(offices, ({ name }) => name), column(offices, ({ name }) => fold(name))];
    const named = 'unnest($1::text[], $2::text[], $3::text[]) AS new (code, name, folded)';
    await manager.query(`UPDATE si_office SET name = new.name, folded = new.folded FROM ${named} WHERE si_office.code = new.code`, values);
    await manager.query(`INSERT INTO si_office (code, name, folded) SELECT * FROM ${named} ON CONFLICT DO NOTHING`, values);
  }
  const rows = actsNamed(acts, 'serve');
  if (rows.length === 0) return;
  const values = [column(rows, ({ unitId }) => idOf(unitId)), column(rows, ({ office }) => office), column(rows, ({ on }) => on)];
  const given = 'unnest($1::int[], $2::text[], $3::date[]) AS given (unit_id, code, day)';
  await manager.query(
    `DELETE FROM office_commune USING ${given} WHERE office_commune.unit_id = given.unit_id AND office_commune.valid_from >= given.day`,
    values,
  );
  await manager.query(
    `UPDATE office_commune SET valid_to = given.day FROM ${given}
     WHERE office_commune.unit_id = given.unit_id AND (office_commune.valid_to IS NULL OR office_commune.valid_to > given.day)`,
    values,
  );
  await manager.query(
    `INSERT INTO office_commune (unit_id, office_id, valid_from) SELECT given.unit_id, si_office.id, given.day FROM ${given} JOIN si_office ON si_office.code = given.code`,
    values,
  );
}
