import type { Migration } from '@ra-quan/shared/api';

/** Reading needs more columns than an index can hold; keeping two of them there made every correction and approval write into all six. */
export const correctionsLeaveTheIndexesAlone: Migration = {
  name: 'CellsUpdatedInPlace1795644015000',
  up: `
    DROP INDEX figures.observation_cell_by_indicator;
    CREATE INDEX observation_cell_by_indicator ON figures.observation_cell (indicator_id, period_from, province_id, unit_id);
    -- Room on each page for the next version of its rows.
    DO $$
    DECLARE
      part regclass;
    BEGIN
      FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'figures.observation_cell'::regclass LOOP
        EXECUTE format('ALTER TABLE %s SET (fillfactor = 80)', part);
      END LOOP;
    END $$;`,
  down: `
    DO $$
    DECLARE
      part regclass;
    BEGIN
      FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'figures.observation_cell'::regclass LOOP
        EXECUTE format('ALTER TABLE %s RESET (fillfactor)', part);
      END LOOP;
    END $$;
    DROP INDEX figures.observation_cell_by_indicator;
    CREATE INDEX observation_cell_by_indicator ON figures.observation_cell (indicator_id, period_from, province_id, unit_id) INCLUDE (value, status);`,
};
