import type { Migration } from '@ra-quan/shared/api';

/**
 * A target counts for the days of its campaign or for some of them only (a launch day); what it was before stays known, with the day on which it
 * ceased to be so. The first value of a target counts from the beginning.
 */
export const targetsHaveDaysAndAHistory: Migration = {
  name: 'TargetsHaveDaysAndAHistory1795650000000',
  up: `
    ALTER TABLE targets.target ADD COLUMN period_from date, ADD COLUMN period_to date,
      ADD CONSTRAINT target_period_check CHECK ((period_from IS NULL) = (period_to IS NULL) AND (period_from IS NULL OR period_from < period_to)),
      DROP CONSTRAINT target_campaign_id_scheme_unit_id_key,
      ADD CONSTRAINT target_key UNIQUE NULLS NOT DISTINCT (campaign_id, scheme, unit_id, period_from, period_to);
    CREATE TABLE targets.target_revision (
      target_id int NOT NULL REFERENCES targets.target ON DELETE CASCADE,
      revision int NOT NULL,
      value int CHECK (value >= 0),
      effective_on date,
      entered_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (target_id, revision)
    );
    INSERT INTO targets.target_revision (target_id, revision, value, entered_at)
      SELECT target.id, target.version, target.value, '-infinity' FROM targets.target;`,
  down: `
    DROP TABLE targets.target_revision;
    DELETE FROM targets.target WHERE period_from IS NOT NULL;
    ALTER TABLE targets.target DROP CONSTRAINT target_key, DROP COLUMN period_from, DROP COLUMN period_to,
      ADD CONSTRAINT target_campaign_id_scheme_unit_id_key UNIQUE (campaign_id, scheme, unit_id);`,
};
