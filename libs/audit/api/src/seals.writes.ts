import type { Seal } from '@ra-quan/audit/model';
import type { EntityManager } from 'typeorm';

const lockKey = 0x5ea1;

/** A seal as it is kept: the transactions whose entries it covers, from the first up to, not including, the last. */
export interface SealRow extends Seal {
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly lastEntryId: number;
}

/** Whether this process may seal now: another may be at it. */
export async function holdChain(manager: EntityManager): Promise<boolean> {
  const [{ locked }] = await manager.query<[{ locked: boolean }]>('SELECT pg_try_advisory_xact_lock($1) AS locked', [lockKey]);
  return locked;
}

const columns = `audit_seal.id, audit_seal.hash, audit_seal.previous_hash AS "previousHash", audit_seal.from_transaction::text AS "fromTransaction",
  audit_seal.to_transaction::text AS "toTransaction", audit_seal.last_entry_id::int8 AS "lastEntryId"`;

export async function lastSeal(manager: EntityManager): Promise<SealRow | undefined> {
  return (await manager.query<SealRow[]>(`SELECT ${columns} FROM audit.audit_seal ORDER BY audit_seal.id DESC LIMIT 1`))[0];
}

export function allSeals(manager: EntityManager): Promise<SealRow[]> {
  return manager.query<SealRow[]>(`SELECT ${columns} FROM audit.audit_seal ORDER BY audit_seal.id`);
}

/** The oldest transaction that may still be running: all before it have certainly ended. */
export async function horizonOf(manager: EntityManager): Promise<string> {
  const [{ horizon }] = await manager.query<[{ horizon: string }]>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon');
  return horizon;
}

export async function addSeal(manager: EntityManager, seal: Omit<SealRow, 'id'> & { readonly entries: number }): Promise<void> {
  await manager.query(
    `INSERT INTO audit.audit_seal (from_transaction, to_transaction, entries, last_entry_id, previous_hash, hash)
     VALUES ($1::text::xid8, $2::text::xid8, $3, $4, $5, $6)`,
    [seal.fromTransaction, seal.toTransaction, seal.entries, seal.lastEntryId, seal.previousHash, seal.hash],
  );
}

/** The entries of whole transactions, each as one canonical text (jsonb prints its keys in one order). */
export async function entriesBetween(
  manager: EntityManager,
  from: string,
  to: string,
): Promise<{ texts: string[]; lastId: number | null }> {
  const rows = await manager.query<{ id: number; text: string }[]>(
    `SELECT audit_entry.id, jsonb_set(to_jsonb(audit_entry), '{at}', to_jsonb(audit_entry.at AT TIME ZONE 'UTC'))::text AS text FROM audit.audit_entry
     WHERE audit_entry.transaction_id >= $1::text::xid8 AND audit_entry.transaction_id < $2::text::xid8
     ORDER BY audit_entry.transaction_id, audit_entry.id`,
    [from, to],
  );
  return { texts: rows.map((row) => row.text), lastId: rows.length ? Math.max(...rows.map((row) => row.id)) : null };
}
