import { Injectable } from '@nestjs/common';
import type { Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { grainsOf } from './window';
import type {
  FigureQuestion,
  FigureSource,
  LongReports,
  LongReportsOfUnit,
  MonthTotal,
  ReportingPlace,
  ReportsOfUnit,
  Stated,
  StatedBase,
  Summed,
  UnitSum,
} from './figure-source';

/** The status of the weakest row of `total`. */
export const weakestStatus = `(ARRAY['estimated','provisional','submitted','approved','published'])[min(array_position(ARRAY['estimated','provisional','submitted','approved','published'], total.status))]`;

/** A source in one line: title, number, day. */
export const sourceWords = `concat_ws(', ', figure_source.title, figure_source.number, to_char(figure_source.published_on, 'DD/MM/YYYY'))`;

/** Whether some of what is added up is of a campaign whose reports were generated. */
export const isGenerated = (campaignId: string) =>
  `COALESCE(${campaignId} = ANY (ARRAY(SELECT campaign_facts.id FROM campaigns.campaign_facts WHERE campaign_facts.illustrative)), false)`;

/** Whether something is part of what was reported in earnest: a rehearsal is so only for who asks about that rehearsal. */
export const isInEarnest = (campaignId: string, asked = 'NULL') =>
  `NOT COALESCE(${campaignId} = ANY (ARRAY(SELECT campaign_facts.id FROM campaigns.campaign_facts
     WHERE campaign_facts.rehearsal AND campaign_facts.id IS DISTINCT FROM ${asked}::int)), false)`;

/** Whether something is of the campaign that is asked for or, where none is, of all that was reported. */
export const ofCampaign = (campaignId: string, asked: string) =>
  `CASE WHEN ${asked}::int IS NULL THEN ${isInEarnest(campaignId)} ELSE ${campaignId} = ${asked} END`;

/** Answers other domains about numbers as they stand now: what was stated, and what the reports add up to. The two are never added. */
@Injectable()
export class FigureReader implements FigureSource {
  constructor(private readonly database: DataSource) {}

  stated({ indicatorId, period, campaignId }: FigureQuestion, unitId: number): Promise<Stated[]> {
    return this.database.query<Stated[]>(
      `SELECT cell.value, cell.qualifier, cell.status, cell.origin, cell.preferred,
              ${sourceWords} AS source, figure_source.url AS "sourceUrl", cell.entered_at AS "knownAt", ${correctedOf('cell')} AS corrected
       FROM figures.observation_cell AS cell JOIN figures.figure_source ON figure_source.id = cell.source_id
       WHERE cell.extent = 'stated' AND cell.indicator_id = $1 AND cell.unit_id = $2
         AND cell.period_from = $3 AND cell.period_to = $4 AND cell.campaign_id IS NOT DISTINCT FROM $5::int
         AND cell.organisation_id IS NULL AND cell.value IS NOT NULL
       ORDER BY cell.preferred DESC, cell.id`,
      [indicatorId, unitId, period.from, period.to, campaignId],
    );
  }

  /** From the totals at the coarsest grain that fits, and what is not folded into them yet. */
  async ofProvinces({ indicatorId, period, campaignId }: FigureQuestion, provinceIds: readonly number[] | null): Promise<Summed> {
    const grains = grainsOf(period);
    // By status and campaign first: what has left them altogether does not mark the sum.
    const [row] = await this.database.query<[Summed]>(
      `SELECT figures.total_of(total.value) AS value, COALESCE(sum(total.cells), 0) AS cells, ${weakestStatus} AS status,
         COALESCE(bool_or(${isGenerated('total.campaign_id')}), false) AS illustrative FROM (
         SELECT total.status, total.campaign_id, figures.total_of(total.value) AS value, sum(total.cells) AS cells FROM (
           SELECT total.status, total.campaign_id, total.value, total.cells
           FROM unnest($6::text[], $7::date[], $8::date[]) AS part (grain, from_day, to_day) JOIN figures.total
             ON total.grain = part.grain AND total.starts_on >= part.from_day AND total.starts_on < part.to_day
           WHERE total.indicator_id = $1 AND total.province_id = ANY (COALESCE($2::int[], '{0}')) AND ${ofCampaign('total.campaign_id', '$3')}
           UNION ALL
           SELECT change.status, change.campaign_id, change.value, change.cells FROM figures.total_change AS change
           WHERE change.indicator_id = $1 AND change.period_from >= $4 AND change.period_to <= $5
             AND ($2::int[] IS NULL OR change.province_id = ANY ($2)) AND ${ofCampaign('change.campaign_id', '$3')}) AS total
         GROUP BY total.status, total.campaign_id HAVING sum(total.cells) > 0) AS total`,
      [
        indicatorId,
        provinceIds,
        campaignId,
        period.from,
        period.to,
        grains.map(({ grain }) => grain),
        grains.map(({ from }) => from),
        grains.map(({ to }) => to),
      ],
    );
    return row;
  }

  ofUnits(
    { indicatorId, period, campaignId }: FigureQuestion,
    places: readonly ReportingPlace[],
    by: 'period' | 'month',
  ): Promise<UnitSum[]> {
    return this.database.query<UnitSum[]>(
      `SELECT total.unit_id AS "unitId", total.province_id AS "provinceId", ${monthOf('total', by)} AS month, figures.total_of(total.value) AS value, count(*) AS cells,
              ${weakestStatus} AS status, bool_or(${isGenerated('total.campaign_id')}) AS illustrative
       FROM unnest($2::int[], $3::int[]) AS place (province_id, unit_id)
         JOIN figures.observation_cell AS total ON total.province_id = place.province_id AND total.unit_id = place.unit_id
       WHERE total.indicator_id = $1 AND total.period_from >= $4 AND total.period_from < $5 AND total.period_to <= $5
         AND ${ofCampaign('total.campaign_id', '$6')} AND ${counted('total')}
       GROUP BY 1, 2, 3`,
      [indicatorId, places.map(({ provinceId }) => provinceId), places.map(({ unitId }) => unitId), period.from, period.to, campaignId],
    );
  }

  async reportingUnits({ indicatorId, period, campaignId }: FigureQuestion, provinceIds: readonly number[] | null): Promise<number> {
    const [row] = await this.database.query<[{ units: number }]>(
      `SELECT count(DISTINCT total.unit_id)::int AS units FROM figures.observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from >= $3 AND total.period_from < $4 AND total.period_to <= $4
         AND ${ofCampaign('total.campaign_id', '$5')} AND ($2::int[] IS NULL OR total.province_id = ANY ($2)) AND ${counted('total')}`,
      [indicatorId, provinceIds, period.from, period.to, campaignId],
    );
    return row.units;
  }

  async reportsOn(
    { indicatorId, campaignId }: FigureQuestion,
    provinceIds: readonly number[] | null,
    days: readonly Day[],
  ): Promise<number> {
    const [row] = await this.database.query<[{ reports: number }]>(
      `SELECT COALESCE(sum(kept.cells), 0)::int AS reports FROM (
         SELECT total.cells FROM figures.total
         WHERE total.indicator_id = $1 AND total.grain = 'day' AND total.starts_on = ANY ($4::date[])
           AND total.province_id = ANY (COALESCE($2::int[], '{0}')) AND ${ofCampaign('total.campaign_id', '$3')}
         UNION ALL
         SELECT change.cells FROM figures.total_change AS change
         WHERE change.indicator_id = $1 AND change.period_from = ANY ($4::date[]) AND NOT ${isLong('change')}
           AND ($2::int[] IS NULL OR change.province_id = ANY ($2)) AND ${ofCampaign('change.campaign_id', '$3')}) AS kept`,
      [indicatorId, provinceIds, campaignId, days],
    );
    return row.reports;
  }

  reportsOfUnitsOn(
    { indicatorId, campaignId }: FigureQuestion,
    places: readonly ReportingPlace[],
    days: readonly Day[],
  ): Promise<ReportsOfUnit[]> {
    return this.database.query<ReportsOfUnit[]>(
      `SELECT total.unit_id AS "unitId", total.province_id AS "provinceId", count(*)::int AS reports FROM figures.observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from = ANY ($5::date[]) AND NOT ${isLong('total')}
         AND ${ofCampaign('total.campaign_id', '$4')} AND ${counted('total')}
         AND (total.province_id, total.unit_id) IN (SELECT * FROM unnest($2::int[], $3::int[]))
       GROUP BY 1, 2`,
      [indicatorId, places.map(({ provinceId }) => provinceId), places.map(({ unitId }) => unitId), campaignId, days],
    );
  }

  longReports({ indicatorId, period, campaignId }: FigureQuestion, provinceIds: readonly number[] | null): Promise<LongReports[]> {
    return this.database.query<LongReports[]>(
      `SELECT total.period_from AS "from", total.period_to AS "to", count(*)::int AS reports FROM figures.observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from >= $3 AND total.period_from < $4 AND total.period_to <= $4 AND ${isLong('total')}
         AND ${ofCampaign('total.campaign_id', '$5')} AND ($2::int[] IS NULL OR total.province_id = ANY ($2)) AND ${counted('total')}
       GROUP BY 1, 2`,
      [indicatorId, provinceIds, period.from, period.to, campaignId],
    );
  }

  longReportsOf({ indicatorId, period, campaignId }: FigureQuestion, places: readonly ReportingPlace[]): Promise<LongReportsOfUnit[]> {
    return this.database.query<LongReportsOfUnit[]>(
      `SELECT total.unit_id AS "unitId", total.province_id AS "provinceId", total.period_from AS "from", total.period_to AS "to", count(*)::int AS reports
       FROM figures.observation_cell AS total
       WHERE total.indicator_id = $1 AND total.period_from >= $4 AND total.period_from < $5 AND total.period_to <= $5 AND ${isLong('total')}
         AND ${ofCampaign('total.campaign_id', '$6')} AND ${counted('total')}
         AND (total.province_id, total.unit_id) IN (SELECT * FROM unnest($2::int[], $3::int[]))
       GROUP BY 1, 2, 3, 4`,
      [indicatorId, places.map(({ provinceId }) => provinceId), places.map(({ unitId }) => unitId), period.from, period.to, campaignId],
    );
  }

  monthsOfProvinces({ indicatorId, period, campaignId }: FigureQuestion, provinceIds: readonly number[] | null): Promise<MonthTotal[]> {
    return this.database.query<MonthTotal[]>(
      `SELECT total.month, figures.total_of(total.value) AS value, sum(total.cells) AS cells FROM (
         SELECT total.starts_on AS month, total.value, total.cells FROM figures.total
         WHERE total.indicator_id = $1 AND total.grain = 'month' AND total.starts_on >= $4 AND total.starts_on < $5
           AND total.province_id = ANY (COALESCE($2::int[], '{0}')) AND ${ofCampaign('total.campaign_id', '$3')}
         UNION ALL
         SELECT date_trunc('month', change.period_from)::date, change.value, change.cells FROM figures.total_change AS change
         WHERE change.indicator_id = $1 AND change.period_from >= $4 AND change.period_from < $5
           AND ($2::int[] IS NULL OR change.province_id = ANY ($2)) AND ${ofCampaign('change.campaign_id', '$3')}) AS total
       GROUP BY 1 HAVING sum(total.cells) > 0 ORDER BY 1`,
      [indicatorId, provinceIds, campaignId, period.from, period.to],
    );
  }

  /** Which units of a province have a number of a day in a campaign. */
  async unitsReporting(campaignId: number, day: Day, provinceId: number): Promise<number[]> {
    const rows = await this.database.query<{ unitId: number }[]>(
      `SELECT DISTINCT total.unit_id AS "unitId" FROM figures.observation_cell AS total
       WHERE total.campaign_id = $1 AND total.period_from = $2 AND total.province_id = $3 AND ${counted('total')}`,
      [campaignId, day, provinceId],
    );
    return rows.map(({ unitId }) => unitId);
  }

  /** How many of its numbers of a day each unit of a province has; units without any are missing. */
  async numbersOfUnits(campaignId: number, day: Day, provinceId: number): Promise<Map<number, number>> {
    const rows = await this.database.query<{ unitId: number; numbers: number }[]>(
      `SELECT total.unit_id AS "unitId", count(DISTINCT total.indicator_id)::int AS numbers FROM figures.observation_cell AS total
       WHERE total.campaign_id = $1 AND total.period_from = $2 AND total.province_id = $3 AND ${counted('total')} GROUP BY 1`,
      [campaignId, day, provinceId],
    );
    return new Map(rows.map(({ unitId, numbers }) => [unitId, numbers]));
  }

  /** How many units have a number of a day in a campaign, by province; provinces without any are missing. */
  async reportingByProvince(campaignId: number, day: Day): Promise<Map<number, number>> {
    const rows = await this.database.query<{ provinceId: number; units: number }[]>(
      `SELECT told.province_id AS "provinceId", count(*)::int AS units FROM (
         SELECT total.province_id, total.unit_id FROM figures.observation_cell AS total
         WHERE total.campaign_id = $1 AND total.period_from = $2 AND ${counted('total')} GROUP BY 1, 2) AS told
       GROUP BY 1`,
      [campaignId, day],
    );
    return new Map(rows.map(({ provinceId, units }) => [provinceId, units]));
  }

  statedBases(unitId: number, indicatorIds: readonly number[]): Promise<StatedBase[]> {
    return this.database.query<StatedBase[]>(
      `SELECT observation_cell.indicator_id AS "indicatorId", observation_cell.period_from AS "from", observation_cell.period_to AS "to", observation_cell.value,
              observation_cell.qualifier, observation_cell.status, observation_cell.origin, observation_cell.preferred,
              ${sourceWords} AS source, figure_source.url AS "sourceUrl", observation_cell.entered_at AS "knownAt"
       FROM figures.observation_cell JOIN figures.figure_source ON figure_source.id = observation_cell.source_id
       WHERE observation_cell.extent = 'stated' AND observation_cell.unit_id = $1 AND observation_cell.indicator_id = ANY ($2::smallint[])
         AND observation_cell.campaign_id IS NULL AND observation_cell.organisation_id IS NULL AND observation_cell.preferred AND observation_cell.value IS NOT NULL
       ORDER BY observation_cell.period_from, observation_cell.indicator_id`,
      [unitId, indicatorIds],
    );
  }
}

/** The last published value before the one that is told, when it gave way, and why; `null` where there is none. @param told the row with the value */
export const correctedOf = (told: string) => `(
  SELECT jsonb_build_object('value', before.value, 'at', after.entered_at, 'reason', after.reason)
  FROM figures.observation AS before JOIN figures.observation AS after
    ON after.province_id = before.province_id AND after.cell_id = before.cell_id AND after.period_from = before.period_from AND after.revision = before.revision + 1
  WHERE before.province_id = cell.province_id AND before.cell_id = cell.id AND before.period_from = cell.period_from AND before.status = 'published'
    AND before.value IS NOT NULL AND before.value <> ${told}.value AND after.entered_at <= ${told}.entered_at
  ORDER BY before.revision DESC LIMIT 1)`;

/** What adds up: own counts of a unit, not those of an event or the share of a partner (ADR 0003). */
export const counted = (cell: string) => `${ownCounts(cell)} AND ${cell}.value IS NOT NULL`;

/** Cells for what adds up, whether or not they have a value. */
export const ownCounts = (cell: string) => `${cell}.extent = 'own' AND ${cell}.event_id IS NULL AND ${cell}.organisation_id IS NULL`;

/** A report of more than a day. */
export const isLong = (cell: string) => `${cell}.period_to > ${cell}.period_from + 1`;

/** The first day of the month of a cell, or nothing where sums are asked for the whole period. */
export const monthOf = (cell: string, by: 'period' | 'month') =>
  by === 'month' ? `date_trunc('month', ${cell}.period_from)::date` : 'NULL::date';
