import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { held, RuleBroken, type Rule } from '@ra-quan/shared/api';
import type { Actor, BilingualText, Day } from '@ra-quan/shared/model';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { openTargets } from './open-targets.query';
import { TargetEntity } from './target.entity';
import { passTarget, type Passing } from './targets.writes';
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
    const { campaignId, scheme, value, unitId: from } = await held(manager, TargetEntity, id);
    await this.pass(manager, actor, { campaignId, scheme, value: value ?? 0, from, to: toUnitId });
    return { campaignId, scheme, value: value ?? 0 };
  }

  /** @throws RuleBroken: a target that was lowered since would be given back in parts of what it was */
  async requireAsMoved(manager: EntityManager, moves: readonly MoveMade[]): Promise<void> {
    for (const [to, campaignId, scheme, moved] of sumsOf(moves)) {
      const target = await manager.findOne(TargetEntity, {
        where: { unitId: to, campaignId, scheme },
        lock: { mode: 'pessimistic_write' },
      });
      const value = target?.value ?? null;
      if (value === null || value >= moved) continue;
      const { name: campaign } = await this.campaigns.facts(campaignId, manager);
      throw new RuleBroken(lowered, { campaign, scheme: schemeNames[scheme], value, moved });
    }
  }

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    const { campaignId, scheme, value } = traceOf(trace);
    await this.pass(manager, actor, { campaignId, scheme, value, from: to, to: from });
  }

  private async pass(manager: EntityManager, actor: Actor, passing: Passing): Promise<void> {
    await passTarget(manager, passing);
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

const traceOf = (trace: MoveTrace) => trace as unknown as Pick<Passing, 'campaignId' | 'scheme' | 'value'>;

/** What was moved to each target. */
function sumsOf(moves: readonly MoveMade[]): [to: number, campaignId: number, scheme: TargetScheme, moved: number][] {
  const sums = new Map<string, [number, number, TargetScheme, number]>();
  for (const { to, trace } of moves) {
    const { campaignId, scheme, value } = traceOf(trace);
    const key = `${to}/${campaignId}/${scheme}`;
    sums.set(key, [to, campaignId, scheme, (sums.get(key)?.[3] ?? 0) + value]);
  }
  return [...sums.values()];
}
