import type { Migration } from '@ra-quan/shared/api';

export const accountsHaveASchemaOfTheirOwn: Migration = {
  name: 'IdentitySchema1795644002000',
  up: `
    CREATE SCHEMA identity;
    ALTER TABLE app_user SET SCHEMA identity;
    ALTER TABLE session SET SCHEMA identity;
    ALTER TABLE sign_in_failure SET SCHEMA identity;

    -- Organisations are a later domain's: what points at them from here is checked there.
    ALTER TABLE identity.app_user DROP CONSTRAINT app_user_organisation;

    -- Who somebody is, for other domains: nothing that signs them in.
    CREATE VIEW identity.person AS SELECT id, display_name FROM identity.app_user;`,
  down: `
    DROP VIEW identity.person;
    ALTER TABLE identity.app_user ADD CONSTRAINT app_user_organisation FOREIGN KEY (organisation_id) REFERENCES organisation;
    ALTER TABLE identity.sign_in_failure SET SCHEMA public;
    ALTER TABLE identity.session SET SCHEMA public;
    ALTER TABLE identity.app_user SET SCHEMA public;
    DROP SCHEMA identity;`,
};
