import type { Migration } from '@ra-quan/shared/api';

export const aRestoredLogBeginsANewChain: Migration = {
  name: 'AuditChains1795644031000',
  up: `
    -- Numbers of transactions are a server's own: a log that was brought to another server goes on in a new chain, bound to the last seal of the old one.
    CREATE TABLE audit.audit_chain (
      id int PRIMARY KEY,
      begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      -- Why it was begun: when the backup was made that the log was restored from; null for the first.
      backup_of timestamptz
    );
    INSERT INTO audit.audit_chain (id, begun_at) SELECT 1, COALESCE((SELECT min(at) FROM audit.audit_entry), clock_timestamp());

    -- The number of the chain that entries and seals come into is a default: whoever writes neither chooses nor looks for it.
    ALTER TABLE audit.audit_entry ADD COLUMN chain int NOT NULL DEFAULT 1;
    ALTER TABLE audit.audit_seal ADD COLUMN chain int NOT NULL DEFAULT 1 REFERENCES audit.audit_chain;
    DROP INDEX audit.audit_entry_by_transaction;
    CREATE INDEX audit_entry_by_transaction ON audit.audit_entry (chain, transaction_id, id);
    CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE ON audit.audit_chain FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();`,
  down: `
    DROP INDEX audit.audit_entry_by_transaction;
    ALTER TABLE audit.audit_seal DROP COLUMN chain;
    ALTER TABLE audit.audit_entry DROP COLUMN chain;
    CREATE INDEX audit_entry_by_transaction ON audit.audit_entry (transaction_id, id);
    DROP TABLE audit.audit_chain;`,
};
