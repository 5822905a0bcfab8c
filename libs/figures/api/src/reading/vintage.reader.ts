import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  FigureQuestion,
  FigureSource,
  LongReports,
  LongReportsOfUnit,
  MonthTotal,
  ReportsOfUnit,
  Stated,
  StatedBase,
  Summed,
  UnitSum,
} from './figure-source';
import { correctedOf, isGenerated, isLong, monthOf, ofCampaign, ownCounts, sourceWords, weakestStatus } from './figure.reader';

/**
 * Cells beside what was known of them at an instant, as `total`: what nobody has touched since stands in the cell itself, the rest in its revisions.
 * @param instant the parameter that holds it
 */
export const cellsThen = (instant: string) => `figures.observation_cell AS cell CROSS JOIN LATERAL (
    SELECT cell.value, cell.qualifier, cell.status, cell.entered_at, cell.version AS revision, cell.source_id, cell.origin, cell.preferred
    WHERE cell.entered_at < ${instant}::timestamptz
    UNION ALL
    (SELECT observation.value, observation.qualifier, observation.status, observation.entered_at, observation.revision, observation.source_id,
       COALESCE(observation.origin, cell.origin), COALESCE(observation.preferred, cell.preferred)
     FROM figures.observation
     WHERE cell.entered_at >= ${instant}::timestamptz AND observation.province_id = cell.province_id AND observation.cell_id = cell.id
       AND observation.period_from = cell.period_from AND observation.entered_at < ${instant}::timestamptz
     ORDER BY observation.revision DESC LIMIT 1)) AS total`;

/** Cells as they stand, beside themselves as `total`. */
export const cellsNow = 'figures.observation_cell AS cell CROSS JOIN LATERAL (SELECT cell.value, cell.status) AS total';

/** What added up then, as `counted` does now. */
export const countedThen = `${ownCounts('cell')} AND total.value IS NOT NULL`;

const reports = `
  ${cellsThen('$1')}
  WHERE cell.indicator_id = $2 AND cell.period_from >= $3 AND cell.period_from < $4 AND cell.period_to <= $4 AND ${ofCampaign('cell.campaign_id', '$5')}
    AND ${countedThen}`;
const ofProvinces = `${reports} AND ($6::int[] IS NULL OR cell.province_id = ANY ($6))`;
const ofPlaces = `${reports} AND (cell.province_id, cell.unit_id) IN (SELECT * FROM unnest($6::int[], $7::int[]))`;

/**
 * Numbers as they were known at an instant, from the revisions. Slower than the roll-ups, which know today only; later revisions are as if they
 * had not been written.
 */
@Injectable()
export class VintageReader {
  constructor(private readonly database: DataSource) {}

  /** @param knownAt instant, ISO 8601; what was entered at or after it is not known */
  at(knownAt: string): FigureSource {
    const read = <Row>(sql: string, { indicatorId, period, campaignId }: FigureQuestion, ...more: unknown[]) =>
      this.database.query<Row[]>(sql, [knownAt, indicatorId, period.from, period.to, campaignId, ...more]);
    return {
      stated: (question, unitId) => read<Stated>(stated, question, unitId),
      statedBases: (unitId, indicatorIds) => this.database.query<StatedBase[]>(statedBases, [knownAt, unitId, indicatorIds]),
      ofProvinces: async (question, provinceIds) => {
        const sql = `SELECT sum(total.value) AS value, count(*) AS cells, ${weakestStatus} AS status,
          COALESCE(bool_or(${isGenerated('cell.campaign_id')}), false) AS illustrative FROM ${ofProvinces}`;
        return (await read<Summed>(sql, question, provinceIds))[0]!;
      },
      ofUnits: (question, places, by) =>
        read<UnitSum>(
          `SELECT cell.unit_id AS "unitId", cell.province_id AS "provinceId", ${monthOf('cell', by)} AS month, sum(total.value) AS value, count(*) AS cells,
                  ${weakestStatus} AS status, bool_or(${isGenerated('cell.campaign_id')}) AS illustrative
           FROM ${ofPlaces} GROUP BY 1, 2, 3`,
          question,
          places.map(({ provinceId }) => provinceId),
          places.map(({ unitId }) => unitId),
        ),
      reportingUnits: async (question, provinceIds) => {
        const sql = `SELECT count(DISTINCT cell.unit_id)::int AS units FROM ${ofProvinces}`;
        return (await read<{ units: number }>(sql, question, provinceIds))[0]!.units;
      },
      reportsOn: async (question, provinceIds, days) => {
        const sql = `SELECT count(*)::int AS reports FROM ${ofProvinces} AND NOT ${isLong('cell')} AND cell.period_from = ANY ($7::date[])`;
        return (await read<{ reports: number }>(sql, question, provinceIds, days))[0]!.reports;
      },
      reportsOfUnitsOn: (question, places, days) =>
        read<ReportsOfUnit>(
          `SELECT cell.unit_id AS "unitId", cell.province_id AS "provinceId", count(*)::int AS reports
           FROM ${ofPlaces} AND NOT ${isLong('cell')} AND cell.period_from = ANY ($8::date[]) GROUP BY 1, 2`,
          question,
          places.map(({ provinceId }) => provinceId),
          places.map(({ unitId }) => unitId),
          days,
        ),
      longReports: (question, provinceIds) =>
        read<LongReports>(
          `SELECT cell.period_from AS "from", cell.period_to AS "to", count(*)::int AS reports FROM ${ofProvinces} AND ${isLong('cell')} GROUP BY 1, 2`,
          question,
          provinceIds,
        ),
      longReportsOf: (question, places) =>
        read<LongReportsOfUnit>(
          `SELECT cell.unit_id AS "unitId", cell.province_id AS "provinceId", cell.period_from AS "from", cell.period_to AS "to", count(*)::int AS reports
           FROM ${ofPlaces} AND ${isLong('cell')} GROUP BY 1, 2, 3, 4`,
          question,
          places.map(({ provinceId }) => provinceId),
          places.map(({ unitId }) => unitId),
        ),
      monthsOfProvinces: (question, provinceIds) =>
        read<MonthTotal>(
          `SELECT date_trunc('month', cell.period_from)::date AS month, sum(total.value) AS value, count(*) AS cells FROM ${ofProvinces} GROUP BY 1 ORDER BY 1`,
          question,
          provinceIds,
        ),
    };
  }
}

const stated = `
  SELECT total.value, total.qualifier, total.status, total.origin, total.preferred, ${sourceWords} AS source, figure_source.url AS "sourceUrl",
         total.entered_at AS "knownAt", ${correctedOf('total')} AS corrected
  FROM ${cellsThen('$1')} JOIN figures.figure_source ON figure_source.id = total.source_id
  WHERE cell.extent = 'stated' AND cell.indicator_id = $2 AND cell.period_from = $3 AND cell.period_to = $4
    AND cell.campaign_id IS NOT DISTINCT FROM $5::int AND cell.unit_id = $6 AND cell.organisation_id IS NULL AND total.value IS NOT NULL
  ORDER BY total.preferred DESC, cell.id`;

const statedBases = `
  SELECT cell.indicator_id AS "indicatorId", cell.period_from AS "from", cell.period_to AS "to", total.value, total.qualifier, total.status, total.origin,
         total.preferred, ${sourceWords} AS source, figure_source.url AS "sourceUrl", total.entered_at AS "knownAt"
  FROM ${cellsThen('$1')} JOIN figures.figure_source ON figure_source.id = total.source_id
  WHERE cell.extent = 'stated' AND cell.unit_id = $2 AND cell.indicator_id = ANY ($3::smallint[]) AND cell.campaign_id IS NULL
    AND cell.organisation_id IS NULL AND total.preferred AND total.value IS NOT NULL
  ORDER BY cell.period_from, cell.indicator_id`;
