import { partsOfCounts, type CellEntry, type Origin, type Qualifier, type Status } from '@ra-quan/figures/model';
import type { Day, Period } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** What the observations of one call have in common: one province, one period, one writer. */
export interface ObservationFrame {
  readonly provinceId: number;
  readonly period: Period;
  readonly campaignId: number | null;
  readonly waveId?: number | null;
  readonly eventId?: number | null;
  readonly organisationId?: number | null;
  /** What adds up; what a source prints for a whole is written by `writeStated`. */
  readonly extent: 'own';
  readonly sourceId?: number | null;
  readonly origin?: Origin | null;
  readonly preferred?: boolean;
  readonly sheetId?: number | null;
  readonly qualifier?: Qualifier | null;
  readonly status: Status;
  readonly reason?: string | null;
  readonly actorId: number;
}

/** The count of a unit; `seen` is the version of the cell that the writer saw, 0 for an empty one. */
export interface Count {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly value: number | null;
  readonly seen: number;
}

/** A cell that was written. */
export interface Written {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly version: number;
  readonly before: number | null;
  /** Whether the cell was empty before. */
  readonly isNew: boolean;
}

/**
 * The one way in which the product writes observations: cells, revisions and totals of one province in one round trip (ADR 0013).
 * Returns the cells that were written: those that still had the version that was seen, and another value.
 */
export function writeObservations(manager: EntityManager, frame: ObservationFrame, counts: readonly Count[]): Promise<Written[]> {
  return manager.query<Written[]>(
    `SELECT written.unit_id AS "unitId", written.indicator_id AS "indicatorId", written.version, written.before, written.is_new AS "isNew"
     FROM figures.write_observations($1, $2, $3, $4, $5, $6) AS written`,
    [
      frame.provinceId,
      frameOf(frame),
      counts.map(({ unitId }) => unitId),
      counts.map(({ indicatorId }) => indicatorId),
      counts.map(({ value }) => value),
      counts.map(({ seen }) => seen),
    ],
  );
}

/** An entry in one round trip: its sheet, its cells, its row in the log. */
export interface EntryWrite {
  readonly provinceId: number;
  readonly sheet: { readonly campaignId: number; readonly unitId: number; readonly day: Day; readonly eventId: number | null };
  readonly frame: Omit<ObservationFrame, 'provinceId'>;
  readonly cells: readonly CellEntry[];
  /** The row of the log, without what only the write knows. */
  readonly log: object;
  /** What the entry was allowed by. */
  readonly look: { readonly edition: number | null; readonly campaign: number | undefined };
}

/** @throws QueryFailedError with the state RQ409, RQ412, RQ423 or RQ424, see `figures.enter` */
export async function enterObservations<Answer>(
  manager: EntityManager,
  { provinceId, sheet, frame, cells, log, look }: EntryWrite,
): Promise<Answer> {
  const { campaignId, unitId, day, eventId } = sheet;
  const [{ answer }] = await manager.query<[{ answer: Answer }]>(
    'SELECT figures.enter($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS answer',
    [
      provinceId,
      JSON.stringify({ campaign_id: campaignId, unit_id: unitId, day, event_id: eventId }),
      frameOf(frame),
      cells.map((cell) => cell.unitId),
      cells.map(({ indicatorId }) => indicatorId),
      cells.map(({ value }) => value),
      cells.map(({ version }) => version),
      JSON.stringify(log),
      JSON.stringify(look),
      partsAndWholes,
    ],
  );
  return answer;
}

/** Pairs of indicators; no part is entered larger than its whole. */
const partsAndWholes = JSON.stringify(partsOfCounts.map(({ part, whole }) => [part.id, whole.id]));

/** The frame as the functions of the database take it. */
function frameOf(frame: Omit<ObservationFrame, 'provinceId'>): string {
  return JSON.stringify({
    period_from: frame.period.from,
    period_to: frame.period.to,
    campaign_id: frame.campaignId,
    wave_id: frame.waveId,
    event_id: frame.eventId,
    organisation_id: frame.organisationId,
    extent: frame.extent,
    source_id: frame.sourceId,
    origin: frame.origin,
    preferred: frame.preferred ?? true,
    sheet_id: frame.sheetId,
    qualifier: frame.qualifier,
    status: frame.status,
    reason: frame.reason,
    entered_by: frame.actorId,
  });
}

/** Cells, revisions, totals and sheets of a rehearsal are gone as if they had never been. */
export async function forgetRehearsal(manager: EntityManager, campaignId: number): Promise<void> {
  await manager.query('SELECT figures.forget_rehearsal($1)', [campaignId]);
}
