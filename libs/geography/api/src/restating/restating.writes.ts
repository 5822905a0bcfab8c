import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { inForceOn } from '../units/unit-columns';

/** Each day on which units began, or one came under another parent. */
const mapDays = `
  INSERT INTO geography.map_day (day)
  SELECT DISTINCT valid_from FROM (
    SELECT valid_from, parent_id, lag(parent_id) OVER (PARTITION BY unit_id ORDER BY valid_from) AS before FROM geography.unit_version) AS version
  WHERE parent_id IS DISTINCT FROM before
  ON CONFLICT DO NOTHING`;

/** Every stretch of the life of a commune, or of a district, in one province: `unit_id, province_id, valid_from, valid_to`. */
const stays = `
  SELECT v.unit_id, COALESCE(CASE WHEN above.level = 1 THEN above.id END, p.parent_id) AS province_id, v.valid_from, v.valid_to
  FROM geography.unit_version v JOIN geography.unit u ON u.id = v.unit_id AND u.level > 1
    JOIN geography.unit above ON above.id = v.parent_id
    JOIN geography.unit_version p ON p.unit_id = v.parent_id AND ${inForceOn('p', 'v.valid_from')}`;

/** The province on the day that has a province's sums as a whole: itself, or its one sure successor (or predecessor). $1 day */
const heirs = `
  INSERT INTO geography.restating_province (day, province_id, heir_id)
  SELECT $1, u.id, CASE WHEN u.started_on <= $1 AND (u.ended_on IS NULL OR $1 < u.ended_on) THEN u.id
    ELSE (SELECT l.to_unit_id FROM geography.restating_link l WHERE l.day = $1 AND l.from_unit_id = u.id AND l.pieces = 1 AND l.sure) END
  FROM geography.unit u WHERE u.level = 1`;

/** Communes of which a piece lies elsewhere than where the sums of the province went, in which they were then. $1 day */
const exceptions = `
  WITH stay AS MATERIALIZED (${stays}),
  standing AS MATERIALIZED (SELECT stay.unit_id, stay.province_id FROM stay WHERE ${inForceOn('stay', '$1::date')}),
  piece AS MATERIALIZED (
    SELECT stay.unit_id, stay.province_id, COALESCE(l.to_unit_id, stay.unit_id) AS there
    FROM stay JOIN geography.unit u ON u.id = stay.unit_id AND u.level = 3 LEFT JOIN geography.restating_link l ON l.day = $1::date AND l.from_unit_id = stay.unit_id)
  INSERT INTO geography.restating_exception (day, unit_id, province_id)
  SELECT DISTINCT $1::date, piece.unit_id, piece.province_id
  FROM piece JOIN geography.restating_province p ON p.day = $1::date AND p.province_id = piece.province_id
    LEFT JOIN standing ON standing.unit_id = piece.there
  WHERE standing.province_id IS DISTINCT FROM p.heir_id`;

/** A day on which the map changed. */
export interface MapDay {
  readonly day: Day;
  readonly built: boolean;
  /** Communes went elsewhere than the sums of their province. */
  readonly hasExceptions: boolean;
}

/** The map day that stands for a day: the last change of the map on or before it. */
export const nearestMapDay = (day: string) =>
  `(SELECT day, built, edition, has_exceptions FROM geography.map_day ORDER BY day > ${day}, abs(day - ${day}::date) LIMIT 1)`;

/** The map day that stands for a day; nothing where the catalogue is empty or no days were made yet. */
export async function nearest(manager: EntityManager, day: Day): Promise<MapDay | undefined> {
  const [found] = await manager.query<MapDay[]>(
    `SELECT map.day::text AS day, map.built, map.has_exceptions AS "hasExceptions" FROM ${nearestMapDay('$1')} AS map`,
    [day],
  );
  return found;
}

/** The days on which the map changed, made where they are missing; whoever changes the catalogue holds the same lock. */
export async function holdMapDays(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('restating'))`);
  await manager.query(mapDays);
}

/** One piece of a unit on the units of a day; weight / total is its share, unknown where they are null. */
export interface RestatingLink {
  readonly from: number;
  readonly to: number;
  readonly weight: string | null;
  readonly total: string | null;
  readonly pieces: number;
  readonly sure: boolean;
}

/** Fills a day: its links, whom the sums of provinces belong to, and the communes that went elsewhere. */
export async function fillMapDay(manager: EntityManager, day: Day, links: readonly RestatingLink[]): Promise<void> {
  await manager.query(
    `INSERT INTO geography.restating_link (day, from_unit_id, to_unit_id, weight, total, pieces, sure)
     SELECT $1, * FROM unnest($2::int[], $3::int[], $4::numeric[], $5::numeric[], $6::smallint[], $7::boolean[])`,
    [
      day,
      links.map(({ from }) => from),
      links.map(({ to }) => to),
      links.map(({ weight }) => weight),
      links.map(({ total }) => total),
      links.map(({ pieces }) => pieces),
      links.map(({ sure }) => sure),
    ],
  );
  await manager.query(heirs, [day]);
  await manager.query(exceptions, [day]);
  await manager.query(
    `UPDATE geography.map_day SET built = true, has_exceptions = EXISTS (SELECT 1 FROM geography.restating_exception e WHERE e.day = $1)
     WHERE map_day.day = $1`,
    [day],
  );
  await manager.query('SELECT geography.analyse_map()');
}
