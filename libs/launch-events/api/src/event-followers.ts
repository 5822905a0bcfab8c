import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { UnitDependants, rowFollowers, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { launchEventsActions } from '@ra-quan/launch-events/model';
import type { Actor } from '@ra-quan/shared/model';
import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { EventHolders } from './event-holders';
import { LaunchEventEntity } from './launch-event.entity';

/** Ceremonies of a day on which their unit is no more follow it, with what they reported: also those that were held before the end was recorded. */
@Injectable()
export class EventFollowers implements OnModuleInit {
  constructor(
    private readonly dependants: UnitDependants,
    private readonly holders: EventHolders,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    const rows = rowFollowers<LaunchEventEntity>(this.audit, {
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
    });
    this.dependants.follow({
      ...rows,
      move: (manager, actor, id, toUnitId) => this.move(rows, manager, actor, id, toUnitId),
      requireAsMoved: async (manager, moves) => {
        for (const holder of this.holders.all) await holder.requireAsMoved(manager, moves);
      },
      takeBack: async (manager, actor, move) => {
        await rows.takeBack(manager, actor, move);
        for (const holder of this.holders.all) await holder.takeBack(manager, actor, move);
      },
    });
  }

  private async move(rows: UnitFollowers, manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    const { name, unitId } = await manager.findOneByOrFail(LaunchEventEntity, { id });
    const traces = [await rows.move(manager, actor, id, toUnitId)];
    for (const holder of this.holders.all) traces.push(await holder.move(manager, actor, { id, name, unitId }, toUnitId));
    return Object.assign({}, ...traces) as MoveTrace;
  }
}
