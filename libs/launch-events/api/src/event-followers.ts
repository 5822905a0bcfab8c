import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { RowFollowers, UnitDependants, type Follower } from '@ra-quan/geography/api';
import { eventStates, isPlanOpen } from '@ra-quan/launch-events/model';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Ceremonies that are still planned for a day on which their unit is no more follow it. */
@Injectable()
export class EventFollowers extends RowFollowers {
  readonly kind = 'event';
  readonly what = { vi: 'lễ ra quân', en: 'launch ceremonies' };

  constructor(dependants: UnitDependants, audit: AuditLog) {
    super(dependants, audit, { table: 'launch_events.launch_event', label: 'name', action: 'launch-events.move', subject: 'launch-event' });
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return manager.query<Follower[]>(
      `SELECT launch_event.id, launch_event.name, launch_event.unit_id AS "unitId" FROM launch_events.launch_event
       WHERE launch_event.unit_id = ANY ($1::int[]) AND launch_event.day >= $2 AND launch_event.state = ANY ($3::text[]) ORDER BY launch_event.id FOR UPDATE`,
      [unitIds, from, eventStates.filter(isPlanOpen)],
    );
  }
}
