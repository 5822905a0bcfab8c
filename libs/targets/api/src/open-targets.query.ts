import type { Follower } from '@ra-quan/geography/api';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** The targets on these units in campaigns that begin on the day or later and are not over, held until the transaction ends. */
export function openTargets(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
  return manager.query<Follower[]>(
    `SELECT target.id, campaign.name || ' · ' || CASE target.scheme WHEN 'si-voluntary' THEN 'BHXH tự nguyện' ELSE 'BHYT hộ gia đình' END || ' · ' || target.value AS name, target.unit_id AS "unitId"
     FROM targets.target JOIN campaigns.campaign_facts AS campaign ON campaign.id = target.campaign_id
     WHERE target.unit_id = ANY ($1::int[]) AND target.value IS NOT NULL AND campaign.window_from >= $2 AND campaign.state NOT IN ('closed', 'cancelled')
     ORDER BY target.id FOR UPDATE OF target`,
    [unitIds, from],
  );
}
