import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, type Follower, type UnitFollowers } from '@ra-quan/geography/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

interface Stored {
  readonly campaignId: number;
  readonly campaign: string;
  readonly scheme: string;
  readonly unitId: number;
  readonly value: number;
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
      'SELECT count(*)::int AS count FROM target WHERE target.unit_id = ANY ($1::int[])',
      [unitIds],
    );
    return count;
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT target.id, campaign.name || ' · ' || target.scheme || ' · ' || target.value AS name, target.unit_id AS "unitId"
       FROM target JOIN campaign ON campaign.id = target.campaign_id
       WHERE target.unit_id = ANY ($1::int[]) AND campaign.window_from >= $2 AND campaign.state NOT IN ('closed', 'cancelled') ORDER BY target.id FOR UPDATE OF target`,
      [unitIds, from],
    );
  }

  /** The successor's target grows by it: units that merge bring their targets together. */
  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<void> {
    const [target] = await manager.query<Stored[]>(
      `SELECT target.campaign_id AS "campaignId", campaign.name AS campaign, target.scheme, target.unit_id AS "unitId", target.value
       FROM target JOIN campaign ON campaign.id = target.campaign_id WHERE target.id = $1 FOR UPDATE OF target`,
      [id],
    );
    if (!target) return;
    const { campaignId, scheme, value } = target;
    const [there] = await manager.query<{ id: number; value: number }[]>(
      'SELECT target.id, target.value FROM target WHERE target.campaign_id = $1 AND target.scheme = $2 AND target.unit_id = $3 FOR UPDATE',
      [campaignId, scheme, toUnitId],
    );
    if (there) {
      await manager.query('DELETE FROM target WHERE target.id = $1', [id]);
      await manager.query('UPDATE target SET value = value + $2, version = version + 1 WHERE target.id = $1', [there.id, value]);
    } else {
      await manager.query('UPDATE target SET unit_id = $2, version = version + 1 WHERE target.id = $1', [id, toUnitId]);
    }
    await this.audit.record(manager, {
      actor,
      action: 'targets.move',
      subject: { type: 'campaign', id: campaignId, name: target.campaign },
      before: { scheme, targets: [[target.unitId, value]] },
      after: { scheme, targets: [[toUnitId, (there?.value ?? 0) + value]] },
    });
  }
}
