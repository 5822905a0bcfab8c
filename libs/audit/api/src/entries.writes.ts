import type { EntityManager } from 'typeorm';

/** Adds entries as the log keeps them, in the transaction of the change. */
export async function addEntries(manager: EntityManager, entries: readonly object[]): Promise<void> {
  await manager.query('SELECT audit.record($1)', [JSON.stringify(entries)]);
}
