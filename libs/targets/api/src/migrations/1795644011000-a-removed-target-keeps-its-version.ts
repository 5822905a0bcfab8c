import type { Migration } from '@ra-quan/shared/api';

/** A target that was removed stays as a row without a value: absence has a version too, so nobody writes over it unseen. */
export const aRemovedTargetKeepsItsVersion: Migration = {
  name: 'RemovedTargets1795644011000',
  up: `
    ALTER TABLE targets.target ALTER COLUMN value DROP NOT NULL;
    -- Units go only where the change that began them is undone, and only while no target lies on them: what is left then is absence.
    ALTER TABLE targets.target DROP CONSTRAINT target_unit_id_fkey;
    ALTER TABLE targets.target ADD CONSTRAINT target_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES geography.unit ON DELETE CASCADE;`,
  down: `
    ALTER TABLE targets.target DROP CONSTRAINT target_unit_id_fkey;
    ALTER TABLE targets.target ADD CONSTRAINT target_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES geography.unit;
    DELETE FROM targets.target WHERE value IS NULL;
    ALTER TABLE targets.target ALTER COLUMN value SET NOT NULL;`,
};
