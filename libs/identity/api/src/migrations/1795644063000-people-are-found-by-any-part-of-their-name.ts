import type { Migration } from '@ra-quan/shared/api';

export const peopleAreFoundByAnyPartOfTheirName: Migration = {
  name: 'FoldedPeople1795644063000',
  up: `
    ALTER TABLE identity.app_user ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (geography.folded(display_name || ' ' || username)) STORED;`,
  down: `
    ALTER TABLE identity.app_user DROP COLUMN folded;`,
};
