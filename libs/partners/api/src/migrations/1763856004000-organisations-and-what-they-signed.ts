import type { Migration } from '@ra-quan/shared/api';

export const organisationsAndWhatTheySigned: Migration = {
  name: 'Partners1763856004000',
  up: `
    CREATE TABLE organisation (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      name_en text,
      kind text NOT NULL CHECK (kind IN ('post', 'carrier', 'union', 'press', 'ministry', 'association', 'other')),
      parent_id int REFERENCES organisation CHECK (parent_id <> id),
      unit_id int REFERENCES unit,
      active boolean NOT NULL DEFAULT true,
      version int NOT NULL DEFAULT 1
    );
    CREATE INDEX organisation_by_unit ON organisation (unit_id);
    CREATE INDEX organisation_by_parent ON organisation (parent_id);
    ALTER TABLE app_user ADD CONSTRAINT app_user_organisation FOREIGN KEY (organisation_id) REFERENCES organisation;

    CREATE TABLE campaign_partner (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign,
      organisation_id int NOT NULL REFERENCES organisation,
      role text NOT NULL CHECK (role IN ('co-host', 'collection', 'communication', 'mobilisation', 'sponsor')),
      note text,
      UNIQUE (campaign_id, organisation_id, role)
    );

    CREATE TABLE joint_plan (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign,
      number text NOT NULL UNIQUE,
      signed_on date NOT NULL,
      title text NOT NULL
    );
    CREATE INDEX joint_plan_by_campaign ON joint_plan (campaign_id);

    CREATE TABLE joint_plan_organisation (
      joint_plan_id int NOT NULL REFERENCES joint_plan ON DELETE CASCADE,
      organisation_id int NOT NULL REFERENCES organisation,
      PRIMARY KEY (joint_plan_id, organisation_id)
    );`,
  down: `
    DROP TABLE joint_plan_organisation; DROP TABLE joint_plan; DROP TABLE campaign_partner;
    ALTER TABLE app_user DROP CONSTRAINT app_user_organisation; DROP TABLE organisation;`,
};
