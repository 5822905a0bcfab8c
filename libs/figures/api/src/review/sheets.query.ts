import { Injectable } from '@nestjs/common';
import { sheetWorkflow, type Revision, type SheetSummary } from '@ra-quan/figures/model';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { NotFound, limitOf, orderBy } from '@ra-quan/shared/api';
import { actionsIn, permissionsFor, type Actor, type Day, type Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { isLeftBehind } from './left-behind.query';
import type { ResultSheetEntity } from './result-sheet.entity';
import type { SheetsQueryDto } from './sheets.dto';

const sortable = { submittedAt: 'result_sheet.submitted_at', day: 'result_sheet.day', state: 'result_sheet.state' };

type Row = Omit<SheetSummary, 'actions' | 'unitPath' | 'expected'>;

/** The cells of a sheet lie in its province, on its day. */
const ofSheet = 'cell.province_id = result_sheet.province_id AND cell.sheet_id = result_sheet.id AND cell.period_from = result_sheet.day';

const columns = `result_sheet.id, result_sheet.campaign_id AS "campaignId", result_sheet.unit_id AS "unitId", result_sheet.day, result_sheet.event_id AS "eventId",
  ceremony.name AS "eventName", result_sheet.state, result_sheet.state_reason AS "stateReason", result_sheet.version,
  maker.display_name AS "submittedBy", result_sheet.submitted_at AS "submittedAt", checker.display_name AS "decidedBy", result_sheet.decided_at AS "decidedAt",
  (SELECT count(DISTINCT cell.unit_id)::int FROM figures.observation_cell AS cell WHERE ${ofSheet} AND cell.value IS NOT NULL) AS reported,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('indicatorId', total.indicator_id, 'value', total.value, 'waiting', total.waiting) ORDER BY total.indicator_id)
    FROM (SELECT cell.indicator_id, sum(cell.value) AS value, COALESCE(sum(cell.value) FILTER (WHERE cell.status <> 'approved'), 0) AS waiting
          FROM figures.observation_cell AS cell WHERE ${ofSheet} AND cell.value IS NOT NULL GROUP BY cell.indicator_id) AS total), '[]') AS totals`;

const source = `figures.result_sheet
  LEFT JOIN launch_events.ceremony ON ceremony.id = result_sheet.event_id
  LEFT JOIN identity.person AS maker ON maker.id = result_sheet.submitted_by
  LEFT JOIN identity.person AS checker ON checker.id = result_sheet.decided_by`;

const conditions = `result_sheet.campaign_id = $1 AND ($2::text IS NULL OR result_sheet.state = $2) AND ($3::date IS NULL OR result_sheet.day = $3)
  AND ($4::int[] IS NULL OR result_sheet.unit_id = ANY ($4) AND geography.answers_on($5, result_sheet.unit_id, result_sheet.day))
  AND NOT ${isLeftBehind}`;

@Injectable()
export class SheetsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
  ) {}

  async page(actor: Actor, query: SheetsQueryDto): Promise<Page<SheetSummary>> {
    const filters = [query.campaign, query.state ?? null, query.day ?? null, await this.territory.unitIds(actor), actor.unitId];
    const rows = await this.database.query<Row[]>(
      `SELECT ${columns} FROM ${source} WHERE ${conditions} ${orderBy(query.sort ?? '-day', sortable, 'result_sheet.id')} ${limitOf(query)}`,
      filters,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM figures.result_sheet WHERE ${conditions}`,
      filters,
    );
    if (total === 0) await this.campaigns.facts(query.campaign);
    return { items: await this.complete(actor, rows), total };
  }

  /** @throws NotFound, also outside the territory */
  async one(actor: Actor, id: number): Promise<SheetSummary> {
    const rows = await this.database.query<Row[]>(`SELECT ${columns} FROM ${source} WHERE result_sheet.id = $1 AND NOT ${isLeftBehind}`, [
      id,
    ]);
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

  private async complete(actor: Actor, rows: readonly Row[]): Promise<SheetSummary[]> {
    const paths = await this.units.pathsOn(rows.map(({ unitId, day }) => ({ unitId, on: day })));
    return Promise.all(
      rows.map(async (row, index) => ({
        ...row,
        unitPath: paths[index]!,
        expected: row.eventId ? 1 : (await this.units.communesOf(row.unitId, row.day)).length,
        actions: actionsIn(sheetWorkflow, row.state, permissionsFor(actor)),
      })),
    );
  }
}
