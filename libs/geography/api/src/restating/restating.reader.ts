import { Injectable } from '@nestjs/common';
import { fraction, unitLevel, type Pieces, type Unit, type UnitLevel } from '@ra-quan/geography/model';
import type { Day, Period } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { inForceOn } from '../units/unit-columns';
import { provincesOn, UnitReader } from '../units/unit.reader';
import { MapDays } from './map-days';
import { nearestMapDay } from './restating.writes';

/** A unit whose reports belong, wholly or in part, to what was asked for. */
export interface Source {
  readonly unitId: number;
  /** The province in which it reported. */
  readonly provinceId: number;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly pieces: Pieces;
}

/** Whose reports make up a unit on the map of a day. */
export interface Scope {
  /** Provinces whose sums go into it as a whole; `null` is every province. Empty below the provinces. */
  readonly provinceIds: readonly number[] | null;
  /** Communes to be added by their pieces, and taken out of the sums of their province where that is among `provinceIds`. */
  readonly sources: readonly Source[];
  /** The communes of that day (and districts without communes) that lie in the unit: a piece on one of them is inside. */
  readonly inside: ReadonlySet<number>;
}

/** Where the sums of provinces stand on the map of a day. */
export interface ProvinceMap {
  /** The last change of the map. */
  readonly day: Day;
  /** The provinces of the day asked for, north to south. */
  readonly provinces: readonly Unit[];
  /** Which province has the sums of another (or its own) as a whole; `null` where a province was parted. */
  readonly heirOf: ReadonlyMap<number, number | null>;
  /** Communes that did not go where their province went. */
  readonly exceptions: readonly Source[];
  /** The province of each piece of theirs. */
  readonly provinceOf: ReadonlyMap<number, number>;
}

const country: Scope = { provinceIds: null, sources: [], inside: new Set() };

const membersOf = `
  WITH RECURSIVE member (id) AS (
    SELECT $1::int UNION SELECT v.unit_id FROM member JOIN geography.unit_version v ON v.parent_id = member.id WHERE ${inForceOn('v', '$2::date')})
  SELECT member.id FROM member JOIN geography.unit u ON u.id = member.id WHERE u.level > 1`;

/** Sources with all their pieces, once for every province in which each reported. $1 map day, $2 units, $3–$4 days in which they existed */
const sourcesAmong = `
  SELECT u.id AS "unitId", stay.province_id AS "provinceId", u.started_on::text AS "startedOn", u.ended_on::text AS "endedOn",
    COALESCE(links.pieces, jsonb_build_array(jsonb_build_array(u.id, '1', '1'))) AS pieces, COALESCE(links.sure, true) AS sure
  FROM geography.unit u
    JOIN LATERAL (
      SELECT DISTINCT COALESCE(CASE WHEN above.level = 1 THEN above.id END, p.parent_id) AS province_id
      FROM geography.unit_version v JOIN geography.unit above ON above.id = v.parent_id JOIN geography.unit_version p ON p.unit_id = v.parent_id AND ${inForceOn('p', 'v.valid_from')}
      WHERE v.unit_id = u.id) AS stay ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_array(l.to_unit_id, l.weight::text, l.total::text)) AS pieces, bool_and(l.sure) AS sure
      FROM geography.restating_link l WHERE l.day = $1 AND l.from_unit_id = u.id HAVING count(*) > 0) AS links ON true
  WHERE u.id = ANY ($2::int[]) AND u.started_on < $4 AND (u.ended_on IS NULL OR u.ended_on > $3) ORDER BY u.id, stay.province_id`;

interface SourceRow extends Omit<Source, 'pieces'> {
  readonly pieces: readonly (readonly [to: number, weight: string | null, total: string | null])[];
  readonly sure: boolean;
}

/** What a day's map says of provinces, good for as long as its edition is the same. */
interface ProvinceEdition extends Pick<ProvinceMap, 'day' | 'provinces'> {
  readonly edition: number;
  readonly hasExceptions: boolean;
  readonly heirs: readonly (readonly [provinceId: number, heirId: number | null])[];
}

/** Nothing while the map of the day is not made. $1 day */
const provinceEdition = `
  SELECT map.edition, map.day::text AS day, map.has_exceptions AS "hasExceptions",
    (SELECT json_agg(json_build_array(p.province_id, p.heir_id)) FROM geography.restating_province p WHERE p.day = map.day) AS heirs,
    (SELECT COALESCE(json_agg(province), '[]') FROM (${provincesOn('$1::date')}) AS province) AS provinces
  FROM ${nearestMapDay('$1')} AS map WHERE map.built`;

/** Days whose map one process keeps; pages ask for today and for a few days on which campaigns ended. */
const mostKept = 50;

/** Answers whose reports make up a unit on the map of a day, whichever units reported them. */
@Injectable()
export class RestatingReader {
  private readonly kept = new Map<Day, ProvinceEdition>();
  private readonly keptCounts = new Map<Day, { readonly edition: number; readonly counts: ReadonlyMap<number, number> }>();

  constructor(
    private readonly database: DataSource,
    private readonly restating: MapDays,
    private readonly units: UnitReader,
  ) {}

  /** @param during only sources that existed in it: no others can have reported */
  async scope(unitId: number, level: UnitLevel, on: Day, during: Period): Promise<Scope> {
    if (level === unitLevel.nation) return country;
    const { day, hasExceptions } = await this.restating.mapDayOf(on);
    const provinceIds = level === unitLevel.province ? await this.ids(heirsTo, [day, unitId]) : [];
    if (level === unitLevel.province && !hasExceptions) return { provinceIds, sources: [], inside: new Set() };
    const inside = await this.ids(membersOf, [unitId, on]);
    const senders = level === unitLevel.province ? this.ids(exceptionsOf, [day, provinceIds, inside]) : this.ids(sendersTo, [day, inside]);
    return { provinceIds, inside: new Set(inside), sources: await this.sources(day, await senders, during) };
  }

  /** The last change of the map on or before a day, with the ways of figures onto it ready to be joined (`restating_link`). */
  async mapDayOf(on: Day): Promise<Day> {
    return (await this.restating.mapDayOf(on)).day;
  }

  /**
   * Whom every province's sums belong to on the map of a day, the communes that went elsewhere, and the provinces of their pieces.
   * @param edition of the map, where the caller's own statement has read it (`geography.map_edition`): what is kept of that edition is not read again
   */
  async provinces(on: Day, during: Period, edition: number | null = null): Promise<ProvinceMap> {
    const { hasExceptions, heirs, ...map } = await this.editionOf(on, edition);
    const heirOf = new Map(heirs);
    if (!hasExceptions) return { ...map, heirOf, exceptions: [], provinceOf: new Map() };
    const ids = await this.ids('SELECT DISTINCT unit_id AS id FROM geography.restating_exception WHERE day = $1', [map.day]);
    const exceptions = await this.sources(map.day, ids, during);
    const targets = [...new Set(exceptions.flatMap(({ pieces }) => [...pieces.shares.keys()]))];
    const places = await this.units.placesOn(targets, on);
    return { ...map, heirOf, exceptions, provinceOf: new Map([...places].map(([id, { provinceId }]) => [id, provinceId])) };
  }

  /**
   * How many communes each province had on a day. Any change of the catalogue makes maps anew, so that what is kept is good for as long as a map has the same edition.
   * @param edition of any map that the caller has just read; `null`: not kept; read here where it is left out
   */
  async communeCounts(day: Day, edition?: number | null): Promise<ReadonlyMap<number, number>> {
    if (edition === undefined) return this.communeCounts(day, await this.editionNow(day));
    const kept = this.keptCounts.get(day);
    if (kept && kept.edition === edition) return kept.counts;
    const counts = await this.units.communeCounts(day);
    if (this.keptCounts.size >= mostKept) this.keptCounts.clear();
    if (edition !== null) this.keptCounts.set(day, { edition, counts });
    return counts;
  }

  private async editionNow(day: Day): Promise<number | null> {
    const [row] = await this.database.query<{ edition: number | null }[]>('SELECT geography.map_edition($1) AS edition', [day]);
    return row?.edition ?? null;
  }

  private async editionOf(on: Day, edition: number | null): Promise<ProvinceEdition> {
    const kept = this.kept.get(on);
    if (kept && kept.edition === edition) return kept;
    const find = () => this.database.query<ProvinceEdition[]>(provinceEdition, [on]);
    let [found] = await find();
    if (!found) {
      await this.restating.mapDayOf(on);
      [found] = await find();
    }
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(on, found!);
    return found!;
  }

  private async sources(day: Day, ids: readonly number[], { from, to }: Period): Promise<Source[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<SourceRow[]>(sourcesAmong, [day, ids, from, to]);
    return rows.map(({ pieces, sure, ...source }) => ({ ...source, pieces: { sure, shares: new Map(pieces.map(toShare)) } }));
  }

  private async ids(sql: string, parameters: readonly unknown[]): Promise<number[]> {
    return (await this.database.query<{ id: number }[]>(sql, [...parameters])).map(({ id }) => id);
  }
}

/** Provinces whose sums belong to this one as a whole. $1 map day, $2 province */
const heirsTo = 'SELECT province_id AS id FROM geography.restating_province WHERE day = $1 AND heir_id = $2';

/** The communes themselves and all units with a piece on them. $1 map day, $2 communes */
const sendersTo = `
  SELECT unnest($2::int[]) AS id UNION SELECT l.from_unit_id FROM geography.restating_link l JOIN geography.unit u ON u.id = l.from_unit_id AND u.level = 3
  WHERE l.day = $1 AND l.to_unit_id = ANY ($2)`;

/** Communes that leave the sums of these provinces, or come to these communes from the sums of others. $1 map day, $2 provinces, $3 communes */
const exceptionsOf = `
  SELECT DISTINCT e.unit_id AS id FROM geography.restating_exception e
  WHERE e.day = $1 AND (e.province_id = ANY ($2::int[]) OR e.unit_id = ANY ($3::int[]) OR EXISTS (
    SELECT 1 FROM geography.restating_link l WHERE l.day = $1 AND l.from_unit_id = e.unit_id AND l.to_unit_id = ANY ($3::int[])))`;

const toShare = ([to, weight, total]: SourceRow['pieces'][number]) =>
  [to, weight === null || total === null ? null : fraction(BigInt(weight), BigInt(total))] as const;
