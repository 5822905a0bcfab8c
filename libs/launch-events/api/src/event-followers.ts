import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitColumn, UnitDependants, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { eventStates, isPlanOpen } from '@ra-quan/launch-events/model';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Ceremonies that are still planned for a day on which their unit is no more follow it. */
@Injectable()
export class EventFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'event';
  readonly what = { vi: 'lễ ra quân', en: 'launch ceremonies' };

  private readonly column: UnitColumn;

  constructor(
    private readonly dependants: UnitDependants,
    audit: AuditLog,
  ) {
    this.column = new UnitColumn(audit, { table: 'launch_event', label: 'name', action: 'launch-events.move', subject: 'launch-event' });
  }

  onModuleInit(): void {
    this.dependants.follow(this);
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return this.column.countOn(manager, unitIds);
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT launch_event.id, launch_event.name, launch_event.unit_id AS "unitId" FROM launch_event
       WHERE launch_event.unit_id = ANY ($1::int[]) AND launch_event.day >= $2 AND launch_event.state = ANY ($3::text[]) ORDER BY launch_event.id FOR UPDATE`,
      [unitIds, from, eventStates.filter(isPlanOpen)],
    );
  }

  move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    return this.column.move(manager, actor, id, toUnitId);
  }

  takeBack(manager: EntityManager, actor: Actor, made: MoveMade): Promise<void> {
    return this.column.takeBack(manager, actor, made);
  }
}
