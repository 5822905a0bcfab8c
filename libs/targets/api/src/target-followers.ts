import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Persons of one target on their way from a unit to another. */
interface Passing {
  readonly campaignId: number;
  readonly scheme: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Targets of campaigns that are still to come follow their units: a campaign counts on the units of its first day. */
@Injectable()
export class TargetFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'target';
  readonly what = { vi: 'chỉ tiêu', en: 'targets' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  async countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    const [{ count }] = await manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM targets.target WHERE target.unit_id = ANY ($1::int[]) AND target.value IS NOT NULL',
      [unitIds],
    );
    return count;
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT target.id, campaign.name || ' · ' || target.scheme || ' · ' || target.value AS name, target.unit_id AS "unitId"
       FROM targets.target JOIN campaigns.campaign_facts AS campaign ON campaign.id = target.campaign_id
       WHERE target.unit_id = ANY ($1::int[]) AND target.value IS NOT NULL AND campaign.window_from >= $2 AND campaign.state NOT IN ('closed', 'cancelled') ORDER BY target.id FOR UPDATE OF target`,
      [unitIds, from],
    );
  }

  /** The successor's target grows by it: units that merge bring their targets together. */
  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    const [target] = await manager.query<Omit<Passing, 'to'>[]>(
      `SELECT target.campaign_id AS "campaignId", target.scheme, target.unit_id AS "from", target.value FROM targets.target WHERE target.id = $1`,
      [id],
    );
    await this.pass(manager, actor, { ...target!, to: toUnitId });
    const { campaignId, scheme, value } = target!;
    return { campaignId, scheme, value };
  }

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    const { campaignId, scheme, value } = trace as unknown as Pick<Passing, 'campaignId' | 'scheme' | 'value'>;
    await this.pass(manager, actor, { campaignId, scheme, value, from: to, to: from });
  }

  /** Takes persons off one unit's target, which goes when nothing is left of it, and adds them to another's. */
  private async pass(manager: EntityManager, actor: Actor, { campaignId, scheme, value, from, to }: Passing): Promise<void> {
    const key = [campaignId, scheme];
    await manager.query(
      `UPDATE targets.target SET value = nullif(GREATEST(value - $4, 0), 0), version = version + 1 WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3`,
      [...key, from, value],
    );
    await manager.query(
      `INSERT INTO targets.target (campaign_id, scheme, unit_id, value) VALUES ($1, $2, $3, $4)
       ON CONFLICT (campaign_id, scheme, unit_id) DO UPDATE SET value = COALESCE(target.value, 0) + excluded.value, version = target.version + 1`,
      [...key, to, value],
    );
    const [{ name }] = await manager.query<[{ name: string }]>(
      'SELECT campaign_facts.name FROM campaigns.campaign_facts WHERE campaign_facts.id = $1',
      [campaignId],
    );
    await this.audit.record(manager, {
      actor,
      action: 'targets.move',
      subject: { type: 'campaign', id: campaignId, name },
      before: { scheme, unitId: from, value },
      after: { scheme, unitId: to, value },
    });
  }
}
