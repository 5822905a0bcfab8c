import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { BulkEntryService, StatedTotalsService } from '@ra-quan/figures/api';
import { figuresActions, indicatorByCode, statusAfter, type SheetState, type Status } from '@ra-quan/figures/model';
import { communeCounts, indicatorsOf, reportedOffsets, sheetStory, type SheetStory } from '@ra-quan/rehearsals/model';
import { addDays, formatDay, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { RehearsalShare, RehearsalStage, RehearsedProvince } from './share';

const source = { title: 'Diễn tập: số tạo với hạt giống cố định' };
const quickReport = { title: 'Diễn tập: báo cáo nhanh của ngày ra quân' };

const statusIn: Readonly<Record<SheetState, Status>> = {
  draft: 'provisional',
  submitted: statusAfter.submit,
  returned: statusAfter.return,
  approved: statusAfter.approve,
};

/** Of what a province reported the Post has this share; in one province it says to have more than all of it. */
const postShare = 0.45;
const tooMuch = { province: '38', share: 1.08 };

/** A quick count of the first launch day is this far above what the sheets add up to. */
const quickCountExcess = 1.03;

/** A sheet that a province has for a day. */
interface RehearsedSheet {
  readonly province: RehearsedProvince;
  readonly story: SheetStory;
}

/** What the communes report day by day, with sheets in every state of review, a share of the Post, and two sources for one number. */
@Injectable()
export class RehearsedFigures implements RehearsalShare {
  constructor(
    private readonly bulk: BulkEntryService,
    private readonly stated: StatedTotalsService,
    private readonly audit: AuditLog,
  ) {}

  async fill(manager: EntityManager, stage: RehearsalStage): Promise<void> {
    const sourceId = await this.stated.sourceId(manager, source);
    const sums = new Map<string, number>();
    for (const offset of reportedOffsets(stage.campaign.windowFrom, stage.today)) {
      const day = addDays(stage.today, offset);
      const told = stage.provinces.flatMap((province): RehearsedSheet[] => {
        const story = sheetStory(province.code, offset);
        return story ? [{ province, story }] : [];
      });
      const sheets = await this.addSheets(manager, stage, day, told);
      for (const sheet of told) {
        const counted = await this.write(manager, stage, { ...sheet, offset, day, sheetId: sheets.get(sheet.province.id)!, sourceId });
        sums.set(sheet.province.code, (sums.get(sheet.province.code) ?? 0) + counted);
      }
    }
    await this.statePostShares(manager, stage, sums);
    await this.stateQuickCount(manager, stage);
  }

  async forget(manager: EntityManager, campaignId: number): Promise<void> {
    await this.bulk.forgetRehearsal(manager, campaignId);
  }

  private async addSheets(
    manager: EntityManager,
    stage: RehearsalStage,
    day: Day,
    told: readonly RehearsedSheet[],
  ): Promise<Map<number, number>> {
    const { campaign, director, officerOf } = stage;
    const ids = await this.bulk.sheets(
      manager,
      { campaignId: campaign.id, day },
      told.map(({ province, story }) => ({
        provinceId: province.id,
        state: story.state,
        reason: story.reason,
        makerId: officerOf(province.code).id,
        checkerId: director.id,
      })),
    );
    for (const { province, story } of told)
      if (story.state === 'returned' && story.reason)
        await this.audit.record(manager, {
          actor: director,
          action: figuresActions.return,
          subject: { type: 'result-sheet', id: ids.get(province.id)!, name: `${province.name}, ${formatDay(day)}` },
          unit: { id: province.id, path: province.name },
          before: { state: 'submitted' },
          after: { state: 'returned' },
          reason: story.reason,
        });
    return ids;
  }

  /** Returns how many voluntary sign-ups were counted. */
  private async write(
    manager: EntityManager,
    { campaign, officerOf }: RehearsalStage,
    { province, story, offset, day, sheetId, sourceId }: RehearsedSheet & { offset: number; day: Day; sheetId: number; sourceId: number },
  ): Promise<number> {
    const waveId = campaign.waves.find(({ from, to }) => from <= day && day < to)?.id ?? null;
    let signUps = 0;
    for (const indicator of indicatorsOf(offset)) {
      const counts = communeCounts(province.code, offset, indicator, province.communeIds.length, story);
      const unitIds = counts.map(({ commune }) => province.communeIds[commune]!);
      const values = counts.map(({ value }) => value);
      const bulk = {
        provinceId: province.id,
        campaignId: campaign.id,
        waveId,
        day,
        indicatorId: indicatorByCode(indicator).id,
        unitIds,
        values,
        sheetId,
      };
      await this.bulk.write(manager, bulk, statusIn[story.state], officerOf(province.code).id, sourceId);
      if (indicator === 'si-voluntary-mobilised') signUps = values.reduce((sum, value) => sum + value, 0);
    }
    return signUps;
  }

  private async statePostShares(manager: EntityManager, stage: RehearsalStage, sums: ReadonlyMap<string, number>): Promise<void> {
    const { campaign, today, provinces, planner } = stage;
    const shares = provinces.flatMap(({ id, code, postId }) => {
      if (postId === null) return [];
      const share = code === tooMuch.province ? tooMuch.share : postShare;
      return [{ unitId: id, provinceId: id, organisationId: postId, value: Math.round((sums.get(code) ?? 0) * share) }];
    });
    await this.stated.state(
      manager,
      planner.id,
      shares.map((one) => ({ ...one, ...this.common(campaign.id), period: { from: campaign.windowFrom, to: today }, source })),
    );
  }

  /** What was counted by telephone on the launch day, and what stands in a list of the same evening. */
  private async stateQuickCount(manager: EntityManager, { campaign, nation, planner }: RehearsalStage): Promise<void> {
    const { from } = campaign.waves[0]!;
    const whole = { unitId: nation.id, provinceId: nation.id, ...this.common(campaign.id), period: { from, to: addDays(from, 1) } };
    const counted = 13_900;
    await this.stated.state(manager, planner.id, [
      { ...whole, value: counted, source: quickReport },
      { ...whole, value: Math.round(counted * quickCountExcess), source },
    ]);
  }

  private common(campaignId: number) {
    return {
      campaignId,
      indicatorId: indicatorByCode('si-voluntary-mobilised').id,
      status: 'provisional' as const,
      origin: 'published' as const,
    };
  }
}
