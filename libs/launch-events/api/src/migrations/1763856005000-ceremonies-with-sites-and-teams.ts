import type { Migration } from '@ra-quan/shared/api';

export const ceremoniesWithSitesAndTeams: Migration = {
  name: 'LaunchEvents1763856005000',
  up: `
    CREATE TABLE launch_event (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign,
      wave_id int REFERENCES campaign_wave,
      level text NOT NULL CHECK (level IN ('centre', 'province', 'commune')),
      unit_id int NOT NULL REFERENCES unit,
      name text NOT NULL,
      venue text NOT NULL,
      starts_at timestamptz NOT NULL,
      -- The day in Viet Nam: boards and calendars ask by it.
      day date NOT NULL GENERATED ALWAYS AS ((starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) STORED,
      host text NOT NULL,
      state text NOT NULL DEFAULT 'planned'
        CHECK (state IN ('planned', 'confirmed', 'opened', 'held', 'reported', 'postponed', 'cancelled')),
      state_reason text,
      state_at timestamptz NOT NULL DEFAULT now(),
      opened_at timestamptz,
      expected_attendance int CHECK (expected_attendance >= 0),
      version int NOT NULL DEFAULT 1
    );
    CREATE INDEX launch_event_by_day ON launch_event (campaign_id, day, unit_id);
    CREATE INDEX launch_event_by_unit ON launch_event (unit_id);

    CREATE TABLE event_partner (
      event_id int NOT NULL REFERENCES launch_event ON DELETE CASCADE,
      organisation_id int NOT NULL REFERENCES organisation,
      PRIMARY KEY (event_id, organisation_id)
    );

    CREATE TABLE event_site (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      event_id int NOT NULL REFERENCES launch_event ON DELETE CASCADE,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('venue', 'link'))
    );
    CREATE INDEX event_site_by_event ON event_site (event_id);

    CREATE TABLE parade_team (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      event_id int NOT NULL REFERENCES launch_event ON DELETE CASCADE,
      name text NOT NULL,
      people int CHECK (people >= 0),
      vehicles int CHECK (vehicles >= 0)
    );
    CREATE INDEX parade_team_by_event ON parade_team (event_id);`,
  down: `DROP TABLE parade_team; DROP TABLE event_site; DROP TABLE event_partner; DROP TABLE launch_event;`,
};
