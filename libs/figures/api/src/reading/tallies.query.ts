import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import type { ProvinceTally } from '@ra-quan/figures/model';
import { Territory } from '@ra-quan/identity/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { requireIndicator } from './known-indicator';

/** What the provinces report on a day, while it runs. */
@Injectable()
export class TalliesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly territory: Territory,
  ) {}

  /** Persons by province of the reader's territory; a province without a report is missing, which is not zero. */
  async ofDay(actor: Actor, campaignId: number, day: Day, indicatorId: number): Promise<ProvinceTally[]> {
    requireIndicator(indicatorId);
    await this.campaigns.facts(campaignId);
    const visible = await this.territory.unitIds(actor);
    return this.database.query<ProvinceTally[]>(
      `SELECT total.province_id AS "provinceId", figures.total_of(total.value) AS value FROM (
         SELECT total.province_id, total.value, total.cells FROM figures.total
         WHERE total.campaign_id = $1 AND total.grain = 'day' AND total.starts_on = $2 AND total.indicator_id = $3 AND total.province_id <> 0
         UNION ALL
         SELECT change.province_id, change.value, change.cells FROM figures.total_change AS change
         WHERE change.campaign_id = $1 AND change.period_from = $2 AND change.period_to = $2::date + 1 AND change.indicator_id = $3) AS total
       WHERE $4::int[] IS NULL OR total.province_id = ANY ($4)
       GROUP BY total.province_id HAVING sum(total.cells) > 0 ORDER BY total.province_id`,
      [campaignId, day, indicatorId, visible],
    );
  }
}
