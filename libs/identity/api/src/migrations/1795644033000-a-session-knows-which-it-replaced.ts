import type { Migration } from '@ra-quan/shared/api';

export const aSessionKnowsWhichItReplaced: Migration = {
  name: 'ReplacedSessions1795644033000',
  up: `
    -- Of several sign-ins at once with one cookie the last one ends the others: each knows the session that the cookie had before.
    ALTER TABLE identity.session ADD COLUMN replaces bytea;
    CREATE INDEX session_by_replaced ON identity.session (replaces) WHERE replaces IS NOT NULL;`,
  down: `ALTER TABLE identity.session DROP COLUMN replaces;`,
};
