import type { Migration } from '@ra-quan/shared/api';

export const figuresFollowTheirUnits: Migration = {
  name: 'FollowUpsOfFigures1795644017000',
  up: `
    ALTER TABLE geography.follow_up DROP CONSTRAINT follow_up_kind_check,
      ADD CONSTRAINT follow_up_kind_check CHECK (kind IN ('territory', 'target', 'event', 'figures'));`,
  down: `
    DELETE FROM geography.follow_up WHERE kind = 'figures';
    ALTER TABLE geography.follow_up DROP CONSTRAINT follow_up_kind_check,
      ADD CONSTRAINT follow_up_kind_check CHECK (kind IN ('territory', 'target', 'event'));`,
};
