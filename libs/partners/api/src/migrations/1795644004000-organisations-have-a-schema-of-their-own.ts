import type { Migration } from '@ra-quan/shared/api';

export const organisationsHaveASchemaOfTheirOwn: Migration = {
  name: 'PartnersSchema1795644004000',
  up: `
    CREATE SCHEMA partners;
    ALTER TABLE organisation SET SCHEMA partners;
    ALTER TABLE campaign_partner SET SCHEMA partners;
    ALTER TABLE joint_plan SET SCHEMA partners;
    ALTER TABLE joint_plan_organisation SET SCHEMA partners;

    CREATE VIEW partners.organisation_name AS SELECT id, name FROM partners.organisation;`,
  down: `
    DROP VIEW partners.organisation_name;
    ALTER TABLE partners.joint_plan_organisation SET SCHEMA public;
    ALTER TABLE partners.joint_plan SET SCHEMA public;
    ALTER TABLE partners.campaign_partner SET SCHEMA public;
    ALTER TABLE partners.organisation SET SCHEMA public;
    DROP SCHEMA partners;`,
};
