import type { EntityManager } from 'typeorm';

export interface Table {
  readonly schema: string;
  readonly name: string;
  /** Those that hold something of their own. */
  readonly columns: readonly string[];
}

export interface Sequence {
  readonly schema: string;
  readonly name: string;
  readonly value: number;
}

/** The tables of schemas, each after those that it points to; partitions are reached by their table. */
export async function tablesOf(manager: EntityManager, schemas: readonly string[]): Promise<Table[]> {
  const tables = await manager.query<(Table & { readonly id: number; readonly pointsTo: number[] })[]>(
    `SELECT pg_class.oid::int8 AS id, pg_namespace.nspname AS schema, pg_class.relname AS name,
       (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
       ARRAY(SELECT confrelid::int8 FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> pg_class.oid) AS "pointsTo"
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
     WHERE pg_namespace.nspname = ANY ($1::text[]) AND pg_class.relkind IN ('r', 'p') AND NOT pg_class.relispartition
     ORDER BY pg_namespace.nspname, pg_class.relname`,
    [schemas],
  );
  const placed = new Map<number, Table>();
  while (placed.size < tables.length) {
    const ready = tables.filter(({ id, pointsTo }) => !placed.has(id) && pointsTo.every((other) => placed.has(other)));
    if (ready.length === 0) throw new Error('Tables point to each other in a circle');
    for (const { id, schema, name, columns } of ready) placed.set(id, { schema, name, columns });
  }
  return [...placed.values()];
}

/** How far the numbers of schemas have been given out; read after the tables, so that none is given out twice. */
export function sequencesOf(manager: EntityManager, schemas: readonly string[]): Promise<Sequence[]> {
  return manager.query<Sequence[]>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::int8 AS value FROM pg_sequences
     WHERE schemaname = ANY ($1::text[]) AND last_value IS NOT NULL ORDER BY 1, 2`,
    [schemas],
  );
}

export async function setSequence(manager: EntityManager, { schema, name, value }: Sequence): Promise<void> {
  await manager.query('SELECT setval(format($1, $2::text, $3::text)::regclass, $4)', ['%I.%I', schema, name, value]);
}

/** The instant as which the transaction sees the data. */
export async function instantOf(manager: EntityManager): Promise<Date> {
  const [{ instant }] = await manager.query<[{ instant: Date }]>('SELECT now() AS instant');
  return instant;
}

export function stepsRun(manager: EntityManager): Promise<{ name: string; checksum: string }[]> {
  return manager.query('SELECT migration.name, migration.checksum FROM migration ORDER BY migration.timestamp');
}

/** Whether a database holds nothing of the product. */
export async function isEmpty(manager: EntityManager, schemas: readonly string[]): Promise<boolean> {
  const [{ empty }] = await manager.query<[{ empty: boolean }]>(
    `SELECT to_regclass('migration') IS NULL AND NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = ANY ($1::text[])) AS empty`,
    [schemas],
  );
  return empty;
}
