import type { CatalogueSnapshot, KnownSuccession, KnownVersion } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

const versions = `
  SELECT v.unit_id AS "unitId", u.level, v.code, v.name, v.kind, v.parent_id AS "parentId", v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo",
         u.started_on::text AS "startedOn", u.ended_on::text AS "endedOn"
  FROM geography.unit_version v JOIN geography.unit u ON u.id = v.unit_id ORDER BY v.unit_id, v.valid_from`;
const successions = `
  SELECT from_unit_id AS "from", to_unit_id AS "to", kind, whole, share::float8 AS share, share_method AS "shareMethod" FROM geography.succession`;
const populations = `
  SELECT unit_id AS "unitId", person_group AS "group", counted_on::text AS "on", persons FROM geography.unit_population ORDER BY counted_on`;
const services = `
  SELECT office_commune.unit_id AS "unitId", si_office.code FROM geography.office_commune JOIN geography.si_office ON si_office.id = office_commune.office_id
  WHERE office_commune.valid_from <= $1 AND (office_commune.valid_to IS NULL OR $1 < office_commune.valid_to)`;

/** The whole catalogue as this transaction sees it; offices as they serve on the day. */
export async function readSnapshot(manager: EntityManager, day: Day): Promise<CatalogueSnapshot> {
  const counted = await manager.query<{ unitId: number; group: string; on: Day; persons: number }[]>(populations);
  const offices = await manager.query<{ code: string; name: string }[]>('SELECT code, name FROM geography.si_office');
  const served = await manager.query<{ unitId: number; code: string }[]>(services, [day]);
  return {
    versions: await manager.query<KnownVersion[]>(versions),
    successions: await manager.query<KnownSuccession[]>(successions),
    // The last count of everybody stands under the unit alone.
    populations: new Map(
      counted.flatMap(({ unitId, group, on, persons }) => [
        [`${unitId}/${group}/${on}`, persons] as const,
        ...(group === 'all' ? [[String(unitId), persons] as const] : []),
      ]),
    ),
    offices: new Map(offices.map(({ code, name }) => [code, name])),
    officeOf: new Map(served.map(({ unitId, code }) => [unitId, code])),
  };
}
