import type { Migration } from '@ra-quan/shared/api';

export const theLogHasASchemaOfItsOwn: Migration = {
  name: 'AuditSchema1795644000000',
  up: `
    CREATE SCHEMA audit;
    ALTER TABLE audit_entry SET SCHEMA audit;
    ALTER TABLE audit_seal SET SCHEMA audit;
    ALTER FUNCTION refuse_change() SET SCHEMA audit;`,
  down: `
    ALTER FUNCTION audit.refuse_change() SET SCHEMA public;
    ALTER TABLE audit.audit_seal SET SCHEMA public;
    ALTER TABLE audit.audit_entry SET SCHEMA public;
    DROP SCHEMA audit;`,
};
