import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { sheetWorkflow, statusAfter, type SheetAction, type SheetState } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { Forbidden, NotFound, RuleBroken, requireStep, requireVersion, type Rule } from '@ra-quan/shared/api';
import { formatDay, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';

const empty: Rule = { code: 'figures.sheet-empty', vi: 'Bảng chưa có số nào để trình.', en: 'The sheet has no figure to submit.' };
const ownWork: Rule = { code: 'figures.own-work', vi: 'Người nhập không tự duyệt số của mình.', en: 'Nobody approves their own figures.' };

interface SheetRow {
  readonly id: number;
  readonly provinceId: number;
  readonly unitId: number;
  readonly day: Day;
  readonly state: SheetState;
  readonly version: number;
}

@Injectable()
export class SheetsService {
  constructor(
    private readonly database: DataSource,
    private readonly territory: Territory,
    private readonly units: UnitReader,
    private readonly audit: AuditLog,
  ) {}

  /** Submits, approves or returns a sheet; the figures that were still waiting take the new status with it. */
  async take(actor: Actor, id: number, action: SheetAction, version: number, reason?: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const sheet = await lock(manager, id);
      await this.territory.require(actor, [sheet.unitId], manager);
      requireVersion(sheet, version);
      const state = requireStep(sheetWorkflow, sheet.state, action, actor, reason);
      if (action === 'approve') await requireOthersWork(manager, actor, sheet);
      const moved = await moveCells(manager, sheet, action, actor, reason);
      if (action === 'submit' && moved === 0) throw new RuleBroken(empty);
      await moveSheet(manager, actor, id, state, action, reason);
      await this.log(manager, actor, sheet, action, { state, figures: moved }, reason);
    });
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    sheet: SheetRow,
    action: SheetAction,
    after: unknown,
    reason?: string,
  ): Promise<void> {
    const path = (await this.units.pathOf([sheet.unitId], sheet.day, manager)).get(sheet.unitId) ?? '';
    await this.audit.record(manager, {
      actor,
      action: `figures.${action}`,
      subject: { type: 'result-sheet', id: sheet.id, name: `${path}, ${formatDay(sheet.day)}` },
      unit: { id: sheet.unitId, path },
      before: { state: sheet.state },
      after,
      reason,
    });
  }
}

async function lock(manager: EntityManager, id: number): Promise<SheetRow> {
  const [sheet] = await manager.query<SheetRow[]>(
    `SELECT result_sheet.id, result_sheet.province_id AS "provinceId", result_sheet.unit_id AS "unitId", result_sheet.day, result_sheet.state, result_sheet.version
     FROM figures.result_sheet WHERE result_sheet.id = $1 FOR UPDATE`,
    [id],
  );
  if (!sheet) throw new NotFound();
  return sheet;
}

/**
 * Maker is never checker, whatever the roles of a person were over time: nobody approves a figure whose value they once set. Returning a figure
 * leaves its value, and makes nobody its maker.
 */
async function requireOthersWork(manager: EntityManager, actor: Actor, sheet: SheetRow): Promise<void> {
  const [{ own }] = await manager.query<[{ own: boolean }]>(
    `SELECT EXISTS (
         SELECT 1 FROM figures.observation_cell AS cell
           JOIN figures.observation ON observation.province_id = cell.province_id AND observation.cell_id = cell.id AND observation.period_from = cell.period_from
           LEFT JOIN figures.observation AS before ON before.province_id = observation.province_id AND before.cell_id = observation.cell_id
             AND before.period_from = observation.period_from AND before.revision = observation.revision - 1
         WHERE cell.province_id = $3 AND cell.sheet_id = $1 AND cell.period_from = $4 AND cell.status <> 'approved' AND observation.entered_by = $2
           AND observation.value IS DISTINCT FROM before.value)
       OR EXISTS (SELECT 1 FROM figures.result_sheet WHERE result_sheet.id = $1 AND result_sheet.submitted_by = $2) AS own`,
    [sheet.id, actor.id, sheet.provinceId, sheet.day],
  );
  if (own) throw new Forbidden(ownWork);
}

/** The figures not yet approved take the status of the step, as revisions that say who decided and why. */
async function moveCells(manager: EntityManager, sheet: SheetRow, action: SheetAction, actor: Actor, reason?: string): Promise<number> {
  const [{ moved }] = await manager.query<[{ moved: number }]>('SELECT figures.move_sheet($1, $2, $3, $4, $5, $6) AS moved', [
    sheet.provinceId,
    sheet.id,
    sheet.day,
    statusAfter[action],
    actor.id,
    reason ?? null,
  ]);
  return moved;
}

async function moveSheet(
  manager: EntityManager,
  actor: Actor,
  id: number,
  state: SheetState,
  action: SheetAction,
  reason?: string,
): Promise<void> {
  // What is submitted again waits for a new decision; the earlier one stays in the log.
  const who =
    action === 'submit'
      ? 'submitted_by = $4, submitted_at = now(), decided_by = NULL, decided_at = NULL'
      : 'decided_by = $4, decided_at = now()';
  await manager.query(
    `UPDATE figures.result_sheet SET state = $2, state_reason = $3, version = version + 1, ${who} WHERE result_sheet.id = $1`,
    [id, state, reason ?? null, actor.id],
  );
}
