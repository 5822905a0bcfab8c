import type { Migration } from '@ra-quan/shared/api';

export const ceremoniesAreFoundByAnyWord: Migration = {
  name: 'FoldedCeremonies1795644066000',
  up: `
    ALTER TABLE launch_events.launch_event ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (geography.folded(name || ' ' || COALESCE(venue, ''))) STORED;`,
  down: `
    ALTER TABLE launch_events.launch_event DROP COLUMN folded;`,
};
