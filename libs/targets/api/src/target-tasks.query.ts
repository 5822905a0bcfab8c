import type { Day } from '@ra-quan/shared/model';
import type { TargetScheme } from '@ra-quan/targets/model';
import type { DataSource } from 'typeorm';

/** The provinces that have a target of a scheme, of whose communes of that day none has one; north to south. */
export async function provincesKeepingTargets(database: DataSource, campaignId: number, scheme: TargetScheme, day: Day): Promise<number[]> {
  const rows = await database.query<{ provinceId: number }[]>(
    `WITH targeted AS (SELECT target.unit_id FROM targets.target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.value IS NOT NULL),
     reached AS (
       SELECT DISTINCT stay.province_id FROM targeted JOIN geography.unit_stay AS stay ON stay.unit_id = targeted.unit_id AND stay.unit_id <> stay.province_id
       WHERE stay.valid_from <= $3 AND (stay.valid_to IS NULL OR $3 < stay.valid_to))
     SELECT DISTINCT stay.province_id AS "provinceId" FROM targeted JOIN geography.unit_stay AS stay ON stay.province_id = targeted.unit_id
     WHERE stay.province_id NOT IN (SELECT reached.province_id FROM reached)`,
    [campaignId, scheme, day],
  );
  return rows.map(({ provinceId }) => provinceId);
}
