import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { sheetWorkflow, statusAfter, type SheetAction, type SheetState, figuresActions } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { Clock, Forbidden, RuleBroken, requireStep, rewrite, type Rule } from '@ra-quan/shared/api';
import { formatDay, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { requireInPlace } from './left-behind.query';
import { ResultSheetEntity } from './result-sheet.entity';
import { SheetsQuery } from './sheets.query';
import { moveFigures } from './sheets.writes';

const empty: Rule = { code: 'figures.sheet-empty', vi: 'Bảng chưa có số nào để gửi duyệt.', en: 'The sheet has no figure to submit.' };
const ownWork: Rule = { code: 'figures.own-work', vi: 'Người nhập không tự duyệt số của mình.', en: 'Nobody approves their own figures.' };

@Injectable()
export class SheetsService {
  constructor(
    private readonly database: DataSource,
    private readonly territory: Territory,
    private readonly units: UnitReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly query: SheetsQuery,
  ) {}

  /** Submits, approves or returns a sheet; the figures that were still waiting take the new status with it. */
  async take(actor: Actor, id: number, action: SheetAction, version: number, reason?: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const allow = async ({ unitId, day }: ResultSheetEntity) => {
        await this.territory.requireKnownOn(actor, [{ unitId, on: day }], manager);
        await requireInPlace(manager, id);
      };
      await rewrite(manager, ResultSheetEntity, { id, seen: version, allow }, async (sheet) => {
        const before = sheet.state;
        const state = requireStep(sheetWorkflow, before, action, actor, reason);
        if (action === 'approve' && (await this.query.hasOwnWork(manager, actor, sheet))) throw new Forbidden(ownWork);
        const moved = await moveFigures(manager, sheet, statusAfter[action], actor.id, reason);
        if (action === 'submit' && moved === 0) throw new RuleBroken(empty);
        Object.assign(sheet, { state, stateReason: reason ?? null }, decided(action, actor, this.clock.now()));
        await this.log(manager, actor, sheet, action, before, { state, figures: moved }, reason);
      });
    });
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    sheet: ResultSheetEntity,
    action: SheetAction,
    before: SheetState,
    after: unknown,
    reason?: string,
  ): Promise<void> {
    const path = (await this.units.pathOf([sheet.unitId], sheet.day, manager)).get(sheet.unitId) ?? '';
    await this.audit.record(manager, {
      actor,
      action: figuresActions[action],
      subject: { type: 'result-sheet', id: sheet.id, name: `${path}, ${formatDay(sheet.day)}` },
      unit: { id: sheet.unitId, path },
      before: { state: before },
      after,
      reason,
    });
  }
}

/** Who took the step; what is submitted again waits for a new decision, and the earlier one stays in the log. */
function decided(action: SheetAction, { id }: Actor, now: Date): Partial<ResultSheetEntity> {
  return action === 'submit' ? { submittedBy: id, submittedAt: now, decidedBy: null, decidedAt: null } : { decidedBy: id, decidedAt: now };
}
