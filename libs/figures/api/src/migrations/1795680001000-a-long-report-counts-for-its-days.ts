import type { Migration } from '@ra-quan/shared/api';

export const aLongReportCountsForItsDays: Migration = {
  name: 'LongReports1795680001000',
  up: `
    -- Reports of more than a day are few, and each counts for all its days: found without looking through those of one day.
    CREATE INDEX observation_cell_long ON figures.observation_cell (indicator_id, period_from)
    WHERE extent = 'own' AND period_to > period_from + 1 AND event_id IS NULL AND organisation_id IS NULL;`,
  down: `
    DROP INDEX figures.observation_cell_long;`,
};
