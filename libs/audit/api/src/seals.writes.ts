import type { Chain, Seal } from '@ra-quan/audit/model';
import type { EntityManager } from 'typeorm';

const lockKey = 0x5ea1;

/** A seal as it is kept: the transactions whose entries it covers, from the first up to, not including, the last. */
export interface SealRow extends Seal {
  /** The chain that it belongs to: numbers of transactions are compared within one. */
  readonly chain: number;
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly lastEntryId: number;
}

/** Whether this process may seal now: another may be at it. */
export async function holdChain(manager: EntityManager): Promise<boolean> {
  const [{ locked }] = await manager.query<[{ locked: boolean }]>('SELECT pg_try_advisory_xact_lock($1) AS locked', [lockKey]);
  return locked;
}

const columns = `audit_seal.id, audit_seal.chain, audit_seal.hash, audit_seal.previous_hash AS "previousHash", audit_seal.from_transaction::text AS "fromTransaction",
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

/** The chain that the log goes on in. */
export async function currentChain(manager: EntityManager): Promise<number> {
  const [{ id }] = await manager.query<[{ id: number }]>('SELECT max(audit_chain.id) AS id FROM audit.audit_chain');
  return id;
}

/** The chains of the log, the first one first. */
export function allChains(manager: EntityManager): Promise<Chain[]> {
  return manager.query<Chain[]>(
    `SELECT audit_chain.id, audit_chain.begun_at AS "begunAt", audit_chain.backup_of AS "backupOf" FROM audit.audit_chain ORDER BY audit_chain.id`,
  );
}

/** A number after that of every transaction that wrote into a chain, for a log that is no longer written. */
export async function endOf(manager: EntityManager, chain: number): Promise<string> {
  const [{ past }] = await manager.query<[{ past: string }]>(
    `SELECT COALESCE(max(audit_entry.transaction_id::text::numeric) + 1, 0)::text AS past FROM audit.audit_entry WHERE audit_entry.chain = $1`,
    [chain],
  );
  return past;
}

/** From here on entries and seals come into a new chain. As the owner of the log. */
export async function addChain(manager: EntityManager, id: number, backupOf: Date): Promise<void> {
  await manager.query('INSERT INTO audit.audit_chain (id, backup_of) VALUES ($1, $2)', [id, backupOf]);
  await manager.query(`ALTER TABLE audit.audit_entry ALTER COLUMN chain SET DEFAULT ${id}`);
  await manager.query(`ALTER TABLE audit.audit_seal ALTER COLUMN chain SET DEFAULT ${id}`);
}

export async function addSeal(manager: EntityManager, seal: Omit<SealRow, 'id'> & { readonly entries: number }): Promise<void> {
  await manager.query(
    `INSERT INTO audit.audit_seal (from_transaction, to_transaction, entries, last_entry_id, previous_hash, hash, chain)
     VALUES ($1::text::xid8, $2::text::xid8, $3, $4, $5, $6, $7)`,
    [seal.fromTransaction, seal.toTransaction, seal.entries, seal.lastEntryId, seal.previousHash, seal.hash, seal.chain],
  );
}

/** The entries of whole transactions of a chain, each as one canonical text (jsonb prints its keys in one order; the chain itself is not part of it). */
export async function entriesBetween(
  manager: EntityManager,
  chain: number,
  from: string,
  to: string,
): Promise<{ texts: string[]; lastId: number | null }> {
  const rows = await manager.query<{ id: number; text: string }[]>(
    `SELECT audit_entry.id, jsonb_set(to_jsonb(audit_entry) - 'chain', '{at}', to_jsonb(audit_entry.at AT TIME ZONE 'UTC'))::text AS text FROM audit.audit_entry
     WHERE audit_entry.chain = $3 AND audit_entry.transaction_id >= $1::text::xid8 AND audit_entry.transaction_id < $2::text::xid8
     ORDER BY audit_entry.transaction_id, audit_entry.id`,
    [from, to, chain],
  );
  return { texts: rows.map((row) => row.text), lastId: rows.length ? Math.max(...rows.map((row) => row.id)) : null };
}
