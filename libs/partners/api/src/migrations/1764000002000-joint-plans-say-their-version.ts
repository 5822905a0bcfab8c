import type { Migration } from '@ra-quan/shared/api';

export const jointPlansSayTheirVersion: Migration = {
  name: 'JointPlanVersions1764000002000',
  up: `ALTER TABLE joint_plan ADD COLUMN version int NOT NULL DEFAULT 1;`,
  down: `ALTER TABLE joint_plan DROP COLUMN version;`,
};
