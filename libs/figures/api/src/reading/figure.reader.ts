import { Injectable } from '@nestjs/common';
import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import { territoryOf } from '@ra-quan/geography/api';
import type { Day, Period } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { splitByMonth } from './window';

/** Which number is asked for: an indicator of a unit (with all below it) over a period, of a campaign or of all that was reported. */
export interface FigureQuestion {
  readonly indicatorId: number;
  readonly unitId: number;
  readonly level: number;
  readonly period: Period;
  readonly campaignId: number | null;
}

/** What a source stated for exactly this. */
export interface Stated {
  readonly value: number;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly preferred: boolean;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly knownAt: string;
}

/** What the reports below add up to; `value` is `null` when nobody reported. */
export interface Summed {
  readonly value: number | null;
  readonly status: Status | null;
  readonly cells: number;
}

/** A stated whole that can serve as a base. */
export interface StatedBase extends Stated {
  readonly indicatorId: number;
  readonly from: Day;
  readonly to: Day;
}

export interface ProvinceYear {
  readonly provinceId: number;
  readonly year: number;
  readonly value: number;
}

export interface MonthTotal {
  readonly month: Day;
  readonly value: number;
}

/** The status of the weakest row of `total`. */
export const weakestStatus = `(ARRAY['estimated','provisional','submitted','approved','published'])[min(array_position(ARRAY['estimated','provisional','submitted','approved','published'], total.status))]`;

/** The provinces a question adds up: all, or the province with everything that merged whole into it (exact, see docs). */
const provincesOf = `($2::int IS NULL OR total.province_id IN ${territoryOf('$2')})`;

/** What can be asked of numbers as they stand at some time. */
export interface FigureSource {
  /** What sources state for exactly this unit and period, the preferred one first. */
  stated(question: FigureQuestion): Promise<Stated[]>;
  /** What the reports inside the period add up to. */
  sum(question: FigureQuestion): Promise<Summed>;
  /** How many communes reported inside the period. */
  reportingUnits(question: FigureQuestion): Promise<number>;
  /** Sums by month, for the unit and everything below it. */
  monthTotals(question: FigureQuestion): Promise<MonthTotal[]>;
}

/** Answers other domains about numbers as they stand now: what was stated, and what the reports add up to. The two are never added. */
@Injectable()
export class FigureReader implements FigureSource {
  constructor(private readonly database: DataSource) {}

  stated({ indicatorId, unitId, period, campaignId }: FigureQuestion): Promise<Stated[]> {
    return this.database.query<Stated[]>(
      `SELECT observation_cell.value, observation_cell.qualifier, observation_cell.status, observation_cell.origin, observation_cell.preferred,
              figure_source.title AS source, figure_source.url AS "sourceUrl", observation_cell.entered_at AS "knownAt"
       FROM observation_cell JOIN figure_source ON figure_source.id = observation_cell.source_id
       WHERE observation_cell.extent = 'stated' AND observation_cell.indicator_id = $1 AND observation_cell.unit_id = $2
         AND observation_cell.period_from = $3 AND observation_cell.period_to = $4 AND observation_cell.campaign_id IS NOT DISTINCT FROM $5::int
         AND observation_cell.organisation_id IS NULL
       ORDER BY observation_cell.preferred DESC, observation_cell.id`,
      [indicatorId, unitId, period.from, period.to, campaignId],
    );
  }

  /** Whole months from the monthly roll-up, the days at its edges from the daily one. */
  async sum({ indicatorId, unitId, level, period, campaignId }: FigureQuestion): Promise<Summed> {
    if (level > 1) return this.sumOfUnit(indicatorId, unitId, period, campaignId);
    const { months, days } = splitByMonth(period);
    const province = level === 0 ? null : unitId;
    // By status first: only over all its slots does a row say how many numbers it counts (ADR 0004).
    const [row] = await this.database.query<[Summed]>(
      `SELECT sum(total.value) AS value, COALESCE(sum(total.cells), 0) AS cells, ${weakestStatus} AS status FROM (
         SELECT total.status, sum(total.value) AS value, sum(total.cells) AS cells FROM (
           SELECT total.province_id, total.campaign_id, total.status, total.value, total.cells FROM province_month_total AS total
           WHERE total.indicator_id = $1 AND total.month >= $4 AND total.month < $5
           UNION ALL
           SELECT total.province_id, total.campaign_id, total.status, total.value, total.cells FROM province_day_total AS total
           JOIN unnest($6::date[], $7::date[]) AS edge (from_day, to_day) ON total.day >= edge.from_day AND total.day < edge.to_day
           WHERE total.indicator_id = $1) AS total
         WHERE ($3::int IS NULL OR total.campaign_id = $3) AND ${provincesOf}
         GROUP BY total.status HAVING sum(total.cells) > 0) AS total`,
      [indicatorId, province, campaignId, months.from, months.to, days.map(({ from }) => from), days.map(({ to }) => to)],
    );
    return row;
  }

  private async sumOfUnit(indicatorId: number, unitId: number, period: Period, campaignId: number | null): Promise<Summed> {
    const [row] = await this.database.query<[Summed]>(
      `SELECT sum(total.value) AS value, count(*) AS cells, ${weakestStatus} AS status FROM observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from >= $3 AND total.period_to <= $4 AND ($5::int IS NULL OR total.campaign_id = $5)
         AND total.unit_id IN ${territoryOf('$2')}
         AND total.extent = 'own' AND total.event_id IS NULL AND total.organisation_id IS NULL AND total.value IS NOT NULL`,
      [indicatorId, unitId, period.from, period.to, campaignId],
    );
    return row;
  }

  async reportingUnits({ indicatorId, unitId, level, period, campaignId }: FigureQuestion): Promise<number> {
    const [row] = await this.database.query<[{ units: number }]>(
      `SELECT count(DISTINCT total.unit_id)::int AS units FROM observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from >= $3 AND total.period_from < $4 AND total.period_to <= $4
         AND ($5::int IS NULL OR total.campaign_id = $5) AND ${provincesOf}
         AND total.extent = 'own' AND total.event_id IS NULL AND total.organisation_id IS NULL AND total.value IS NOT NULL`,
      [indicatorId, level === 0 ? null : unitId, period.from, period.to, campaignId],
    );
    return row.units;
  }

  /** Every whole that sources state for the unit and these indicators: what can be chosen as a base. */
  statedBases(unitId: number, indicatorIds: readonly number[]): Promise<StatedBase[]> {
    return this.database.query<StatedBase[]>(
      `SELECT observation_cell.indicator_id AS "indicatorId", observation_cell.period_from AS "from", observation_cell.period_to AS "to", observation_cell.value,
              observation_cell.qualifier, observation_cell.status, observation_cell.origin, observation_cell.preferred,
              figure_source.title AS source, figure_source.url AS "sourceUrl", observation_cell.entered_at AS "knownAt"
       FROM observation_cell JOIN figure_source ON figure_source.id = observation_cell.source_id
       WHERE observation_cell.extent = 'stated' AND observation_cell.unit_id = $1 AND observation_cell.indicator_id = ANY ($2::smallint[])
         AND observation_cell.campaign_id IS NULL AND observation_cell.organisation_id IS NULL AND observation_cell.preferred
       ORDER BY observation_cell.period_from, observation_cell.indicator_id`,
      [unitId, indicatorIds],
    );
  }

  /** Sums by today's province and year; provinces that merged whole count for their successor, which is exact. */
  provinceYears(indicatorId: number, firstYear: number, lastYear: number): Promise<ProvinceYear[]> {
    return this.database.query<ProvinceYear[]>(
      `SELECT COALESCE(succession.to_unit_id, total.province_id) AS "provinceId", extract(year FROM total.month)::int AS year, sum(total.value) AS value
       FROM province_month_total AS total LEFT JOIN succession ON succession.from_unit_id = total.province_id AND succession.whole
       WHERE total.indicator_id = $1 AND total.month >= make_date($2, 1, 1) AND total.month < make_date($3 + 1, 1, 1)
       GROUP BY 1, 2 HAVING sum(total.cells) > 0 ORDER BY 1, 2`,
      [indicatorId, firstYear, lastYear],
    );
  }

  monthTotals({ indicatorId, unitId, level, period, campaignId }: FigureQuestion): Promise<MonthTotal[]> {
    return this.database.query<MonthTotal[]>(
      `SELECT total.month, sum(total.value) AS value FROM province_month_total AS total
       WHERE total.indicator_id = $1 AND total.month >= $4 AND total.month < $5 AND ($3::int IS NULL OR total.campaign_id = $3) AND ${provincesOf}
       GROUP BY 1 HAVING sum(total.cells) > 0 ORDER BY 1`,
      [indicatorId, level === 0 ? null : unitId, campaignId, period.from, period.to],
    );
  }
}
