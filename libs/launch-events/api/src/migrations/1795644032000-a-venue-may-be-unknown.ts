import type { Migration } from '@ra-quan/shared/api';

export const aVenueMayBeUnknown: Migration = {
  name: 'UnknownVenues1795644032000',
  up: `
    ALTER TABLE launch_events.launch_event ALTER COLUMN venue DROP NOT NULL;
    -- As ceremonies of all provinces were planned until now; the others that are over keep what was written.
    UPDATE launch_events.launch_event SET venue = NULL WHERE venue = 'Chưa xác định' AND state IN ('planned', 'postponed');`,
  down: `
    UPDATE launch_events.launch_event SET venue = 'Chưa xác định' WHERE venue IS NULL;
    ALTER TABLE launch_events.launch_event ALTER COLUMN venue SET NOT NULL;`,
};
