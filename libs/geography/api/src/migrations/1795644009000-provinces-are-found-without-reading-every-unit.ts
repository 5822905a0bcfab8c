import type { Migration } from '@ra-quan/shared/api';

/** The provinces of a day are asked for by nearly every page: some hundred of 14,000 versions of units. */
export const provincesAreFoundWithoutReadingEveryUnit: Migration = {
  name: 'VersionsOfProvinces1795644009000',
  up: `CREATE INDEX unit_version_of_province ON geography.unit_version (valid_from, unit_id) WHERE kind IN ('province', 'city');`,
  down: `DROP INDEX geography.unit_version_of_province;`,
};
