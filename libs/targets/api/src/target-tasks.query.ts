import type { TargetScheme } from '@ra-quan/targets/model';
import type { DataSource } from 'typeorm';

/** The units that have a target of a scheme. */
export async function targetedUnits(database: DataSource, campaignId: number, scheme: TargetScheme): Promise<number[]> {
  const rows = await database.query<{ unitId: number }[]>(
    `SELECT target.unit_id AS "unitId" FROM targets.target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.period_from IS NULL AND target.value IS NOT NULL`,
    [campaignId, scheme],
  );
  return rows.map(({ unitId }) => unitId);
}
