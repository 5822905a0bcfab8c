import type { Migration } from '@ra-quan/shared/api';

export const accountsAndTheirSessions: Migration = {
  name: 'Identity1763856002000',
  up: `
    CREATE TABLE app_user (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      username text NOT NULL UNIQUE CHECK (username = lower(username)),
      display_name text NOT NULL,
      role text NOT NULL,
      -- The unit whose tree the person works in; null is the whole country.
      unit_id int REFERENCES unit,
      organisation_id int,
      password_hash text NOT NULL,
      must_change_password boolean NOT NULL DEFAULT false,
      active boolean NOT NULL DEFAULT true,
      last_sign_in_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version int NOT NULL DEFAULT 1
    );
    CREATE INDEX app_user_by_unit ON app_user (unit_id);

    CREATE TABLE session (
      -- SHA-256 of the cookie's token: the table alone signs nobody in.
      token_hash bytea PRIMARY KEY,
      user_id int NOT NULL REFERENCES app_user ON DELETE CASCADE,
      csrf_token text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX session_by_user ON session (user_id);

    -- Failures by the name that was typed, known or not, so that answers do not tell which names exist.
    CREATE TABLE sign_in_failure (
      username text PRIMARY KEY,
      failures int NOT NULL,
      last_failed_at timestamptz NOT NULL
    );`,
  down: `DROP TABLE sign_in_failure; DROP TABLE session; DROP TABLE app_user;`,
};
