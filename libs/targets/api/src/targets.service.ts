import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { unitLevel } from '@ra-quan/geography/model';
import { Clock, RuleBroken, type Rule } from '@ra-quan/shared/api';
import { covers, type Actor, type Day, type Period } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { TargetEntity } from './target.entity';
import { writeTargets } from './targets.writes';
import { targetsActions, type TargetEntry, type TargetsEntry } from '@ra-quan/targets/model';

const campaignOver: Rule = {
  code: 'targets.campaign-over',
  vi: 'Chiến dịch đã kết thúc hoặc đã hủy.',
  en: 'The campaign is over or was cancelled.',
};
const daysOutside: Rule = {
  code: 'targets.days-outside-campaign',
  vi: 'Những ngày của chỉ tiêu phải nằm trong thời gian của chiến dịch.',
  en: 'The days of a target lie within those of its campaign.',
};
const unitNotThen: Rule = {
  code: 'targets.unit-not-in-force',
  vi: 'Có đơn vị không tồn tại vào ngày bắt đầu chiến dịch, hoặc không phải cả nước, tỉnh, xã.',
  en: 'A unit does not exist on the first day of the campaign, or is not the country, a province or a commune.',
};

@Injectable()
export class TargetsService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Sets or removes targets, all or none. @throws Conflict listing the targets that somebody else changed meanwhile */
  async enter(actor: Actor, entry: TargetsEntry): Promise<{ changed: number }> {
    return this.database.transaction((manager) => this.enterWithin(manager, actor, entry));
  }

  /** As part of a larger act. */
  async enterWithin(
    manager: EntityManager,
    actor: Actor,
    { campaignId, scheme, from, to, targets }: TargetsEntry,
  ): Promise<{ changed: number }> {
    const campaign = await this.campaigns.facts(campaignId, manager);
    if (campaign.state === 'closed' || campaign.state === 'cancelled') throw new RuleBroken(campaignOver);
    await this.territory.requireOn(
      actor,
      targets.map(({ unitId }) => ({ unitId, on: campaign.windowFrom })),
      manager,
    );
    const period = periodOf(from, to, campaign);
    await this.requireUnits(manager, targets, campaign.windowFrom);
    const changed = await writeTargets(manager, { campaignId, scheme, period }, targets, this.clock.today());
    if (changed.length === 0) return { changed: 0 };
    await this.audit.record(manager, {
      actor,
      action: targetsActions.enter,
      subject: { type: 'campaign', id: campaignId, name: campaign.name },
      before: { scheme, ...period, targets: changed.map(({ unitId, before }) => [unitId, before]) },
      after: { scheme, ...period, targets: changed.map(({ unitId, value }) => [unitId, value]) },
    });
    return { changed: changed.length };
  }

  /** Forgets the targets of a rehearsal. */
  async forgetRehearsal(manager: EntityManager, campaignId: number): Promise<void> {
    await manager.delete(TargetEntity, { campaignId });
  }

  private async requireUnits(manager: EntityManager, targets: readonly TargetEntry[], day: string): Promise<void> {
    const ids = [...new Set(targets.map(({ unitId }) => unitId))];
    const places = await this.units.placesOn(ids, day, manager);
    const fits = places.size === ids.length && [...places.values()].every(({ level }) => level !== unitLevel.district);
    if (!fits) throw new RuleBroken(unitNotThen);
  }
}

/** The days a target counts for; `null`: those of its campaign. @throws RuleBroken */
function periodOf(from: Day | undefined, to: Day | undefined, { windowFrom, windowTo }: CampaignFacts): Period | null {
  if (from === undefined && to === undefined) return null;
  const isWithin = from !== undefined && to !== undefined && from < to && covers({ from: windowFrom, to: windowTo }, { from, to });
  if (!isWithin) throw new RuleBroken(daysOutside);
  return from === windowFrom && to === windowTo ? null : { from, to };
}
