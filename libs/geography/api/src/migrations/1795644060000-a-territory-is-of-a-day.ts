import type { Migration } from '@ra-quan/shared/api';

/** The day of the life of a unit that is nearest to the one asked about. */
const nearest = 'GREATEST(version.valid_from, LEAST(on_day, version.valid_to - 1))';

export const aTerritoryIsOfADay: Migration = {
  name: 'AnsweringForThings1795644060000',
  up: `
    -- Whether whoever answers for a unit (home) answers for a thing of a day that lies on another: that, the units above it on the day, and what these went
    -- on as. A unit that is not of the day is looked at where it stood on the nearest day of its life.
    CREATE FUNCTION geography.answers_on(home int, of_unit int, on_day date) RETURNS boolean
    LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      RETURN EXISTS (
        WITH RECURSIVE stood AS (
          SELECT version.unit_id, version.parent_id, ${nearest} AS day FROM geography.unit_version AS version
          WHERE version.unit_id = of_unit ORDER BY abs(${nearest} - on_day) LIMIT 1),
        answering (id) AS (
          SELECT place.id FROM stood
            LEFT JOIN geography.unit_version AS parent ON parent.unit_id = stood.parent_id AND parent.valid_from <= stood.day
              AND (parent.valid_to IS NULL OR stood.day < parent.valid_to)
            LEFT JOIN geography.unit_version AS above ON above.unit_id = parent.parent_id AND above.valid_from <= stood.day
              AND (above.valid_to IS NULL OR stood.day < above.valid_to)
            CROSS JOIN LATERAL (VALUES (stood.unit_id), (stood.parent_id), (parent.parent_id), (above.parent_id)) AS place (id)
          WHERE place.id IS NOT NULL
          UNION
          SELECT s.to_unit_id FROM answering JOIN geography.succession AS s ON s.from_unit_id = answering.id AND s.whole IS DISTINCT FROM false)
        SELECT FROM answering WHERE answering.id = home);
    END $$;`,
  down: `
    DROP FUNCTION geography.answers_on(int, int, date);`,
};
