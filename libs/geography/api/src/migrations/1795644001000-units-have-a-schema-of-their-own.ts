import type { Migration } from '@ra-quan/shared/api';

export const unitsHaveASchemaOfTheirOwn: Migration = {
  name: 'GeographySchema1795644001000',
  up: `
    CREATE SCHEMA geography;
    ALTER TABLE unit SET SCHEMA geography;
    ALTER TABLE unit_version SET SCHEMA geography;
    ALTER TABLE succession SET SCHEMA geography;
    ALTER TABLE unit_alias SET SCHEMA geography;
    ALTER TABLE unit_population SET SCHEMA geography;
    ALTER TABLE si_office SET SCHEMA geography;
    ALTER TABLE office_commune SET SCHEMA geography;
    ALTER TABLE catalogue_change SET SCHEMA geography;
    ALTER TABLE catalogue_effect SET SCHEMA geography;
    ALTER TABLE catalogue_import SET SCHEMA geography;
    ALTER TABLE follow_up SET SCHEMA geography;
    ALTER TABLE map_day SET SCHEMA geography;
    ALTER TABLE restating_link SET SCHEMA geography;
    ALTER TABLE restating_province SET SCHEMA geography;
    ALTER TABLE restating_exception SET SCHEMA geography;
    ALTER SEQUENCE catalogue_statement SET SCHEMA geography;
    ALTER FUNCTION keep_catalogue_effect() SET SCHEMA geography;
    ALTER FUNCTION undo_catalogue_change(int) SET SCHEMA geography;
    ALTER FUNCTION forget_restating() SET SCHEMA geography;

    CREATE OR REPLACE FUNCTION geography.keep_catalogue_effect() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      change int := nullif(current_setting('ra_quan.catalogue_change', true), '')::int;
      step bigint;
    BEGIN
      IF change IS NULL THEN RETURN NULL; END IF;
      step := nextval('geography.catalogue_statement');
      IF TG_OP = 'INSERT' THEN
        INSERT INTO geography.catalogue_effect SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(new_row) FROM new_row;
      ELSE
        INSERT INTO geography.catalogue_effect SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(old_row) FROM old_row;
      END IF;
      RETURN NULL;
    END $$;

    CREATE OR REPLACE FUNCTION geography.undo_catalogue_change(undone int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      step record;
      is_same text;
      all_set text;
    BEGIN
      FOR step IN SELECT statement, 'geography.' || relation AS relation, operation, jsonb_agg(row) AS rows FROM geography.catalogue_effect WHERE change_id = undone
                  GROUP BY 1, 2, 3 ORDER BY statement DESC LOOP
        SELECT string_agg(format('now.%1$I = was.%1$I', attname), ' AND ') INTO is_same FROM pg_attribute JOIN pg_index
          ON indrelid = attrelid AND attnum = ANY (indkey) AND indisprimary WHERE attrelid = step.relation::regclass;
        IF step.operation = 'INSERT' THEN
          EXECUTE format('DELETE FROM %1$s AS now USING jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', step.relation, is_same) USING step.rows;
        ELSIF step.operation = 'DELETE' THEN
          EXECUTE format('INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1)', step.relation) USING step.rows;
        ELSE
          SELECT string_agg(format('%1$I = was.%1$I', attname), ', ') INTO all_set FROM pg_attribute
            WHERE attrelid = step.relation::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '';
          EXECUTE format('UPDATE %1$s AS now SET %3$s FROM jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', step.relation, is_same, all_set)
            USING step.rows;
        END IF;
      END LOOP;
    END $$;

    CREATE OR REPLACE FUNCTION geography.forget_restating() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Whoever fills a day holds the same lock, so that nothing is filled from what is about to change.
      PERFORM pg_advisory_xact_lock(hashtext('restating'));
      DELETE FROM geography.map_day;
      RETURN NULL;
    END $$;

    -- What other domains may read: where figures belong on the units of a day, and which unit stood in which province when.
    CREATE VIEW geography.map_link AS SELECT day, from_unit_id, to_unit_id, weight, total, pieces, sure FROM geography.restating_link;
    CREATE VIEW geography.map_heir AS SELECT day, province_id, heir_id FROM geography.restating_province;
    CREATE VIEW geography.map_exception AS SELECT day, unit_id, province_id FROM geography.restating_exception;
    CREATE VIEW geography.unit_stay AS
      SELECT version.unit_id, unit.level, version.name, COALESCE(CASE WHEN above.level = 1 THEN above.id END, parent.parent_id) AS province_id,
             version.valid_from, version.valid_to
      FROM geography.unit_version AS version JOIN geography.unit ON unit.id = version.unit_id AND unit.level > 1
        JOIN geography.unit AS above ON above.id = version.parent_id
        JOIN geography.unit_version AS parent ON parent.unit_id = version.parent_id AND parent.valid_from <= version.valid_from
          AND (parent.valid_to IS NULL OR version.valid_from < parent.valid_to)
      UNION ALL
      SELECT version.unit_id, unit.level, version.name, version.unit_id, version.valid_from, version.valid_to
      FROM geography.unit_version AS version JOIN geography.unit ON unit.id = version.unit_id AND unit.level < 2;
    COMMENT ON VIEW geography.unit_stay IS 'Every stretch of the life of a unit in one province, with its name then; provinces and the nation stand in themselves.';

    -- Where units stand on a day, and whether an ancestor (null: everybody) answers for each, in any period of its life and through its successions.
    -- One plan for all values: planning it anew takes longer than running it, and every entry of a launch hour asks it.
    CREATE FUNCTION geography.places_on(on_day date, unit_ids int[], ancestor int)
    RETURNS TABLE (unit_id int, level smallint, province_id int, province_name text, answered_for boolean)
    LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
    #variable_conflict use_column
    BEGIN
      RETURN QUERY
      SELECT version.unit_id, unit.level,
        CASE unit.level WHEN 0 THEN version.unit_id WHEN 1 THEN version.unit_id ELSE COALESCE(CASE WHEN parent_unit.level = 1 THEN parent.unit_id END, above.unit_id) END,
        COALESCE(CASE WHEN unit.level < 2 THEN version.name WHEN parent_unit.level = 1 THEN parent.name END, above.name),
        ancestor IS NULL OR ancestor IN (
          WITH RECURSIVE answering (id) AS (
            SELECT version.unit_id
            UNION
            SELECT higher.id FROM answering CROSS JOIN LATERAL (
              SELECT v.parent_id AS id FROM geography.unit_version AS v WHERE v.unit_id = answering.id AND v.parent_id IS NOT NULL
              UNION ALL
              SELECT s.to_unit_id FROM geography.succession AS s WHERE s.from_unit_id = answering.id AND s.whole IS DISTINCT FROM false) AS higher)
          SELECT answering.id FROM answering)
      FROM unnest(unit_ids) AS asked (id)
        JOIN geography.unit_version AS version ON version.unit_id = asked.id AND version.valid_from <= on_day AND (version.valid_to IS NULL OR on_day < version.valid_to)
        JOIN geography.unit ON unit.id = version.unit_id
        LEFT JOIN geography.unit_version AS parent ON parent.unit_id = version.parent_id AND parent.valid_from <= on_day
          AND (parent.valid_to IS NULL OR on_day < parent.valid_to)
        LEFT JOIN geography.unit AS parent_unit ON parent_unit.id = parent.unit_id
        LEFT JOIN geography.unit_version AS above ON above.unit_id = parent.parent_id AND above.valid_from <= on_day
          AND (above.valid_to IS NULL OR on_day < above.valid_to);
    END $$;

    -- Names of people are kept with what they decided: who has an account now is another domain’s matter.
    ALTER TABLE geography.follow_up ADD COLUMN decided_by_name text;
    UPDATE geography.follow_up SET decided_by_name = catalogue_change.made_by_name FROM geography.catalogue_change
    WHERE catalogue_change.made_by = follow_up.decided_by;`,
  down: `
    ALTER TABLE geography.follow_up DROP COLUMN decided_by_name;
    DROP FUNCTION geography.places_on(date, int[], int);
    DROP VIEW geography.unit_stay; DROP VIEW geography.map_exception; DROP VIEW geography.map_heir; DROP VIEW geography.map_link;
    ALTER FUNCTION geography.keep_catalogue_effect() SET SCHEMA public;
    ALTER FUNCTION geography.undo_catalogue_change(int) SET SCHEMA public;
    ALTER FUNCTION geography.forget_restating() SET SCHEMA public;

    CREATE OR REPLACE FUNCTION keep_catalogue_effect() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      change int := nullif(current_setting('ra_quan.catalogue_change', true), '')::int;
      step bigint;
    BEGIN
      IF change IS NULL THEN RETURN NULL; END IF;
      step := nextval('catalogue_statement');
      IF TG_OP = 'INSERT' THEN
        INSERT INTO catalogue_effect SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(new_row) FROM new_row;
      ELSE
        INSERT INTO catalogue_effect SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(old_row) FROM old_row;
      END IF;
      RETURN NULL;
    END $$;

    CREATE OR REPLACE FUNCTION undo_catalogue_change(undone int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      step record;
      is_same text;
      all_set text;
    BEGIN
      FOR step IN SELECT statement, '' || relation AS relation, operation, jsonb_agg(row) AS rows FROM catalogue_effect WHERE change_id = undone
                  GROUP BY 1, 2, 3 ORDER BY statement DESC LOOP
        SELECT string_agg(format('now.%1$I = was.%1$I', attname), ' AND ') INTO is_same FROM pg_attribute JOIN pg_index
          ON indrelid = attrelid AND attnum = ANY (indkey) AND indisprimary WHERE attrelid = step.relation::regclass;
        IF step.operation = 'INSERT' THEN
          EXECUTE format('DELETE FROM %1$s AS now USING jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', step.relation, is_same) USING step.rows;
        ELSIF step.operation = 'DELETE' THEN
          EXECUTE format('INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1)', step.relation) USING step.rows;
        ELSE
          SELECT string_agg(format('%1$I = was.%1$I', attname), ', ') INTO all_set FROM pg_attribute
            WHERE attrelid = step.relation::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '';
          EXECUTE format('UPDATE %1$s AS now SET %3$s FROM jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', step.relation, is_same, all_set)
            USING step.rows;
        END IF;
      END LOOP;
    END $$;

    CREATE OR REPLACE FUNCTION forget_restating() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Whoever fills a day holds the same lock, so that nothing is filled from what is about to change.
      PERFORM pg_advisory_xact_lock(hashtext('restating'));
      DELETE FROM map_day;
      RETURN NULL;
    END $$;
    ALTER SEQUENCE geography.catalogue_statement SET SCHEMA public;
    ALTER TABLE geography.restating_exception SET SCHEMA public;
    ALTER TABLE geography.restating_province SET SCHEMA public;
    ALTER TABLE geography.restating_link SET SCHEMA public;
    ALTER TABLE geography.map_day SET SCHEMA public;
    ALTER TABLE geography.follow_up SET SCHEMA public;
    ALTER TABLE geography.catalogue_import SET SCHEMA public;
    ALTER TABLE geography.catalogue_effect SET SCHEMA public;
    ALTER TABLE geography.catalogue_change SET SCHEMA public;
    ALTER TABLE geography.office_commune SET SCHEMA public;
    ALTER TABLE geography.si_office SET SCHEMA public;
    ALTER TABLE geography.unit_population SET SCHEMA public;
    ALTER TABLE geography.unit_alias SET SCHEMA public;
    ALTER TABLE geography.succession SET SCHEMA public;
    ALTER TABLE geography.unit_version SET SCHEMA public;
    ALTER TABLE geography.unit SET SCHEMA public;
    DROP SCHEMA geography;`,
};
