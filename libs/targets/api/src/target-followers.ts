import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { held } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { openTargets } from './open-targets.query';
import { TargetEntity } from './target.entity';
import { passTarget, type Passing } from './targets.writes';
import { targetsActions } from '@ra-quan/targets/model';

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

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    const { campaignId, scheme, value } = trace as unknown as Pick<Passing, 'campaignId' | 'scheme' | 'value'>;
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
