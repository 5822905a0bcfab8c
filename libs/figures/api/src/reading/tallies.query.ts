import { Injectable } from '@nestjs/common';
import type { ProvinceTally } from '@ra-quan/figures/model';
import { Territory } from '@ra-quan/identity/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

/** What the provinces report on a day, while it runs. */
@Injectable()
export class TalliesQuery {
  constructor(
    private readonly database: DataSource,
    private readonly territory: Territory,
  ) {}

  /** Persons by province of the reader's territory; a province without a report is missing, which is not zero. */
  async ofDay(actor: Actor, campaignId: number, day: Day, indicatorId: number): Promise<ProvinceTally[]> {
    const visible = await this.territory.unitIds(actor);
    return this.database.query<ProvinceTally[]>(
      `SELECT province_day_total.province_id AS "provinceId", sum(province_day_total.value) AS value FROM province_day_total
       WHERE province_day_total.campaign_id = $1 AND province_day_total.day = $2 AND province_day_total.indicator_id = $3
         AND ($4::int[] IS NULL OR province_day_total.province_id = ANY ($4))
       GROUP BY province_day_total.province_id HAVING sum(province_day_total.cells) > 0 ORDER BY province_day_total.province_id`,
      [campaignId, day, indicatorId, visible],
    );
  }
}
