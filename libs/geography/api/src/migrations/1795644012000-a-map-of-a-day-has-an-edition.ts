import type { Migration } from '@ra-quan/shared/api';

export const aMapOfADayHasAnEdition: Migration = {
  name: 'MapEditions1795644012000',
  up: `
    -- Every change of the catalogue forgets the maps, and every map that is made again gets a number of its own:
    -- what was read of a map, with the names of its units, holds for as long as the number does.
    ALTER TABLE geography.map_day ADD COLUMN edition int NOT NULL GENERATED ALWAYS AS IDENTITY;
    CREATE FUNCTION geography.map_edition(on_day date) RETURNS int LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN map.built THEN map.edition END
      FROM (SELECT edition, built FROM geography.map_day ORDER BY day > on_day, abs(day - on_day) LIMIT 1) AS map
    $$;
    COMMENT ON FUNCTION geography.map_edition(date) IS 'The edition of the map of a day; null while that map is not made.';
    DROP VIEW geography.map_heir;

    -- A map is filled within a second and read at once; until the database looks at it by itself, it plans as if it were empty.
    CREATE FUNCTION geography.analyse_map() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = geography, pg_temp AS $$
    BEGIN
      ANALYZE geography.restating_link, geography.restating_province, geography.restating_exception;
    END $$;`,
  down: `
    DROP FUNCTION geography.analyse_map();
    CREATE VIEW geography.map_heir AS SELECT day, province_id, heir_id FROM geography.restating_province;
    DROP FUNCTION geography.map_edition(date);
    ALTER TABLE geography.map_day DROP COLUMN edition;`,
};
