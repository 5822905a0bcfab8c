import type { SheetState } from '@ra-quan/figures/model';
import type { Day } from '@ra-quan/shared/model';
import type { TaskLook } from '@ra-quan/shared/api';
import type { DataSource } from 'typeorm';
import { isLeftBehind } from '../review/left-behind.query';

/** A sheet that has not come to its end. */
export interface WaitingSheet {
  readonly id: number;
  readonly unitId: number;
  readonly day: Day;
  readonly state: SheetState;
  readonly stateReason: string | null;
  readonly eventId: number | null;
  readonly eventName: string | null;
  /** Units with at least one number. */
  readonly reported: number;
  /** Of its voluntary sign-ups the largest unit has this share, in percent; `null` where there are none. */
  readonly largestShare: number | null;
}

/** Sheets of a campaign in these states, of units of a territory; the oldest day first. */
export function waitingSheets(
  database: DataSource,
  campaignId: number,
  states: readonly SheetState[],
  { actor, unitIds }: Pick<TaskLook, 'actor' | 'unitIds'>,
  signUps: number,
): Promise<WaitingSheet[]> {
  return database.query<WaitingSheet[]>(
    `SELECT result_sheet.id, result_sheet.unit_id AS "unitId", result_sheet.day::text, result_sheet.state, result_sheet.state_reason AS "stateReason",
       result_sheet.event_id AS "eventId", ceremony.name AS "eventName", found.reported, found.largest_share AS "largestShare"
     FROM figures.result_sheet LEFT JOIN launch_events.ceremony ON ceremony.id = result_sheet.event_id
       CROSS JOIN LATERAL (
         SELECT count(DISTINCT cell.unit_id)::int AS reported,
           (100.0 * max(cell.value) FILTER (WHERE cell.indicator_id = $4) / NULLIF(sum(cell.value) FILTER (WHERE cell.indicator_id = $4), 0))::float AS largest_share
         FROM figures.observation_cell AS cell
         WHERE cell.province_id = result_sheet.province_id AND cell.sheet_id = result_sheet.id AND cell.period_from = result_sheet.day AND cell.value IS NOT NULL) AS found
     WHERE result_sheet.campaign_id = $1 AND result_sheet.state = ANY ($2::text[]) AND ($3::int[] IS NULL OR result_sheet.unit_id = ANY ($3) AND geography.answers_on($5, result_sheet.unit_id, result_sheet.day))
       AND NOT ${isLeftBehind}
     ORDER BY result_sheet.day, result_sheet.id LIMIT 200`,
    [campaignId, states, unitIds, signUps, actor.unitId],
  );
}
