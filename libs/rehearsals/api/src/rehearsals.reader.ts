import type { Day } from '@ra-quan/shared/model';
import type { DataSource, EntityManager } from 'typeorm';

/** The campaign that is a rehearsal, if there is one. */
export async function rehearsalCampaign(
  database: DataSource | EntityManager,
): Promise<{ id: number; name: string; windowFrom: Day } | undefined> {
  const [found] = await database.query<{ id: number; name: string; windowFrom: Day }[]>(
    `SELECT campaign_facts.id, campaign_facts.name, campaign_facts.window_from AS "windowFrom" FROM campaigns.campaign_facts WHERE campaign_facts.rehearsal`,
  );
  return found;
}

/** Until the end of the transaction nobody else makes or removes a rehearsal. */
export async function holdRehearsals(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('rehearsals'))`);
}
