import type { DataSource } from 'typeorm';

/** A province in which a partner is said to have brought more than all that was reported. */
export interface ExceedingShare {
  readonly unitId: number;
  readonly organisationId: number;
  readonly share: number;
  readonly whole: number;
}

/** Shares of partners that are larger than the sum of what their province reported of the same days. */
export function exceedingShares(database: DataSource, campaignId: number, unitIds: readonly number[] | null): Promise<ExceedingShare[]> {
  return database.query<ExceedingShare[]>(
    `SELECT stated.unit_id AS "unitId", stated.organisation_id AS "organisationId", stated.value AS share, reported.whole
     FROM figures.observation_cell AS stated
       CROSS JOIN LATERAL (
         SELECT figures.total_of(own.value) AS whole FROM figures.observation_cell AS own
         WHERE own.province_id = stated.province_id AND own.campaign_id = stated.campaign_id AND own.indicator_id = stated.indicator_id
           AND own.period_from >= stated.period_from AND own.period_to <= stated.period_to
           AND own.extent = 'own' AND own.event_id IS NULL AND own.organisation_id IS NULL AND own.value IS NOT NULL) AS reported
     WHERE stated.campaign_id = $1 AND stated.extent = 'stated' AND stated.organisation_id IS NOT NULL AND stated.unit_id = stated.province_id
       AND ($2::int[] IS NULL OR stated.unit_id = ANY ($2)) AND stated.value > reported.whole
     ORDER BY stated.unit_id, stated.indicator_id`,
    [campaignId, unitIds],
  );
}
