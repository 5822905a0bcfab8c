import { Injectable } from '@nestjs/common';
import { territoryOf } from '@ra-quan/geography/api';
import { DataSource } from 'typeorm';
import { weakestStatus, type FigureQuestion, type FigureSource, type MonthTotal, type Stated, type Summed } from './figure.reader';

/** The last revision of a cell that was known at `$1`. */
const known = `
  CROSS JOIN LATERAL (
    SELECT observation.value, observation.qualifier, observation.status, observation.entered_at FROM observation
    WHERE observation.cell_id = cell.id AND observation.period_from = cell.period_from AND observation.entered_at < $1::timestamptz
    ORDER BY observation.revision DESC LIMIT 1) AS total`;

const reports = `
  observation_cell AS cell ${known}
  WHERE cell.indicator_id = $2 AND cell.period_from >= $4 AND cell.period_to <= $5 AND ($6::int IS NULL OR cell.campaign_id = $6)
    AND ($3::int IS NULL OR cell.province_id IN ${territoryOf('$3')} OR cell.unit_id = $3)
    AND cell.extent = 'own' AND cell.event_id IS NULL AND cell.organisation_id IS NULL AND total.value IS NOT NULL`;

/**
 * Numbers as they were known at an instant, from the revisions. Slower than the roll-ups, which know today only; later revisions are as if they
 * had not been written.
 */
@Injectable()
export class VintageReader {
  constructor(private readonly database: DataSource) {}

  /** @param knownAt instant, ISO 8601; what was entered at or after it is not known */
  at(knownAt: string): FigureSource {
    const parametersOf = ({ indicatorId, unitId, level, period, campaignId }: FigureQuestion) => [
      knownAt,
      indicatorId,
      level === 0 ? null : unitId,
      period.from,
      period.to,
      campaignId,
    ];
    return {
      stated: (question) => this.stated(knownAt, question),
      sum: async (question) => {
        const sql = `SELECT sum(total.value) AS value, count(*) AS cells, ${weakestStatus} AS status FROM ${reports}`;
        const [row] = await this.database.query<[Summed]>(sql, parametersOf(question));
        return row;
      },
      reportingUnits: async (question) => {
        const sql = `SELECT count(DISTINCT cell.unit_id)::int AS units FROM ${reports}`;
        const [{ units }] = await this.database.query<[{ units: number }]>(sql, parametersOf(question));
        return units;
      },
      monthTotals: (question) =>
        this.database.query<MonthTotal[]>(
          `SELECT date_trunc('month', cell.period_from)::date AS month, sum(total.value) AS value FROM ${reports} GROUP BY 1 ORDER BY 1`,
          parametersOf(question),
        ),
    };
  }

  private stated(knownAt: string, { indicatorId, unitId, period, campaignId }: FigureQuestion): Promise<Stated[]> {
    return this.database.query<Stated[]>(
      `SELECT total.value, total.qualifier, total.status, cell.origin, cell.preferred, figure_source.title AS source, figure_source.url AS "sourceUrl",
              total.entered_at AS "knownAt"
       FROM observation_cell AS cell ${known} JOIN figure_source ON figure_source.id = cell.source_id
       WHERE cell.extent = 'stated' AND cell.indicator_id = $2 AND cell.unit_id = $3 AND cell.period_from = $4 AND cell.period_to = $5
         AND cell.campaign_id IS NOT DISTINCT FROM $6::int AND cell.organisation_id IS NULL
       ORDER BY cell.preferred DESC, cell.id`,
      [knownAt, indicatorId, unitId, period.from, period.to, campaignId],
    );
  }
}
