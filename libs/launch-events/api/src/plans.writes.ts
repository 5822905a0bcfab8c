import type { EntityManager } from 'typeorm';

/** Who plans ceremonies of a campaign waits for who does so at the same moment: nothing is planned twice. */
export async function holdPlans(manager: EntityManager, campaignId: number): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('launch-events.plans'), $1)`, [campaignId]);
}
