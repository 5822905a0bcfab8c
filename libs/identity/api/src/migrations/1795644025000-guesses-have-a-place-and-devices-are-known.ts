import type { Migration } from '@ra-quan/shared/api';

export const guessesHaveAPlaceAndDevicesAreKnown: Migration = {
  name: 'GuessesAndDevices1795644025000',
  up: `
    -- Where guesses came from: a network, a device that is known, or from inside. Empty with a name: all places but known devices. A place without a name: all accounts.
    ALTER TABLE identity.sign_in_failure ADD COLUMN place text NOT NULL DEFAULT '';
    ALTER TABLE identity.sign_in_failure DROP CONSTRAINT sign_in_failure_pkey, ADD PRIMARY KEY (username, place);

    -- What its owner knows a session by.
    ALTER TABLE identity.session ADD COLUMN address text NOT NULL DEFAULT '', ADD COLUMN device text NOT NULL DEFAULT '';

    -- Browsers from which an account was signed in to, by the SHA-256 of their cookie's token.
    CREATE TABLE identity.device (
      token_hash bytea NOT NULL,
      user_id int NOT NULL REFERENCES identity.app_user ON DELETE CASCADE,
      last_used_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (token_hash, user_id)
    );
    CREATE INDEX device_by_user ON identity.device (user_id, last_used_at);`,
  down: `
    DROP TABLE identity.device;
    ALTER TABLE identity.session DROP COLUMN address, DROP COLUMN device;
    DELETE FROM identity.sign_in_failure WHERE place <> '' OR username = '';
    ALTER TABLE identity.sign_in_failure DROP CONSTRAINT sign_in_failure_pkey, ADD PRIMARY KEY (username);
    ALTER TABLE identity.sign_in_failure DROP COLUMN place;`,
};
