import { Injectable } from '@nestjs/common';
import type { ProvinceTally } from '@ra-quan/figures/model';
import type { Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

/** What the provinces report on a day, while it runs. */
@Injectable()
export class TalliesQuery {
  constructor(private readonly database: DataSource) {}

  /** Persons by province; a province without a report is missing, which is not zero. */
  ofDay(campaignId: number, day: Day, indicatorId: number): Promise<ProvinceTally[]> {
    return this.database.query<ProvinceTally[]>(
      `SELECT province_day_total.province_id AS "provinceId", sum(province_day_total.value) AS value FROM province_day_total
       WHERE province_day_total.campaign_id = $1 AND province_day_total.day = $2 AND province_day_total.indicator_id = $3
       GROUP BY province_day_total.province_id HAVING sum(province_day_total.cells) > 0 ORDER BY province_day_total.province_id`,
      [campaignId, day, indicatorId],
    );
  }
}
