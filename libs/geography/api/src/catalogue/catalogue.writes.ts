import { foldBare } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';
import type { CountedVersion } from './census';
import type { Catalogue } from './draft';

const versionsAsStored = `
  SELECT unit_id AS "unitId", code, name, kind, parent_id AS "parentId", valid_from::text AS "validFrom", valid_to::text AS "validTo"
  FROM geography.unit_version`;

/** Whether units are there; held until the transaction ends, so that of several processes one fills the tables and the others wait. */
export async function isFilled(manager: EntityManager): Promise<boolean> {
  await manager.query('LOCK TABLE geography.unit IN SHARE ROW EXCLUSIVE MODE');
  const [{ present }] = await manager.query<[{ present: boolean }]>('SELECT EXISTS (SELECT 1 FROM geography.unit) AS present');
  return present;
}

export function storedVersions(manager: EntityManager): Promise<CountedVersion[]> {
  return manager.query<CountedVersion[]>(versionsAsStored);
}

export async function store(manager: EntityManager, { units, versions, successions, aliases }: Catalogue): Promise<void> {
  await insert(
    manager,
    `INSERT INTO geography.unit (id, level, started_on, ended_on) SELECT * FROM unnest($1::int[], $2::smallint[], $3::date[], $4::date[])`,
    [
      units.map(({ id }) => id),
      units.map(({ level }) => level),
      units.map(({ startedOn }) => startedOn),
      units.map(({ endedOn }) => endedOn),
    ],
  );
  // Not setval: the API's role may draw from the sequence, not set it.
  await manager.query(`SELECT max(nextval(pg_get_serial_sequence('geography.unit', 'id'))) FROM generate_series(1, $1)`, [units.length]);
  await insert(
    manager,
    `INSERT INTO geography.unit_version (unit_id, code, name, kind, parent_id, valid_from, valid_to, folded, position, decree)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[], $6::date[], $7::date[], $8::text[], $9::int[], $10::text[])`,
    [
      versions.map(({ unitId }) => unitId),
      versions.map(({ code }) => code),
      versions.map(({ name }) => name),
      versions.map(({ kind }) => kind),
      versions.map(({ parentId }) => parentId),
      versions.map(({ validFrom }) => validFrom),
      versions.map(({ validTo }) => validTo),
      versions.map(({ name }) => foldBare(name)),
      versions.map(({ position }) => position),
      versions.map(({ decree }) => decree),
    ],
  );
  await insert(
    manager,
    `INSERT INTO geography.succession (from_unit_id, to_unit_id, effective_on, whole, kind, decree)
     SELECT * FROM unnest($1::int[], $2::int[], $3::date[], $4::boolean[], $5::text[], $6::text[])`,
    [
      successions.map(({ from }) => from),
      successions.map(({ to }) => to),
      successions.map(({ on }) => on),
      successions.map(({ whole }) => whole),
      successions.map(({ kind }) => kind),
      successions.map(({ decree }) => decree),
    ],
  );
  await insert(
    manager,
    `INSERT INTO geography.unit_alias (unit_id, alias, folded) SELECT * FROM unnest($1::int[], $2::text[], $3::text[])`,
    [aliases.map(({ unitId }) => unitId), aliases.map(({ alias }) => alias), aliases.map(({ alias }) => foldBare(alias.split(',')[0]!))],
  );
}

/** A column an array: 14.000 rows in one round trip. */
const insert = (manager: EntityManager, statement: string, columns: readonly (readonly unknown[])[]) =>
  manager.query(statement, [...columns]);
