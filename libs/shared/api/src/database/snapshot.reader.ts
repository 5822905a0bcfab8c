import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Rows that are fetched at once. */
const rowsAtOnce = 1_000;

/** The database as it stood at one instant, however long it is read. */
export interface Snapshot {
  /** For what is read at once. */
  readonly manager: EntityManager;
  /** The rows of a `SELECT`, some at once, fetched when they are asked for. */
  readonly rows: <Row>(sql: string, values: readonly unknown[]) => AsyncGenerator<readonly Row[]>;
}

/** Reads that all see the same instant. */
@Injectable()
export class Snapshots {
  constructor(private readonly database: DataSource) {}

  /** @param left whoever asked has gone: what runs in the database is ended */
  async read(left: AbortSignal, work: (snapshot: Snapshot) => Promise<void>): Promise<void> {
    let connection: number | undefined;
    let ended: Promise<unknown> | undefined;
    const end = () => {
      if (connection !== undefined)
        ended = this.database
          .query('SELECT pg_cancel_backend($1)', [connection])
          .catch(() => 'the pool is full: what runs ends by its limit');
    };
    left.addEventListener('abort', end, { once: true });
    await this.database.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      [{ connection }] = await manager.query<[{ connection: number }]>('SELECT pg_backend_pid() AS connection');
      try {
        left.throwIfAborted();
        await work({ manager, rows: (sql, values) => fetched(manager, sql, values) });
      } finally {
        left.removeEventListener('abort', end);
        // The connection is the next one's soon: what ends a statement must not come too late.
        await ended;
      }
    });
  }
}

/** Single rows of batches, each batch completed by what is read for all of its rows at once. */
export async function* eachOf<Row, Complete>(
  batches: AsyncIterable<readonly Row[]>,
  complete: (batch: readonly Row[]) => Promise<readonly Complete[]>,
): AsyncGenerator<Complete> {
  for await (const batch of batches) yield* await complete(batch);
}

let opened = 0;

async function* fetched<Row>(manager: EntityManager, sql: string, values: readonly unknown[]): AsyncGenerator<readonly Row[]> {
  const cursor = `rows_${++opened}`;
  await manager.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, [...values]);
  for (;;) {
    const rows = await manager.query<Row[]>(`FETCH ${rowsAtOnce} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
  }
}
