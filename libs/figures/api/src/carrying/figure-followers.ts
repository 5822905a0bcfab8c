import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { figuresActions } from '@ra-quan/figures/model';
import { UnitDependants, UnitReader, type Follower, type MoveMade, type MoveTrace, type UnitFollowers } from '@ra-quan/geography/api';
import { EventHolders } from '@ra-quan/launch-events/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { carryBack, carryToProvince, carryToSuccessor, figuresOn, hasFigures, reportingFrom } from './carried.writes';

/**
 * What was reported of days on which, as was recorded later, the unit stood elsewhere or was no more: it goes where the unit went. Figures of days
 * before stay on the unit that reported them.
 */
@Injectable()
export class FigureFollowers implements UnitFollowers, OnModuleInit {
  readonly kind = 'figures';
  readonly what = { vi: 'số liệu', en: 'figures' };

  constructor(
    private readonly dependants: UnitDependants,
    private readonly events: EventHolders,
    private readonly units: UnitReader,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.dependants.follow(this);
    this.events.hold(hasFigures);
  }

  countOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
    return figuresOn(manager, unitIds);
  }

  openOn(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
    return reportingFrom(manager, unitIds, from);
  }

  /** @param id of the unit that reported */
  async move(manager: EntityManager, actor: Actor, id: number, toUnitId: number): Promise<MoveTrace> {
    const { from, path } = await this.endOf(manager, id);
    const why = `${path} → ${(await this.units.pathOf([toUnitId], from, manager)).get(toUnitId) ?? ''}`;
    const figures = await carryToSuccessor(manager, id, toUnitId, from, actor.id, why);
    await this.log(manager, actor, id, path, { unitId: id }, { unitId: toUnitId, from, figures });
    return { from, why };
  }

  async takeBack(manager: EntityManager, actor: Actor, { from: unitId, to, trace }: MoveMade): Promise<void> {
    const { from, why } = trace as { readonly from: Day; readonly why: string };
    const figures = await carryBack(manager, unitId, to, from, actor.id, why);
    await this.log(manager, actor, unitId, why.split(' → ')[0]!, { unitId: to }, { unitId, from, figures });
  }

  async settle(manager: EntityManager, actor: Actor, unitIds: readonly number[], from: Day, why: string): Promise<void> {
    const carried = await carryToProvince(manager, unitIds, from, actor.id, why);
    const paths = await this.units.pathOf([...carried.keys()], from, manager);
    for (const [unitId, figures] of carried) await this.log(manager, actor, unitId, paths.get(unitId) ?? '', { from }, { from, figures });
  }

  /** The first day on which the unit was no more, and its last path. */
  private async endOf(manager: EntityManager, id: number): Promise<{ from: Day; path: string }> {
    const unit = await this.units.unitNear(id, '9999-12-31', manager);
    return { from: unit!.validTo!, path: unit!.path };
  }

  private log(manager: EntityManager, actor: Actor, id: number, name: string, before: object, after: object): Promise<void> {
    return this.audit.record(manager, { actor, action: figuresActions.carry, subject: { type: 'unit', id, name }, before, after });
  }
}
