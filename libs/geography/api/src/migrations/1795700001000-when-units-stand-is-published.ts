import type { Migration } from '@ra-quan/shared/api';

/** When each unit stands, for who needs neither its name nor its place: a tenth of the work of `unit_stay`. */
export const whenUnitsStandIsPublished: Migration = {
  name: 'WhenUnitsStandIsPublished1795700001000',
  up: `CREATE VIEW geography.unit_life AS SELECT unit.id AS unit_id, unit.started_on, unit.ended_on FROM geography.unit;`,
  down: `DROP VIEW geography.unit_life;`,
};
