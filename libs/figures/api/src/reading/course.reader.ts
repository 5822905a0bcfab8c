import { Injectable } from '@nestjs/common';
import type { Scope } from '@ra-quan/geography/api';
import { daysOf, type Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { FigureQuestion, ReportingPlace, UnitSum } from './figure-source';
import { counted, ofCampaign } from './figure.reader';
import { nothing, restatedSum } from './restated';

/** What was reported of one day. */
interface DaySum {
  readonly day: Day;
  readonly value: number;
  readonly cells: number;
}

type UnitDaySum = DaySum & ReportingPlace;

/** How a sum came about from day to day. */
export interface Course {
  /** To date at the end of each day of the period; `null` before the first report, and where it cannot be restated. */
  readonly toDate: readonly (number | null)[];
  /** Of the last day alone; `null` where nobody reported of it. */
  readonly lastDay: number | null;
}

/** Answers how a sum came about from day to day, on the units of any day. */
@Injectable()
export class CourseReader {
  constructor(private readonly database: DataSource) {}

  /** As the days were reported. What was added up is restated as a whole, so that the last day says what the sum of the period says. */
  async course(question: FigureQuestion, scope: Scope): Promise<Course> {
    const [provinces, units] = await Promise.all([
      scope.provinceIds?.length === 0 ? [] : this.ofProvinces(question, scope.provinceIds),
      scope.sources.length === 0 ? [] : this.ofUnits(question, scope.sources),
    ]);
    const days = daysOf(question.period).map((day) => ({
      provinces: provinces.filter((one) => one.day === day),
      units: units.filter((one) => one.day === day),
    }));
    const all = new Added();
    const toDate = days.map((day) => all.add(day).restated(scope));
    return { toDate, lastDay: new Added().add(days.at(-1) ?? { provinces: [], units: [] }).restated(scope) };
  }

  private ofProvinces({ indicatorId, period, campaignId }: FigureQuestion, provinceIds: readonly number[] | null): Promise<DaySum[]> {
    return this.database.query<DaySum[]>(
      `SELECT total.day, figures.total_of(total.value) AS value, figures.total_of(total.cells) AS cells FROM (
         SELECT total.starts_on AS day, total.value, total.cells FROM figures.total
         WHERE total.indicator_id = $1 AND total.grain = 'day' AND total.starts_on >= $4 AND total.starts_on < $5
           AND total.province_id = ANY (COALESCE($2::int[], '{0}')) AND ${ofCampaign('total.campaign_id', '$3')}
         UNION ALL
         SELECT change.period_from, change.value, change.cells FROM figures.total_change AS change
         WHERE change.indicator_id = $1 AND change.period_from >= $4 AND change.period_from < $5 AND change.period_to = change.period_from + 1
           AND ($2::int[] IS NULL OR change.province_id = ANY ($2)) AND ${ofCampaign('change.campaign_id', '$3')}) AS total
       GROUP BY 1 HAVING sum(total.cells) > 0 ORDER BY 1`,
      [indicatorId, provinceIds, campaignId, period.from, period.to],
    );
  }

  private ofUnits({ indicatorId, period, campaignId }: FigureQuestion, places: readonly ReportingPlace[]): Promise<UnitDaySum[]> {
    return this.database.query<UnitDaySum[]>(
      `SELECT total.unit_id AS "unitId", total.province_id AS "provinceId", total.period_from AS day, figures.total_of(total.value) AS value, count(*)::int AS cells
       FROM unnest($2::int[], $3::int[]) AS place (province_id, unit_id)
         JOIN figures.observation_cell AS total ON total.province_id = place.province_id AND total.unit_id = place.unit_id
       WHERE total.indicator_id = $1 AND total.period_from >= $4 AND total.period_from < $5 AND total.period_to = total.period_from + 1
         AND ${ofCampaign('total.campaign_id', '$6')} AND ${counted('total')}
       GROUP BY 1, 2, 3`,
      [indicatorId, places.map(({ provinceId }) => provinceId), places.map(({ unitId }) => unitId), period.from, period.to, campaignId],
    );
  }
}

/** What was added up so far, of whole provinces and of the units that changed theirs. */
class Added {
  private whole = nothing;
  private readonly units = new Map<string, UnitSum>();

  add(day: { readonly provinces: readonly DaySum[]; readonly units: readonly UnitDaySum[] }): this {
    for (const { value, cells } of day.provinces)
      this.whole = { ...this.whole, value: (this.whole.value ?? 0) + value, cells: this.whole.cells + cells };
    for (const { unitId, provinceId, value, cells } of day.units) {
      const place = `${unitId}/${provinceId}`;
      const before = this.units.get(place) ?? { ...nothing, unitId, provinceId, month: null };
      this.units.set(place, { ...before, value: (before.value ?? 0) + value, cells: before.cells + cells });
    }
    return this;
  }

  restated(scope: Scope): number | null {
    return restatedSum(scope, this.whole, [...this.units.values()]).value;
  }
}
