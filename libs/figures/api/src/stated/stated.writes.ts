import type { Origin, Qualifier, Status } from '@ra-quan/figures/model';
import type { Day, Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** A figure that a source states, as the function of the database takes it. */
export interface StatedWrite {
  readonly provinceId: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: Period;
  readonly campaignId: number | null;
  readonly waveId?: number | null;
  readonly organisationId?: number | null;
  readonly extent: 'stated' | 'planned';
  readonly sourceId: number;
  readonly origin: Origin;
  readonly formula: string | null;
  /** `null` withdraws it. */
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly reason: string | null;
  readonly actorId: number;
}

/** The cell of a figure, and the version of it that was seen. */
export interface StatedCell {
  readonly id: number;
  readonly version: number;
}

/** A figure after it was written; the cell says whether it is the one that counts. */
export interface StatedWritten extends StatedCell {
  readonly preferred: boolean;
}

/**
 * Enters a figure, or writes over one. @param chosen it is to count among the sources
 * @returns `null` where its source states something there already, or the cell has another version
 */
export async function writeStated(
  manager: EntityManager,
  figure: StatedWrite,
  { cell, chosen = false }: { readonly cell?: StatedCell; readonly chosen?: boolean } = {},
): Promise<StatedWritten | null> {
  const [{ written }] = await manager.query<[{ written: StatedWritten | null }]>('SELECT figures.state($1, $2) AS written', [
    JSON.stringify({
      ...cell,
      province_id: figure.provinceId,
      unit_id: figure.unitId,
      indicator_id: figure.indicatorId,
      period_from: figure.period.from,
      period_to: figure.period.to,
      campaign_id: figure.campaignId,
      wave_id: figure.waveId,
      organisation_id: figure.organisationId,
      extent: figure.extent,
      source_id: figure.sourceId,
      origin: figure.origin,
      formula: figure.formula,
      value: figure.value,
      qualifier: figure.qualifier,
      status: figure.status,
      reason: figure.reason,
      entered_by: figure.actorId,
    }),
    chosen,
  ]);
  return written;
}

/** Nobody else writes what sources state of these units until the transaction ends; the function takes the same locks. */
export async function holdStated(manager: EntityManager, unitIds: readonly number[]): Promise<void> {
  const ids = [...new Set(unitIds)].sort((left, right) => left - right);
  for (const id of ids) await manager.query(`SELECT pg_advisory_xact_lock(hashtext('figures.state'), $1)`, [id]);
}

/** What other sources are compared by. */
export interface Beside {
  readonly id: number;
  readonly value: number;
  readonly status: Status;
  readonly preferred: boolean;
  readonly title: string;
  readonly number: string | null;
  readonly page: string | null;
  readonly publishedOn: Day | null;
}

type Subject = Pick<StatedWrite, 'unitId' | 'indicatorId' | 'period' | 'campaignId' | 'organisationId' | 'extent'>;

/** What sources state for the same, in the order in which it was entered. */
export function statedBeside(manager: EntityManager, { unitId, indicatorId, period, campaignId, organisationId, extent }: Subject) {
  return manager.query<Beside[]>(
    `SELECT cell.id, cell.value, cell.status, cell.preferred, figure_source.title, figure_source.number, figure_source.page,
            figure_source.published_on AS "publishedOn"
     FROM figures.observation_cell AS cell JOIN figures.figure_source ON figure_source.id = cell.source_id
     WHERE cell.unit_id = $1 AND cell.indicator_id = $2 AND cell.period_from = $3 AND cell.period_to = $4 AND cell.campaign_id IS NOT DISTINCT FROM $5::int
       AND cell.organisation_id IS NOT DISTINCT FROM $6::int AND cell.extent = $7 AND cell.extent <> 'own' AND cell.value IS NOT NULL
     ORDER BY cell.id`,
    [unitId, indicatorId, period.from, period.to, campaignId, organisationId ?? null, extent],
  );
}

/** What counts of other indicators in the same place and time. */
export function countingBeside(
  manager: EntityManager,
  { unitId, period, campaignId, organisationId, extent }: Omit<Subject, 'indicatorId'>,
  indicatorIds: readonly number[],
) {
  return manager.query<{ indicatorId: number; value: number; qualifier: Qualifier | null }[]>(
    `SELECT cell.indicator_id AS "indicatorId", cell.value, cell.qualifier FROM figures.observation_cell AS cell
     WHERE cell.unit_id = $1 AND cell.indicator_id = ANY ($2::smallint[]) AND cell.period_from = $3 AND cell.period_to = $4
       AND cell.campaign_id IS NOT DISTINCT FROM $5::int AND cell.organisation_id IS NOT DISTINCT FROM $6::int AND cell.extent = $7 AND cell.extent <> 'own'
       AND cell.preferred AND cell.value IS NOT NULL`,
    [unitId, indicatorIds, period.from, period.to, campaignId, organisationId ?? null, extent],
  );
}
