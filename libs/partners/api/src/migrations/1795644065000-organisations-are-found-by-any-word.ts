import type { Migration } from '@ra-quan/shared/api';

export const organisationsAreFoundByAnyWord: Migration = {
  name: 'FoldedOrganisations1795644065000',
  up: `
    ALTER TABLE partners.organisation ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (geography.folded(name || ' ' || COALESCE(name_en, '') || ' ' || code)) STORED;`,
  down: `
    ALTER TABLE partners.organisation DROP COLUMN folded;`,
};
