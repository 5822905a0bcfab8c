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
  await insert(manager, 'unit', {
    id: ['int', units.map(({ id }) => id)],
    level: ['smallint', units.map(({ level }) => level)],
    started_on: ['date', units.map(({ startedOn }) => startedOn)],
    ended_on: ['date', units.map(({ endedOn }) => endedOn)],
  });
  // Not setval: the API's role may draw from the sequence, not set it.
  await manager.query(`SELECT max(nextval(pg_get_serial_sequence('geography.unit', 'id'))) FROM generate_series(1, $1)`, [units.length]);
  await insert(manager, 'unit_version', {
    unit_id: ['int', versions.map(({ unitId }) => unitId)],
    code: ['text', versions.map(({ code }) => code)],
    name: ['text', versions.map(({ name }) => name)],
    kind: ['text', versions.map(({ kind }) => kind)],
    parent_id: ['int', versions.map(({ parentId }) => parentId)],
    valid_from: ['date', versions.map(({ validFrom }) => validFrom)],
    valid_to: ['date', versions.map(({ validTo }) => validTo)],
    folded: ['text', versions.map(({ name }) => foldBare(name))],
    position: ['int', versions.map(({ position }) => position)],
    decree: ['text', versions.map(({ decree }) => decree)],
  });
  await insert(manager, 'succession', {
    from_unit_id: ['int', successions.map(({ from }) => from)],
    to_unit_id: ['int', successions.map(({ to }) => to)],
    effective_on: ['date', successions.map(({ on }) => on)],
    whole: ['boolean', successions.map(({ whole }) => whole)],
    kind: ['text', successions.map(({ kind }) => kind)],
    decree: ['text', successions.map(({ decree }) => decree)],
  });
  await insert(manager, 'unit_alias', {
    unit_id: ['int', aliases.map(({ unitId }) => unitId)],
    alias: ['text', aliases.map(({ alias }) => alias)],
    folded: ['text', aliases.map(({ alias }) => foldBare(alias.split(',')[0]!))],
  });
}

/** One statement a table, a column an array: 14.000 rows in one round trip. */
async function insert(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, readonly [type: string, values: readonly unknown[]]>>,
) {
  const arrays = Object.values(columns).map(([type], index) => `$${index + 1}::${type}[]`);
  const values = Object.values(columns).map(([, column]) => column);
  await manager.query(
    `INSERT INTO geography.${table} (${Object.keys(columns).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
    values,
  );
}
