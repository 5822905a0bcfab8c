import { Injectable } from '@nestjs/common';
import type { Unit, UnitLevel } from '@ra-quan/geography/model';
import { Clock } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { answeringFor, territoryOf } from './territory.query';
import { inForceOn, nearestDay, unitColumns, unitOrder, unitSource } from './unit-columns';

const unitsOn = (where: string) =>
  `SELECT ${unitColumns} FROM ${unitSource('$1::date')} WHERE ${inForceOn('v', '$1::date')} AND ${where} ORDER BY ${unitOrder}`;

/** The provinces of a day, north to south. Asked for by nearly every page: their path is their name, so that nothing above them is looked at. */
export const provincesOn = (day: string) => `
  SELECT v.unit_id AS "id", v.code, v.name, v.kind, u.level, v.parent_id AS "parentId", v.name AS "path", v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo"
  FROM geography.unit_version v JOIN geography.unit u ON u.id = v.unit_id
  WHERE v.kind IN ('province', 'city') AND u.level = 1 AND ${inForceOn('v', day)} ORDER BY v.position, v.name, v.unit_id`;

const unitNear = `
  SELECT ${unitColumns} FROM ${unitSource(nearestDay('$1'))}
  WHERE v.unit_id = $2 ORDER BY abs(${nearestDay('$1')} - $1::date) LIMIT 1`;

/** Each unit by itself, from the index: there are few, and 14,000 versions. */
const pathsNear = `
  SELECT asked.id, concat_ws(', ', own.name, parent.name, above.name) AS "path"
  FROM unnest($2::int[]) AS asked (id)
    CROSS JOIN LATERAL (
      SELECT v.name, v.parent_id, ${nearestDay('$1')} AS day FROM geography.unit_version v WHERE v.unit_id = asked.id
      ORDER BY abs(${nearestDay('$1')} - $1::date) LIMIT 1) AS own
    LEFT JOIN LATERAL (
      SELECT p.name, p.parent_id FROM geography.unit_version p WHERE p.unit_id = own.parent_id AND p.kind <> 'nation' AND ${inForceOn('p', 'own.day')}
      LIMIT 1) AS parent ON true
    LEFT JOIN LATERAL (
      SELECT g.name FROM geography.unit_version g WHERE g.unit_id = parent.parent_id AND g.kind <> 'nation' AND ${inForceOn('g', 'own.day')}
      LIMIT 1) AS above ON true`;

const placesOn = `
  SELECT place.unit_id AS "id", place.level, place.province_id AS "provinceId", place.province_name AS "provinceName"
  FROM geography.places_on($1, $2, NULL) AS place`;

const communeCounts = `
  SELECT COALESCE(g.unit_id, p.unit_id) AS "id", count(*)::int AS "communes"
  FROM ${unitSource('$1::date')} WHERE u.level = 3 AND ${inForceOn('v', '$1::date')} GROUP BY 1`;

/** Where a unit stands on a day: its level and its province (the nation stands in itself). */
export interface Place {
  readonly level: UnitLevel;
  readonly provinceId: number;
  readonly provinceName: string;
}

/** Something of a day that lies on a unit. */
export interface PlacedThing {
  readonly unitId: number;
  readonly on: Day;
}

/** Answers other domains about units. Days default to today; pass the manager to read inside a transaction. */
@Injectable()
export class UnitReader {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Full path by id, as of the day or, for a unit not in force then, of its day nearest to it; unknown ids are missing. */
  async pathOf(ids: readonly number[], asOf: Day = this.clock.today(), manager?: EntityManager): Promise<Map<number, string>> {
    const rows = await this.rows<{ id: number; path: string }>(pathsNear, [asOf, [...new Set(ids)]], manager);
    return new Map(rows.map(({ id, path }) => [id, path]));
  }

  /** Full paths of units, each as of its own day, in the order asked for; empty where there is no such unit. */
  async pathsOn(places: readonly PlacedThing[], manager?: EntityManager): Promise<string[]> {
    const known = new Map<Day, Map<number, string>>();
    for (const day of new Set(places.map(({ on }) => on))) {
      const ids = places.filter(({ on }) => on === day).map(({ unitId }) => unitId);
      known.set(day, await this.pathOf(ids, day, manager));
    }
    return places.map(({ unitId, on }) => known.get(on)!.get(unitId) ?? '');
  }

  /** The unit as it stands on the day; `null` when it does not exist then. */
  async unit(id: number, asOf: Day = this.clock.today(), manager?: EntityManager): Promise<Unit | null> {
    return (await this.rows<Unit>(unitsOn('v.unit_id = $2'), [asOf, id], manager))[0] ?? null;
  }

  /** The unit on the day of its life nearest to a day; `null` when there is no such unit. */
  async unitNear(id: number, day: Day, manager?: EntityManager): Promise<Unit | null> {
    return (await this.rows<Unit>(unitNear, [day, id], manager))[0] ?? null;
  }

  /** What the unit came from, as a whole or in part, and stood on a day on which it did not itself, at its own level; empty where it did. */
  originsOn(unitId: number, day: Day, manager?: EntityManager): Promise<Unit[]> {
    const origins = `WITH RECURSIVE origin (id) AS (
        SELECT $2::int UNION SELECT s.from_unit_id FROM origin JOIN geography.succession s ON s.to_unit_id = origin.id AND s.whole IS DISTINCT FROM false)
      SELECT id FROM origin`;
    const stands = `SELECT FROM geography.unit_version w WHERE w.unit_id = $2 AND ${inForceOn('w', '$1::date')}`;
    const level = 'SELECT own.level FROM geography.unit own WHERE own.id = $2';
    return this.rows<Unit>(
      unitsOn(`NOT EXISTS (${stands}) AND u.level = (${level}) AND v.unit_id IN (${origins})`),
      [day, unitId],
      manager,
    );
  }

  /** The unit that bears an official code on the day; `null` when none does. */
  async unitByCode(code: string, asOf: Day = this.clock.today(), manager?: EntityManager): Promise<Unit | null> {
    return (await this.rows<Unit>(unitsOn('v.code = $2'), [asOf, code], manager))[0] ?? null;
  }

  /** Units directly under this one on the day: provinces in code order, others by the Vietnamese alphabet. */
  childrenOf(id: number, asOf: Day = this.clock.today(), manager?: EntityManager): Promise<Unit[]> {
    return this.rows<Unit>(unitsOn('v.parent_id = $2'), [asOf, id], manager);
  }

  /** The province the unit lies in on the day (itself, if it is one); `null` for the nation and for a unit not in force then. */
  async provinceOf(unitId: number, asOf: Day = this.clock.today(), manager?: EntityManager): Promise<Unit | null> {
    const above = `SELECT unnest(ARRAY[w.unit_id, w.parent_id, x.parent_id]) FROM geography.unit_version w
      LEFT JOIN geography.unit_version x ON x.unit_id = w.parent_id AND ${inForceOn('x', '$1::date')}
      WHERE w.unit_id = $2 AND ${inForceOn('w', '$1::date')}`;
    return (await this.rows<Unit>(unitsOn(`u.level = 1 AND v.unit_id IN (${above})`), [asOf, unitId], manager))[0] ?? null;
  }

  /** The provinces of the day, north to south: 63 before 01/07/2025, 34 since. */
  provincesAt(day: Day = this.clock.today(), manager?: EntityManager): Promise<Unit[]> {
    return this.rows<Unit>(provincesOn('$1::date'), [day], manager);
  }

  /** The communes of a province on the day, whether a district stands between or not; Vietnamese order. */
  communesOf(provinceId: number, day: Day, manager?: EntityManager): Promise<Unit[]> {
    return this.rows<Unit>(unitsOn('u.level = 3 AND $2 IN (p.unit_id, g.unit_id)'), [day, provinceId], manager);
  }

  /** Every commune of the day, north to south by province. */
  allCommunes(day: Day, manager?: EntityManager): Promise<Unit[]> {
    return this.rows<Unit>(unitsOn('u.level = 3'), [day], manager);
  }

  /** How many communes each province had on the day, by province id. */
  async communeCounts(day: Day, manager?: EntityManager): Promise<Map<number, number>> {
    const rows = await this.rows<{ id: number; communes: number }>(communeCounts, [day], manager);
    return new Map(rows.map(({ id, communes }) => [id, communes]));
  }

  /** Where each unit stands on the day; units not in force then are missing. */
  async placesOn(unitIds: readonly number[], day: Day, manager?: EntityManager): Promise<Map<number, Place>> {
    const rows = await this.rows<Place & { id: number }>(placesOn, [day, unitIds], manager);
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }

  /** Whether the ancestor answers for every one of the units, in any period of their lives. */
  async answersForAll(ancestorId: number, unitIds: readonly number[], manager?: EntityManager): Promise<boolean> {
    const sql = `SELECT bool_and($1::int IN ${answeringFor('asked.id')}) AS found FROM unnest($2::int[]) AS asked (id)`;
    const [row] = await this.rows<{ found: boolean | null }>(sql, [ancestorId, unitIds], manager);
    return row?.found ?? true;
  }

  /** Whether the ancestor answers for every one of the things, each of its day; lists ask `geography.answers_on` of each row. */
  async answersForAllOn(ancestorId: number, things: readonly PlacedThing[], manager?: EntityManager): Promise<boolean> {
    const sql = `SELECT bool_and(geography.answers_on($1, thing.unit_id, thing.day)) AS found FROM unnest($2::int[], $3::date[]) AS thing (unit_id, day)`;
    const parameters = [ancestorId, things.map(({ unitId }) => unitId), things.map(({ on }) => on)];
    const [row] = await this.rows<{ found: boolean | null }>(sql, parameters, manager);
    return row?.found ?? true;
  }

  /** Those of the units that the ancestor answers for on a day. */
  async answeredOn(ancestorId: number, unitIds: readonly number[], on: Day): Promise<number[]> {
    const sql = 'SELECT asked.id FROM unnest($2::int[]) AS asked (id) WHERE geography.answers_on($1, asked.id, $3)';
    return (await this.rows<{ id: number }>(sql, [ancestorId, unitIds, on])).map(({ id }) => id);
  }

  /** Whether whoever answers for the ancestor answers for the unit, in any period of its life and through its successions. */
  async descendsFrom(unitId: number, ancestorId: number, manager?: EntityManager): Promise<boolean> {
    const [row] = await this.rows<{ found: boolean }>(`SELECT $2::int IN ${answeringFor('$1')} AS found`, [unitId, ancestorId], manager);
    return row?.found ?? false;
  }

  /** Every unit the ancestor answers for, itself included; in SQL use `territoryOf`. */
  async territoryUnitIds(ancestorId: number, manager?: EntityManager): Promise<number[]> {
    const rows = await this.rows<{ id: number }>(`SELECT id FROM ${territoryOf('$1')} territory ORDER BY id`, [ancestorId], manager);
    return rows.map(({ id }) => id);
  }

  private rows<Row>(sql: string, parameters: readonly unknown[], manager?: EntityManager): Promise<Row[]> {
    return (manager ?? this.database).query<Row[]>(sql, [...parameters]);
  }
}
