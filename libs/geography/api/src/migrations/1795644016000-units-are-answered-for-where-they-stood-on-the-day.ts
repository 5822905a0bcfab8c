import type { Migration } from '@ra-quan/shared/api';

const placesOn = (answeringFor: string) => `
    CREATE OR REPLACE FUNCTION geography.places_on(on_day date, unit_ids int[], ancestor int)
    RETURNS TABLE (unit_id int, level smallint, province_id int, province_name text, answered_for boolean)
    LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
    #variable_conflict use_column
    BEGIN
      RETURN QUERY
      SELECT version.unit_id, unit.level,
        CASE unit.level WHEN 0 THEN version.unit_id WHEN 1 THEN version.unit_id ELSE COALESCE(CASE WHEN parent_unit.level = 1 THEN parent.unit_id END, above.unit_id) END,
        COALESCE(CASE WHEN unit.level < 2 THEN version.name WHEN parent_unit.level = 1 THEN parent.name END, above.name),
        ancestor IS NULL OR ancestor IN (${answeringFor})
      FROM unnest(unit_ids) AS asked (id)
        JOIN geography.unit_version AS version ON version.unit_id = asked.id AND version.valid_from <= on_day AND (version.valid_to IS NULL OR on_day < version.valid_to)
        JOIN geography.unit ON unit.id = version.unit_id
        LEFT JOIN geography.unit_version AS parent ON parent.unit_id = version.parent_id AND parent.valid_from <= on_day
          AND (parent.valid_to IS NULL OR on_day < parent.valid_to)
        LEFT JOIN geography.unit AS parent_unit ON parent_unit.id = parent.unit_id
        LEFT JOIN geography.unit_version AS above ON above.unit_id = parent.parent_id AND above.valid_from <= on_day
          AND (above.valid_to IS NULL OR on_day < above.valid_to);
    END $$;`;

export const unitsAreAnsweredForWhereTheyStoodOnTheDay: Migration = {
  name: 'AnsweringOnADay1795644016000',
  up: `
    -- Who answers for a unit on a day: it, the units above it on that day, and what these went on as. A commune that has come under
    -- another province is no longer answered for by the one that it left.
    ${placesOn(`
          WITH RECURSIVE answering (id) AS (
            SELECT place.id FROM (VALUES (version.unit_id), (version.parent_id), (parent.parent_id), (above.parent_id)) AS place (id) WHERE place.id IS NOT NULL
            UNION
            SELECT s.to_unit_id FROM answering JOIN geography.succession AS s ON s.from_unit_id = answering.id AND s.whole IS DISTINCT FROM false)
          SELECT answering.id FROM answering`)}`,
  down: placesOn(`
          WITH RECURSIVE answering (id) AS (
            SELECT version.unit_id
            UNION
            SELECT higher.id FROM answering CROSS JOIN LATERAL (
              SELECT v.parent_id AS id FROM geography.unit_version AS v WHERE v.unit_id = answering.id AND v.parent_id IS NOT NULL
              UNION ALL
              SELECT s.to_unit_id FROM geography.succession AS s WHERE s.from_unit_id = answering.id AND s.whole IS DISTINCT FROM false) AS higher)
          SELECT answering.id FROM answering`),
};
