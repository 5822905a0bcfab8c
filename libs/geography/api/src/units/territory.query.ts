/**
 * A subquery with the ids of everything a unit answers for: itself, what stands or ever stood under it, and what all of that was made of.
 * Today's Đồng Nai covers old Bình Phước with its districts and communes; a predecessor known to be split is left out.
 * Use: `unit_id IN ${territoryOf('$3')}`.
 * @param ancestor an SQL expression with the unit's id, usually a parameter
 */
export const territoryOf = (ancestor: string) => `(
  WITH RECURSIVE territory (id) AS (
    SELECT ${ancestor}::int
    UNION
    SELECT below.id FROM territory t CROSS JOIN LATERAL (
      SELECT v.unit_id AS id FROM geography.unit_version v WHERE v.parent_id = t.id
      UNION ALL
      SELECT s.from_unit_id FROM geography.succession s WHERE s.to_unit_id = t.id AND s.whole IS DISTINCT FROM false
    ) below
  )
  SELECT id FROM territory)`;

/** The same question from below, which is the short way for one unit: the ids of all who answer for it, itself included. */
export const answeringFor = (unit: string) => `(
  WITH RECURSIVE answering (id) AS (
    SELECT ${unit}::int
    UNION
    SELECT above.id FROM answering a CROSS JOIN LATERAL (
      SELECT v.parent_id AS id FROM geography.unit_version v WHERE v.unit_id = a.id AND v.parent_id IS NOT NULL
      UNION ALL
      SELECT s.to_unit_id FROM geography.succession s WHERE s.from_unit_id = a.id AND s.whole IS DISTINCT FROM false
    ) above
  )
  SELECT id FROM answering)`;
