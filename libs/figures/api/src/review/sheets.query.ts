import { Injectable } from '@nestjs/common';
import { sheetWorkflow, type Revision, type SheetSummary } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { NotFound } from '@ra-quan/shared/api';
import { actionsIn, permissionsFor, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { isLeftBehind } from './left-behind.query';
import type { ResultSheetEntity } from './result-sheet.entity';

/** A sheet as the database tells it. */
export type SheetRow = Omit<SheetSummary, 'actions' | 'unitPath' | 'expected'>;

/** The cells of a sheet lie in its province, on its day. */
export const ofSheet =
  'cell.province_id = result_sheet.province_id AND cell.sheet_id = result_sheet.id AND cell.period_from = result_sheet.day';

/** How many units have at least one number in a sheet. */
export const reportedUnits = `(SELECT count(DISTINCT cell.unit_id)::int FROM figures.observation_cell AS cell WHERE ${ofSheet} AND cell.value IS NOT NULL)`;

export const sheetColumns = `result_sheet.id, result_sheet.campaign_id AS "campaignId", result_sheet.unit_id AS "unitId", result_sheet.day, result_sheet.event_id AS "eventId",
  ceremony.name AS "eventName", result_sheet.state, result_sheet.state_reason AS "stateReason", result_sheet.version,
  maker.display_name AS "submittedBy", result_sheet.submitted_at AS "submittedAt", checker.display_name AS "decidedBy", result_sheet.decided_at AS "decidedAt",
  ${reportedUnits} AS reported,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('indicatorId', total.indicator_id, 'value', total.value, 'waiting', total.waiting) ORDER BY total.indicator_id)
    FROM (SELECT cell.indicator_id, sum(cell.value) AS value, COALESCE(sum(cell.value) FILTER (WHERE cell.status <> 'approved'), 0) AS waiting
          FROM figures.observation_cell AS cell WHERE ${ofSheet} AND cell.value IS NOT NULL GROUP BY cell.indicator_id) AS total), '[]') AS totals`;

export const sheetSource = `figures.result_sheet
  LEFT JOIN launch_events.ceremony ON ceremony.id = result_sheet.event_id
  LEFT JOIN identity.person AS maker ON maker.id = result_sheet.submitted_by
  LEFT JOIN identity.person AS checker ON checker.id = result_sheet.decided_by`;

/** The campaigns of result sheets; those that are no more are missing. */
export async function campaignsOfSheets(database: DataSource, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await database.query<{ id: number; campaignId: number }[]>(
    'SELECT result_sheet.id, result_sheet.campaign_id AS "campaignId" FROM figures.result_sheet WHERE result_sheet.id = ANY ($1::int[])',
    [ids],
  );
  return new Map(rows.map(({ id, campaignId }) => [id, campaignId]));
}

@Injectable()
export class SheetsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly units: UnitReader,
    private readonly territory: Territory,
  ) {}

  /** @throws NotFound, also outside the territory */
  async one(actor: Actor, id: number): Promise<SheetSummary> {
    const rows = await this.database.query<SheetRow[]>(
      `SELECT ${sheetColumns} FROM ${sheetSource} WHERE result_sheet.id = $1 AND NOT ${isLeftBehind}`,
      [id],
    );
    if (!rows[0]) throw new NotFound();
    await this.territory.requireKnownOn(actor, [{ unitId: rows[0].unitId, on: rows[0].day }]);
    return (await this.complete(actor, rows))[0]!;
  }

  /** Every value a number ever had, newest first. @throws NotFound, also outside the territory */
  async history(actor: Actor, cellId: number): Promise<Revision[]> {
    const [cell] = await this.database.query<{ provinceId: number; unitId: number; from: Day }[]>(
      `SELECT observation_cell.province_id AS "provinceId", observation_cell.unit_id AS "unitId", observation_cell.period_from AS "from"
       FROM figures.observation_cell WHERE observation_cell.id = $1`,
      [cellId],
    );
    if (!cell) throw new NotFound();
    await this.territory.requireKnownOn(actor, [{ unitId: cell.unitId, on: cell.from }]);
    return this.database.query<Revision[]>(
      `SELECT observation.revision, observation.value, observation.status, observation.reason, person.display_name AS "enteredBy", observation.entered_at AS "enteredAt"
       FROM figures.observation JOIN identity.person ON person.id = observation.entered_by 
       WHERE observation.province_id = $1 AND observation.cell_id = $2 AND observation.period_from = $3 ORDER BY observation.revision DESC`,
      [cell.provinceId, cellId, cell.from],
    );
  }

  /**
   * Maker is never checker, whatever the roles of a person were over time: whether they once set the value of a figure that waits, or submitted the
   * sheet. Returning a figure leaves its value, and makes nobody its maker.
   */
  async hasOwnWork(manager: EntityManager, actor: Actor, sheet: ResultSheetEntity): Promise<boolean> {
    const [{ own }] = await manager.query<[{ own: boolean }]>(
      `SELECT EXISTS (
         SELECT 1 FROM figures.observation_cell AS cell
           JOIN figures.observation ON observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from
           LEFT JOIN figures.observation AS before ON before.province_id = observation.province_id AND before.cell_id = observation.cell_id
             AND before.period_from = observation.period_from AND before.revision = observation.revision - 1
         WHERE cell.province_id = $1 AND cell.sheet_id = $2 AND cell.period_from = $3 AND cell.status <> 'approved' AND observation.entered_by = $4
           AND observation.value IS DISTINCT FROM before.value) AS own`,
      [sheet.provinceId, sheet.id, sheet.day, actor.id],
    );
    return own || sheet.submittedBy === actor.id;
  }

  /** With the path of each unit, how many communes it had on the day, and what the reader may do. */
  async complete(actor: Actor, rows: readonly SheetRow[]): Promise<SheetSummary[]> {
    const paths = await this.units.pathsOn(rows.map(({ unitId, day }) => ({ unitId, on: day })));
    const days = [...new Set(rows.filter(({ eventId }) => eventId === null).map(({ day }) => day))];
    const communes = new Map(await Promise.all(days.map(async (day) => [day, await this.units.communeCounts(day)] as const)));
    return rows.map((row, index) => ({
      ...row,
      unitPath: paths[index]!,
      expected: row.eventId === null ? (communes.get(row.day)?.get(row.unitId) ?? 0) : 1,
      actions: actionsIn(sheetWorkflow, row.state, permissionsFor(actor)),
    }));
  }
}
