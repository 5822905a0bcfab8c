import type { Migration } from '@ra-quan/shared/api';

export const tasksCanBePutOff: Migration = {
  name: 'Snoozes1795644053000',
  up: `
    CREATE SCHEMA desks;
    -- Tasks are computed from how things stand; only who does not want to see one until when is kept.
    CREATE TABLE desks.snooze (
      user_id int NOT NULL REFERENCES identity.app_user ON DELETE CASCADE,
      task text NOT NULL,
      until date NOT NULL,
      PRIMARY KEY (user_id, task)
    );`,
  down: `
    DROP TABLE desks.snooze;
    DROP SCHEMA desks;`,
};
