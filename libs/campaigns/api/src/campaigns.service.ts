import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import type { AuditAction } from '@ra-quan/audit/model';
import {
  awaitsReports,
  campaignWorkflow,
  copyOfPlan,
  isEditable,
  shortcomingNames,
  shortcomingsOf,
  type CampaignAction,
  type CampaignPlan,
  type CopyOrder,
  type ReportTime,
  campaignsActions,
} from '@ra-quan/campaigns/model';
import { Conflict, RuleBroken, held, requireStep, rewrite, type Rule } from '@ra-quan/shared/api';
import { listOf, type Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEntity, MessageEntity, ThemeEntity, WaveEntity } from './campaign.entity';

const codeTaken: Rule = { code: 'campaigns.code-taken', vi: 'Mã chiến dịch đã được dùng.', en: 'The campaign code is taken.' };
const notEditable: Rule = {
  code: 'campaigns.not-editable',
  vi: 'Chiến dịch đang chạy hoặc đã kết thúc thì không sửa kế hoạch được nữa.',
  en: 'The plan of a running or finished campaign can no longer be changed.',
};
const notReady: Rule = {
  code: 'campaigns.not-ready',
  vi: 'Chưa công bố được: còn thiếu {missing}.',
  en: 'It cannot be published yet; missing: {missing}.',
};
const windowBackwards: Rule = {
  code: 'campaigns.window',
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must be after the start.',
};
const noReportsToCome: Rule = {
  code: 'campaigns.no-reports-to-come',
  vi: 'Chiến dịch đã kết thúc hoặc đã hủy: không còn báo cáo nào đến hạn.',
  en: 'The campaign is over or was cancelled: no more reports are due.',
};
const foreignPart: Rule = {
  code: 'campaigns.foreign-part',
  vi: 'Có đợt, chủ đề hoặc thông điệp không thuộc chiến dịch này.',
  en: 'A wave, theme or message does not belong to this campaign.',
};

@Injectable()
export class CampaignsService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditLog,
  ) {}

  async create(actor: Actor, plan: CampaignPlan): Promise<{ id: number }> {
    return this.database.transaction((manager) => this.add(manager, actor, campaignsActions.create, plan));
  }

  /** The rehearsal of a demonstration: it runs at once. Whoever calls it fills it in the same transaction, and answers for the audit row. */
  async startRehearsal(manager: EntityManager, plan: CampaignPlan): Promise<{ id: number }> {
    await requireFreeCode(manager, plan.code);
    const { id } = await this.save(manager, plan, { state: 'running', illustrative: true, rehearsal: true });
    return { id };
  }

  /** Forgets a rehearsal; what other domains hold of it is gone before. */
  async forgetRehearsal(manager: EntityManager, id: number): Promise<void> {
    await manager.update(CampaignEntity, { copiedFromId: id }, { copiedFromId: null });
    await manager.delete(CampaignEntity, { id, rehearsal: true });
  }

  /** A new draft from an earlier campaign, without its results and without its theme. */
  async copy(actor: Actor, sourceId: number, order: CopyOrder): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      const source = await held(manager, CampaignEntity, sourceId, parts);
      const more = { copiedFromId: sourceId, reportBy: source.reportBy };
      return this.add(manager, actor, campaignsActions.copy, copyOfPlan(source, order), more);
    });
  }

  async change(actor: Actor, id: number, { version, ...plan }: CampaignPlan & { version: number }): Promise<void> {
    await this.database.transaction(async (manager) => {
      await rewrite(manager, CampaignEntity, { id, seen: version, relations: parts }, async (campaign) => {
        if (!isEditable(campaign.state)) throw new RuleBroken(notEditable);
        await requireFreeCode(manager, plan.code, id);
        requireOwnParts(campaign, plan);
        requireWindow(plan);
        const before = planOf(campaign);
        await this.audit.record(manager, { actor, action: campaignsActions.change, subject: subjectOf(campaign), before, after: plan });
        Object.assign(campaign, entityOf(manager, plan));
      });
    });
  }

  async setReportTime(actor: Actor, id: number, { version, reportBy }: ReportTime): Promise<void> {
    await this.database.transaction(async (manager) => {
      await rewrite(manager, CampaignEntity, { id, seen: version }, async (campaign) => {
        if (!awaitsReports(campaign.state)) throw new RuleBroken(noReportsToCome);
        const [before, after] = [{ reportBy: campaign.reportBy }, { reportBy }];
        await this.audit.record(manager, { actor, action: campaignsActions.setReportTime, subject: subjectOf(campaign), before, after });
        campaign.reportBy = reportBy;
      });
    });
  }

  async take(actor: Actor, id: number, action: CampaignAction, version: number, reason?: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await rewrite(manager, CampaignEntity, { id, seen: version, relations: parts }, async (campaign) => {
        const before = campaign.state;
        const after = requireStep(campaignWorkflow, before, action, actor, reason);
        const missing = action === 'publish' ? shortcomingsOf(campaign) : [];
        if (missing.length > 0) throw new RuleBroken(notReady, { missing: listOf(missing.map((name) => shortcomingNames[name])) });
        Object.assign(campaign, { state: after, stateReason: reason ?? null });
        await this.audit.record(manager, {
          actor,
          action: campaignsActions[action],
          subject: subjectOf(campaign),
          before: { state: before },
          after: { state: after },
          reason,
        });
      });
    });
  }

  private async add(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    plan: CampaignPlan,
    more: Partial<CampaignEntity> = {},
  ): Promise<{ id: number }> {
    await requireFreeCode(manager, plan.code);
    requireOwnParts({ waves: [], themes: [], messages: [] }, plan);
    requireWindow(plan);
    const campaign = await this.save(manager, plan, { state: 'draft', ...more });
    await this.audit.record(manager, { actor, action, subject: subjectOf(campaign), after: plan });
    return { id: campaign.id };
  }

  private save(manager: EntityManager, plan: CampaignPlan, more: Partial<CampaignEntity>): Promise<CampaignEntity> {
    return manager.save(manager.create(CampaignEntity, { illustrative: false, rehearsal: false, ...entityOf(manager, plan), ...more }));
  }
}

const parts = { waves: true, themes: true, messages: true };

async function requireFreeCode(manager: EntityManager, code: string, except?: number): Promise<void> {
  const holder = await manager.findOneBy(CampaignEntity, { code });
  if (holder && holder.id !== except) throw new Conflict(null, codeTaken);
}

function requireWindow({ windowFrom, windowTo, waves }: CampaignPlan): void {
  if (windowFrom >= windowTo || waves.some(({ from, to }) => from >= to)) throw new RuleBroken(windowBackwards);
}

/** Ids in the request must be this campaign's own: a wave of another campaign is never taken over. */
function requireOwnParts(campaign: Pick<CampaignEntity, 'waves' | 'themes' | 'messages'>, plan: CampaignPlan): void {
  const known = (rows: readonly { id?: number }[], sent: readonly { id?: number }[]) =>
    sent.every(({ id }) => id === undefined || rows.some((row) => row.id === id));
  if (!known(campaign.waves, plan.waves) || !known(campaign.themes, plan.themes) || !known(campaign.messages, plan.messages)) {
    throw new RuleBroken(foreignPart);
  }
}

const entityOf = (manager: EntityManager, plan: CampaignPlan) => ({
  ...plan,
  waves: plan.waves.map((wave) => manager.create(WaveEntity, { ...wave, nameEn: wave.nameEn ?? null })),
  themes: plan.themes.map((theme) => manager.create(ThemeEntity, { ...theme, slogans: [...theme.slogans] })),
  messages: plan.messages.map((message) => manager.create(MessageEntity, { ...message, audiences: [...message.audiences] })),
});

function planOf(campaign: CampaignEntity): CampaignPlan {
  const { code, name, nameEn, legalBasis, windowFrom, windowTo, waves, themes, messages } = campaign;
  return { code, name, nameEn, legalBasis, windowFrom, windowTo, waves, themes, messages };
}

const subjectOf = (campaign: CampaignEntity) => ({ type: 'campaign', id: campaign.id, name: campaign.name });
