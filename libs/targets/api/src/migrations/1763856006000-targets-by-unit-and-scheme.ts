import type { Migration } from '@ra-quan/shared/api';

export const targetsByUnitAndScheme: Migration = {
  name: 'Targets1763856006000',
  up: `
    CREATE TABLE target (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign,
      unit_id int NOT NULL REFERENCES unit,
      scheme text NOT NULL CHECK (scheme IN ('si-voluntary', 'hi-household')),
      value int NOT NULL CHECK (value >= 0),
      version int NOT NULL DEFAULT 1,
      UNIQUE (campaign_id, scheme, unit_id)
    );
    CREATE INDEX target_by_unit ON target (unit_id);`,
  down: `DROP TABLE target;`,
};
