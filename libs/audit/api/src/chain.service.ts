import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { firstBroken, genesis, sealText, type ChainState, type Seal } from '@ra-quan/audit/model';
import { Clock, again } from '@ra-quan/shared/api';
import { DataSource, type EntityManager } from 'typeorm';

const sealEveryMs = 5_000;
const lockKey = 0x5ea1;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface SealRow extends Seal {
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly lastEntryId: number;
}

/**
 * Seals the log in batches. Writers never wait for the chain: a seal takes every entry of the transactions that had certainly ended
 * (older than the oldest still running), so no late entry can slip behind it.
 */
@Injectable()
export class ChainService implements OnApplicationBootstrap, OnApplicationShutdown {
  private end = () => {};
  private readonly logger = new Logger(ChainService.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.end = again(sealEveryMs, this.logger, () => this.seal());
  }

  onApplicationShutdown(): void {
    this.end();
  }

  /** Seals what has come since the last seal; does nothing when another process is at it or nothing is new. */
  async seal(): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [{ locked }] = await manager.query<[{ locked: boolean }]>('SELECT pg_try_advisory_xact_lock($1) AS locked', [lockKey]);
      if (!locked) return;
      const [last] = await manager.query<SealRow[]>(
        'SELECT audit_seal.to_transaction AS "toTransaction", audit_seal.hash FROM audit.audit_seal ORDER BY audit_seal.id DESC LIMIT 1',
      );
      const [{ horizon }] = await manager.query<[{ horizon: string }]>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon');
      const from = last?.toTransaction ?? '0';
      const { texts, lastId } = await entriesBetween(manager, from, horizon);
      if (texts.length === 0) return;
      const previous = last?.hash ?? genesis;
      await manager.query(
        `INSERT INTO audit.audit_seal (from_transaction, to_transaction, entries, last_entry_id, previous_hash, hash)
         VALUES ($1::text::xid8, $2::text::xid8, $3, $4, $5, $6)`,
        [from, horizon, texts.length, lastId, previous, hashOf(sealText(previous, texts))],
      );
    });
  }

  /** Recomputes the whole chain from what the table holds now. */
  async verify(): Promise<ChainState> {
    const seals = await this.database.query<SealRow[]>(
      `SELECT audit_seal.id, audit_seal.hash, audit_seal.previous_hash AS "previousHash",
              audit_seal.from_transaction::text AS "fromTransaction", audit_seal.to_transaction::text AS "toTransaction",
              audit_seal.last_entry_id::int8 AS "lastEntryId"
       FROM audit.audit_seal ORDER BY audit_seal.id`,
    );
    const brokenAt = await firstBroken(
      seals,
      async (seal) => (await entriesBetween(this.database.manager, seal.fromTransaction, seal.toTransaction)).texts,
      hashOf,
    );
    return {
      seals: seals.length,
      sealedTo: seals.at(-1)?.lastEntryId ?? null,
      intact: brokenAt === null,
      brokenAt,
      checkedAt: this.clock.now().toISOString(),
    };
  }
}

/** The entries of whole transactions, each as one canonical text (jsonb prints its keys in one order). */
async function entriesBetween(manager: EntityManager, from: string, to: string): Promise<{ texts: string[]; lastId: number | null }> {
  const rows = await manager.query<{ id: string; text: string }[]>(
    `SELECT audit_entry.id, jsonb_set(to_jsonb(audit_entry), '{at}', to_jsonb(audit_entry.at AT TIME ZONE 'UTC'))::text AS text FROM audit.audit_entry
     WHERE audit_entry.transaction_id >= $1::text::xid8 AND audit_entry.transaction_id < $2::text::xid8
     ORDER BY audit_entry.transaction_id, audit_entry.id`,
    [from, to],
  );
  return { texts: rows.map((row) => row.text), lastId: rows.length ? Math.max(...rows.map((row) => Number(row.id))) : null };
}
