import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { eventStates, isPlanOpen } from '@ra-quan/launch-events/model';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Ceremonies that are still planned for a day on which their unit is no more follow it. */
@Injectable()
export class EventFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'event';
  readonly what = { vi: 'lễ ra quân', en: 'launch ceremonies' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  async countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    const [{ count }] = await manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM launch_event WHERE launch_event.unit_id = ANY ($1::int[])',
      [unitIds],
    );
    return count;
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT launch_event.id, launch_event.name, launch_event.unit_id AS "unitId" FROM launch_event
       WHERE launch_event.unit_id = ANY ($1::int[]) AND launch_event.day >= $2 AND launch_event.state = ANY ($3::text[]) ORDER BY launch_event.id FOR UPDATE`,
      [unitIds, from, eventStates.filter(isPlanOpen)],
    );
  }

  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    await this.put(manager, actor, id, toUnitId);
    return { id };
  }

  async takeBack(manager: EntityManager, actor: Actor, { from, to, trace }: MoveMade): Promise<void> {
    await this.put(manager, actor, Number(trace['id']), from, to);
  }

  /** @param onlyFrom leaves alone what lies elsewhere by now */
  private async put(manager: EntityManager, actor: Actor, id: number, unitId: number, onlyFrom?: number): Promise<void> {
    const [before] = await manager.query<{ name: string; unitId: number }[]>(
      'SELECT launch_event.name AS name, launch_event.unit_id AS "unitId" FROM launch_event WHERE launch_event.id = $1 FOR UPDATE',
      [id],
    );
    if (!before || (onlyFrom !== undefined && before.unitId !== onlyFrom)) return;
    await manager.query('UPDATE launch_event SET unit_id = $2, version = version + 1 WHERE launch_event.id = $1', [id, unitId]);
    await this.audit.record(manager, {
      actor,
      action: 'launch-events.move',
      subject: { type: 'launch-event', id, name: before.name },
      before: { unitId: before.unitId },
      after: { unitId },
    });
  }
}
