import type { Migration } from '@ra-quan/shared/api';

export const targetsHaveASchemaOfTheirOwn: Migration = {
  name: 'TargetsSchema1795644006000',
  up: `
    CREATE SCHEMA targets;
    ALTER TABLE target SET SCHEMA targets;`,
  down: `
    ALTER TABLE targets.target SET SCHEMA public;
    DROP SCHEMA targets;`,
};
