import type { Migration } from '@ra-quan/shared/api';

export const figuresHaveASchemaOfTheirOwn: Migration = {
  name: 'FiguresSchema1795644007000',
  up: `
    -- The triggers of ADR 0004 go: what they kept is kept by the one function that writes (ADR 0013).
    DROP TRIGGER observation_cell_inserted ON observation_cell;
    DROP TRIGGER observation_cell_updated ON observation_cell;
    DROP TRIGGER observation_cell_kept ON observation_cell;
    DROP TRIGGER observation_append_only ON observation;
    DROP FUNCTION keep_updated_observations();
    DROP FUNCTION keep_inserted_observations();
    DROP FUNCTION add_to_totals(counted_change[]);
    DROP TYPE counted_change;

    CREATE SCHEMA figures;
    DO $$ DECLARE part regclass; BEGIN
      FOR part IN SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhrelid IN (SELECT oid FROM pg_class WHERE relkind = 'r') AND inhparent IN ('public.observation'::regclass, 'public.observation_cell'::regclass) LOOP
        EXECUTE format('ALTER TABLE %s SET SCHEMA figures', part);
      END LOOP;
    END $$;
    ALTER TABLE public.indicator SET SCHEMA figures;
    ALTER TABLE public.figure_source SET SCHEMA figures;
    ALTER TABLE public.result_sheet SET SCHEMA figures;
    ALTER TABLE public.observation_cell SET SCHEMA figures;
    ALTER TABLE public.observation SET SCHEMA figures;
    ALTER TABLE public.province_day_total SET SCHEMA figures;
    ALTER TABLE public.province_month_total SET SCHEMA figures;
    ALTER TABLE public.entry_receipt SET SCHEMA figures;`,
  down: `
    DO $$ DECLARE part regclass; BEGIN
      FOR part IN SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhrelid IN (SELECT oid FROM pg_class WHERE relkind = 'r') AND inhparent IN ('figures.observation'::regclass, 'figures.observation_cell'::regclass) LOOP
        EXECUTE format('ALTER TABLE %s SET SCHEMA public', part);
      END LOOP;
    END $$;
    ALTER TABLE figures.entry_receipt SET SCHEMA public;
    ALTER TABLE figures.province_month_total SET SCHEMA public;
    ALTER TABLE figures.province_day_total SET SCHEMA public;
    ALTER TABLE figures.observation SET SCHEMA public;
    ALTER TABLE figures.observation_cell SET SCHEMA public;
    ALTER TABLE figures.result_sheet SET SCHEMA public;
    ALTER TABLE figures.figure_source SET SCHEMA public;
    ALTER TABLE figures.indicator SET SCHEMA public;
    DROP SCHEMA figures;

    CREATE TYPE counted_change AS (indicator_id smallint, period_from date, period_to date, province_id int, campaign_id int, status text, value bigint, cells int);

    CREATE FUNCTION add_to_totals(changes counted_change[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      -- A slot of its own for each small writer; bulk writers share the first, they come one at a time.
      own_slot smallint := CASE WHEN cardinality(changes) > 1000 THEN 0 ELSE floor(random() * 16) END;
    BEGIN
      INSERT INTO province_day_total AS total (indicator_id, day, province_id, campaign_id, status, slot, value, cells)
      SELECT change.indicator_id, change.period_from, change.province_id, change.campaign_id, change.status, own_slot, sum(change.value), sum(change.cells)
      FROM unnest(changes) AS change WHERE change.period_to = change.period_from + 1
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(change.value) <> 0 OR sum(change.cells) <> 0 ORDER BY 3, 1, 2, 4, 5
      ON CONFLICT (province_id, indicator_id, day, campaign_id, status, slot)
      DO UPDATE SET value = total.value + excluded.value, cells = total.cells + excluded.cells;

      INSERT INTO province_month_total AS total (indicator_id, month, province_id, campaign_id, status, slot, value, cells)
      SELECT change.indicator_id, date_trunc('month', change.period_from)::date, change.province_id, change.campaign_id, change.status, own_slot,
             sum(change.value), sum(change.cells)
      FROM unnest(changes) AS change
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(change.value) <> 0 OR sum(change.cells) <> 0 ORDER BY 3, 1, 2, 4, 5
      ON CONFLICT (province_id, indicator_id, month, campaign_id, status, slot)
      DO UPDATE SET value = total.value + excluded.value, cells = total.cells + excluded.cells;
    END $$;

    CREATE FUNCTION keep_inserted_observations() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO observation (cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
      SELECT added.id, added.period_from, added.version, added.value, added.qualifier, added.status, added.source_id, added.reason, added.entered_by, added.entered_at
      FROM added;
      PERFORM add_to_totals(ARRAY(
        SELECT (added.indicator_id, added.period_from, added.period_to, added.province_id, COALESCE(added.campaign_id, 0), added.status, added.value, 1)::counted_change
        FROM added WHERE added.extent = 'own' AND added.event_id IS NULL AND added.organisation_id IS NULL AND added.value IS NOT NULL));
      RETURN NULL;
    END $$;

    CREATE FUNCTION keep_updated_observations() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO observation (cell_id, period_from, revision, value, qualifier, status, source_id, reason, entered_by, entered_at)
      SELECT new_row.id, new_row.period_from, new_row.version, new_row.value, new_row.qualifier, new_row.status, new_row.source_id, new_row.reason,
             new_row.entered_by, new_row.entered_at
      FROM new_row;
      PERFORM add_to_totals(ARRAY(
        SELECT (indicator_id, period_from, period_to, province_id, COALESCE(campaign_id, 0), status, value, cells)::counted_change FROM (
          SELECT indicator_id, period_from, period_to, province_id, campaign_id, status, -value AS value, -1 AS cells, extent, event_id, organisation_id FROM old_row
          UNION ALL
          SELECT indicator_id, period_from, period_to, province_id, campaign_id, status, value, 1, extent, event_id, organisation_id FROM new_row) AS change
        WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL));
      RETURN NULL;
    END $$;

    CREATE TRIGGER observation_cell_inserted AFTER INSERT ON observation_cell REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_inserted_observations();
    CREATE TRIGGER observation_cell_updated AFTER UPDATE ON observation_cell REFERENCING OLD TABLE AS old_row NEW TABLE AS new_row
      FOR EACH STATEMENT EXECUTE FUNCTION keep_updated_observations();
    CREATE TRIGGER observation_cell_kept BEFORE DELETE ON observation_cell FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
    CREATE TRIGGER observation_append_only BEFORE UPDATE OR DELETE ON observation FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();`,
};
