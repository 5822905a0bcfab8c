import type { Migration } from '@ra-quan/shared/api';

/** A unit that a change began goes when the change is undone, which is only while no figure lies on it: sheets that are left are empty, and go with it. */
export const anEmptySheetGoesWithItsUnit: Migration = {
  name: 'EmptySheets1795644044000',
  up: `
    ALTER TABLE figures.result_sheet DROP CONSTRAINT result_sheet_unit_id_fkey;
    ALTER TABLE figures.result_sheet ADD CONSTRAINT result_sheet_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES geography.unit ON DELETE CASCADE;`,
  down: `
    ALTER TABLE figures.result_sheet DROP CONSTRAINT result_sheet_unit_id_fkey;
    ALTER TABLE figures.result_sheet ADD CONSTRAINT result_sheet_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES geography.unit;`,
};
