import type { Migration } from '@ra-quan/shared/api';

export const aLogThatIsOnlyAddedTo: Migration = {
  name: 'Audit1763856000000',
  up: `
    -- No foreign key to what an entry describes: the log outlives it.
    CREATE TABLE audit_entry (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- The writing transaction: a seal covers whole transactions, all of which have ended (see ChainService).
      transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      actor_id int,
      actor_username text NOT NULL,
      actor_name text NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      subject_name text NOT NULL,
      unit_id int,
      unit_path text,
      before jsonb,
      after jsonb,
      reason text,
      request_id text
    );
    CREATE INDEX audit_entry_by_transaction ON audit_entry (transaction_id, id);
    CREATE INDEX audit_entry_by_time ON audit_entry (at);
    CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id);

    CREATE TABLE audit_seal (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- Covers the entries with from_transaction <= transaction_id < to_transaction.
      from_transaction xid8 NOT NULL,
      to_transaction xid8 NOT NULL,
      entries int NOT NULL,
      last_entry_id bigint NOT NULL,
      previous_hash text NOT NULL,
      hash text NOT NULL UNIQUE,
      sealed_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END $$;
    CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
  down: `DROP TABLE audit_seal; DROP TABLE audit_entry; DROP FUNCTION refuse_change();`,
};
