import { inForceOn } from '../units/unit-columns';

/** Each day on which units began, or one came under another parent. */
export const mapDays = `
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
export const heirs = `
  INSERT INTO geography.restating_province (day, province_id, heir_id)
  SELECT $1, u.id, CASE WHEN u.started_on <= $1 AND (u.ended_on IS NULL OR $1 < u.ended_on) THEN u.id
    ELSE (SELECT l.to_unit_id FROM geography.restating_link l WHERE l.day = $1 AND l.from_unit_id = u.id AND l.pieces = 1 AND l.sure) END
  FROM geography.unit u WHERE u.level = 1`;

/** Communes of which a piece lies elsewhere than where the sums of the province went, in which they were then. $1 day */
export const exceptions = `
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
