import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { Clock, held, RuleBroken, type Rule } from '@ra-quan/shared/api';
import type { Actor, BilingualText, Day } from '@ra-quan/shared/model';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { openTargets } from './open-targets.query';
import { TargetEntity } from './target.entity';
import { passTarget, type Passing, type TargetsOf } from './targets.writes';
import { targetsActions, type TargetScheme } from '@ra-quan/targets/model';

const lowered: Rule = {
  code: 'targets.lowered-since',
  vi: 'Không hoàn tác được: chỉ tiêu {scheme} trong «{campaign}» của đơn vị mới nay là {value}, ít hơn {moved} đã được chuyển sang. Hãy đặt lại {moved} hoặc xoá chỉ tiêu này rồi hoàn tác, sau đó sửa ở các đơn vị cũ.',
  en: 'It cannot be undone: the target of {scheme} in “{campaign}” of the new unit is {value} by now, less than the {moved} that were moved there. Set it back to {moved} or remove it, then undo; correct it on the former units afterwards.',
};

/** Targets of campaigns that are still to come follow their units: a campaign counts on the units of its first day. */
@Injectable()
export class TargetFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'target';
  readonly what = { vi: 'chỉ tiêu', en: 'targets' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly campaigns: CampaignReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return manager.countBy(TargetEntity, { unitId: In(unitIds), value: Not(IsNull()) });
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return openTargets(manager, unitIds, from);
  }

  /** The successor's target grows by it: units that merge bring their targets together. */
  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    const { campaignId, scheme, value, unitId: from, periodFrom, periodTo } = await held(manager, TargetEntity, id);
    const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
    await this.pass(manager, actor, { campaignId, scheme, period, value: value ?? 0, from, to: toUnitId });
    return { campaignId, scheme, value: value ?? 0, ...(period && { firstDay: period.from, endDay: period.to }) };
  }

  /** @throws RuleBroken: a target that was lowered since would be given back in parts of what it was */
  async requireAsMoved(manager: EntityManager, moves: readonly MoveMade[]): Promise<void> {
    for (const { to, campaignId, scheme, period, moved } of sumsOf(moves)) {
      const target = await manager.findOne(TargetEntity, {
        where: { unitId: to, campaignId, scheme, periodFrom: period?.from ?? IsNull(), periodTo: period?.to ?? IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      const value = target?.value ?? null;
      if (value === null || value >= moved) continue;
      const { name: campaign } = await this.campaigns.facts(campaignId, manager);
      throw new RuleBroken(lowered, { campaign, scheme: schemeNames[scheme], value, moved });
    }
  }

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    await this.pass(manager, actor, { ...traceOf(trace), from: to, to: from });
  }

  private async pass(manager: EntityManager, actor: Actor, passing: Passing): Promise<void> {
    await passTarget(manager, passing, this.clock.today());
    const { campaignId, scheme, value, from, to } = passing;
    const { name } = await this.campaigns.facts(campaignId, manager);
    await this.audit.record(manager, {
      actor,
      action: targetsActions.move,
      subject: { type: 'campaign', id: campaignId, name },
      before: { scheme, unitId: from, value },
      after: { scheme, unitId: to, value },
    });
  }
}

const schemeNames: Readonly<Record<TargetScheme, BilingualText>> = {
  'si-voluntary': { vi: 'BHXH tự nguyện', en: 'voluntary social insurance' },
  'hi-household': { vi: 'BHYT hộ gia đình', en: 'household health insurance' },
};

/** What `move` left behind; targets of the whole campaign name no days. */
interface Trace {
  readonly campaignId: number;
  readonly scheme: TargetScheme;
  readonly value: number;
  readonly firstDay?: Day;
  readonly endDay?: Day;
}

function traceOf(trace: MoveTrace): Omit<Passing, 'from' | 'to'> {
  const { firstDay, endDay, ...moved } = trace as unknown as Trace;
  return { ...moved, period: firstDay && endDay ? { from: firstDay, to: endDay } : null };
}

/** What was moved to one target. */
interface MovedSum extends TargetsOf {
  readonly to: number;
  readonly moved: number;
}

/** What was moved to each target. */
function sumsOf(moves: readonly MoveMade[]): MovedSum[] {
  const sums = new Map<string, MovedSum>();
  for (const { to, trace } of moves) {
    const { value, ...of } = traceOf(trace);
    const key = `${to}/${of.campaignId}/${of.scheme}/${of.period?.from ?? ''}/${of.period?.to ?? ''}`;
    sums.set(key, { ...of, to, moved: (sums.get(key)?.moved ?? 0) + value });
  }
  return [...sums.values()];
}
