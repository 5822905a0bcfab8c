import type { Migration } from '@ra-quan/shared/api';

export const theLogHasASchemaOfItsOwn: Migration = {
  name: 'AuditSchema1795644000000',
  up: `
    CREATE SCHEMA audit;
    ALTER TABLE audit_entry SET SCHEMA audit;
    ALTER TABLE audit_seal SET SCHEMA audit;
    ALTER FUNCTION refuse_change() SET SCHEMA audit;

    -- The one way into the log, for every domain: entries as the log keeps them, in the transaction of the change.
    CREATE FUNCTION audit.record(entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit.audit_entry (actor_id, actor_username, actor_name, action, subject_type, subject_id, subject_name, unit_id, unit_path, before, after, reason, request_id)
      SELECT actor_id, actor_username, actor_name, action, subject_type, subject_id, subject_name, unit_id, unit_path, before, after, reason, request_id
      FROM jsonb_to_recordset(entries) AS entry (actor_id int, actor_username text, actor_name text, action text, subject_type text, subject_id text,
        subject_name text, unit_id int, unit_path text, before jsonb, after jsonb, reason text, request_id text);
    END $$;`,
  down: `
    DROP FUNCTION audit.record(jsonb);
    ALTER FUNCTION audit.refuse_change() SET SCHEMA public;
    ALTER TABLE audit.audit_seal SET SCHEMA public;
    ALTER TABLE audit.audit_entry SET SCHEMA public;
    DROP SCHEMA audit;`,
};
