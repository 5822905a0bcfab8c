import type { EntityManager } from 'typeorm';

/** Of two preparations at once one waits for the other: there is one first account. */
export async function holdFirstAccount(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('identity.first-account'))`);
}
