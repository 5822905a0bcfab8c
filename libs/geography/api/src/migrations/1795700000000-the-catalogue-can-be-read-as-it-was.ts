import type { Migration } from '@ra-quan/shared/api';

/**
 * What undoes a change is kept with its instant, and what undoes an undoing too: statement by statement from the last one, the catalogue can be read as it
 * was known at any instant (ADR 0010).
 */
export const theCatalogueCanBeReadAsItWas: Migration = {
  name: 'TheCatalogueCanBeReadAsItWas1795700000000',
  up: `
    ALTER TABLE geography.catalogue_effect
      ADD COLUMN kept_at timestamptz NOT NULL DEFAULT now(),
      -- Kept when the change was taken back, not when it was made.
      ADD COLUMN undoes boolean NOT NULL DEFAULT false;
    UPDATE geography.catalogue_effect AS effect SET kept_at = change.made_at FROM geography.catalogue_change AS change WHERE change.id = effect.change_id;
    CREATE INDEX catalogue_effect_by_time ON geography.catalogue_effect (kept_at);

    CREATE OR REPLACE FUNCTION geography.keep_catalogue_effect() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      change int := nullif(current_setting('ra_quan.catalogue_change', true), '')::int;
      undoing boolean := coalesce(nullif(current_setting('ra_quan.catalogue_undoing', true), '')::boolean, false);
      step bigint;
    BEGIN
      IF change IS NULL THEN RETURN NULL; END IF;
      step := nextval('geography.catalogue_statement');
      IF TG_OP = 'INSERT' THEN
        INSERT INTO geography.catalogue_effect (change_id, statement, relation, operation, row, undoes)
          SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(new_row), undoing FROM new_row;
      ELSE
        INSERT INTO geography.catalogue_effect (change_id, statement, relation, operation, row, undoes)
          SELECT change, step, TG_TABLE_NAME, TG_OP, to_jsonb(old_row), undoing FROM old_row;
      END IF;
      RETURN NULL;
    END $$;

    -- Does the opposite of one statement.
    CREATE FUNCTION geography.reverse_statement(relation text, operation text, rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      is_same text;
      all_set text;
    BEGIN
      SELECT string_agg(format('now.%1$I = was.%1$I', attname), ' AND ') INTO is_same FROM pg_attribute JOIN pg_index
        ON indrelid = attrelid AND attnum = ANY (indkey) AND indisprimary WHERE attrelid = relation::regclass;
      IF operation = 'INSERT' THEN
        EXECUTE format('DELETE FROM %1$s AS now USING jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', relation, is_same) USING rows;
      ELSIF operation = 'DELETE' THEN
        EXECUTE format('INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1)', relation) USING rows;
      ELSE
        SELECT string_agg(format('%1$I = was.%1$I', attname), ', ') INTO all_set FROM pg_attribute
          WHERE attrelid = relation::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '';
        EXECUTE format('UPDATE %1$s AS now SET %3$s FROM jsonb_populate_recordset(NULL::%1$s, $1) AS was WHERE %2$s', relation, is_same, all_set) USING rows;
      END IF;
    END $$;

    CREATE OR REPLACE FUNCTION geography.undo_catalogue_change(undone int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      step record;
    BEGIN
      PERFORM set_config('ra_quan.catalogue_change', undone::text, true), set_config('ra_quan.catalogue_undoing', 'true', true);
      FOR step IN SELECT statement, 'geography.' || relation AS relation, operation, jsonb_agg(row) AS rows FROM geography.catalogue_effect
                  WHERE change_id = undone AND NOT undoes GROUP BY 1, 2, 3 ORDER BY statement DESC LOOP
        PERFORM geography.reverse_statement(step.relation, step.operation, step.rows);
      END LOOP;
      PERFORM set_config('ra_quan.catalogue_change', '', true), set_config('ra_quan.catalogue_undoing', '', true);
    END $$;

    -- Brings the catalogue back to what was known at an instant, for a transaction that is taken back itself. Units that were begun since stay, without a
    -- name and a place: others name them.
    CREATE FUNCTION geography.recall_catalogue(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      step record;
    BEGIN
      FOR step IN SELECT statement, 'geography.' || relation AS relation, operation, jsonb_agg(row) AS rows FROM geography.catalogue_effect
                  WHERE kept_at >= instant AND NOT (relation = 'unit' AND operation = 'INSERT') GROUP BY 1, 2, 3 ORDER BY statement DESC LOOP
        PERFORM geography.reverse_statement(step.relation, step.operation, step.rows);
      END LOOP;
    END $$;`,
  down: `
    DELETE FROM geography.catalogue_effect WHERE undoes;
    DROP FUNCTION geography.recall_catalogue(timestamptz);
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
    DROP FUNCTION geography.reverse_statement(text, text, jsonb);
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
    DROP INDEX geography.catalogue_effect_by_time;
    ALTER TABLE geography.catalogue_effect DROP COLUMN undoes, DROP COLUMN kept_at;`,
};
