import type { Migration } from '@ra-quan/shared/api';

export const workOnAnImportIsCountedInTurns: Migration = {
  name: 'ImportTurns1795644050000',
  up: `ALTER TABLE geography.catalogue_import ADD COLUMN turn integer NOT NULL DEFAULT 0;`,
  down: `ALTER TABLE geography.catalogue_import DROP COLUMN turn;`,
};
