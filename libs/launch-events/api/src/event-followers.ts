import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, rowFollowers } from '@ra-quan/geography/api';
import { launchEventsActions } from '@ra-quan/launch-events/model';
import { In, MoreThanOrEqual } from 'typeorm';
import { LaunchEventEntity } from './launch-event.entity';

/** Ceremonies of a day on which their unit is no more follow it, with what they reported: also those that were held before the end was recorded. */
@Injectable()
export class EventFollowers implements OnModuleInit {
  constructor(
    private readonly dependants: UnitDependants,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(
      rowFollowers<LaunchEventEntity>(this.audit, {
        kind: 'event',
        what: { vi: 'lễ ra quân', en: 'launch ceremonies' },
        entity: LaunchEventEntity,
        nameOf: ({ name }) => name,
        action: launchEventsActions.move,
        subject: 'launch-event',
        openOn: (manager, unitIds, from) =>
          manager.find(LaunchEventEntity, {
            select: { id: true, name: true, unitId: true },
            where: { unitId: In(unitIds), day: MoreThanOrEqual(from) },
            order: { id: 'ASC' },
            lock: { mode: 'pessimistic_write' },
          }),
      }),
    );
  }
}
