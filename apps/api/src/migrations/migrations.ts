import { auditSchema } from '@ra-quan/audit/api';
import { campaignsSchema } from '@ra-quan/campaigns/api';
import { figuresSchema } from '@ra-quan/figures/api';
import { changesSchema, geographySchema } from '@ra-quan/geography/api';
import { identitySchema } from '@ra-quan/identity/api';
import { launchEventsSchema } from '@ra-quan/launch-events/api';
import { jointPlanVersionsSchema, partnersSchema } from '@ra-quan/partners/api';
import type { Schema } from '@ra-quan/shared/api';
import { targetsSchema } from '@ra-quan/targets/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const schemas: readonly Schema[] = [
  auditSchema,
  geographySchema,
  identitySchema,
  campaignsSchema,
  partnersSchema,
  launchEventsSchema,
  targetsSchema,
  figuresSchema,
  changesSchema,
  jointPlanVersionsSchema,
];

/** Every step of the schema, oldest first; a published one never changes (expand, then contract). */
export const migrations = schemas.map(
  ({ name, up, down }) =>
    class implements MigrationInterface {
      name = name;

      up(runner: QueryRunner): Promise<unknown> {
        return runner.query(up);
      }

      down(runner: QueryRunner): Promise<unknown> {
        return runner.query(down);
      }
    },
);

export const migrationNames: readonly string[] = schemas.map(({ name }) => name);
