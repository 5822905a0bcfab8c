/**
 * The SQL of a unit as it stands on a day, shared by everything that answers with units.
 * `day` is an SQL expression (a parameter, or something of the version `v`); `v` is the version, `u` its unit, `p` and `g` the units above it.
 */
export const unitColumns = `
  v.unit_id AS "id", v.code, v.name, v.kind, u.level, v.parent_id AS "parentId",
  concat_ws(', ', v.name, p.name, g.name) AS "path",
  v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo"`;

/** Whether a version is in force on the day. */
export const inForceOn = (version: string, day: string) =>
  `${version}.valid_from <= ${day} AND (${version}.valid_to IS NULL OR ${day} < ${version}.valid_to)`;

/** Versions with their unit and the two levels above them; the nation is left out of paths, as addresses leave it out. `versions` may join `v` to what leads to it. */
export const unitSource = (day: string, versions = 'geography.unit_version v') => `
  ${versions}
  JOIN geography.unit u ON u.id = v.unit_id
  LEFT JOIN geography.unit_version p ON p.unit_id = v.parent_id AND p.kind <> 'nation' AND ${inForceOn('p', day)}
  LEFT JOIN geography.unit_version g ON g.unit_id = p.parent_id AND g.kind <> 'nation' AND ${inForceOn('g', day)}`;

/** The day within the life of the version `v` that is nearest to `day`: a unit that has ended is shown as it was last. */
export const nearestDay = (day: string) => `GREATEST(v.valid_from, LEAST(${day}::date, v.valid_to - 1))`;

/** Provinces north to south (code order), everything else by the Vietnamese alphabet. */
export const unitOrder = `u.level, CASE WHEN u.level = 1 THEN v.position END, v.name COLLATE "vi-x-icu", g.position, p.position, v.unit_id`;
