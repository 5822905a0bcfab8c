import { Injectable } from '@nestjs/common';
import { UnitReader } from '@ra-quan/geography/api';
import { Forbidden } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** Who may touch which unit: one's own tree, in any period of its life, its predecessors included. */
@Injectable()
export class Territory {
  constructor(private readonly units: UnitReader) {}

  /** Throws Forbidden when a unit lies outside the actor's territory. */
  async require(actor: Actor, unitIds: readonly number[], manager?: EntityManager): Promise<void> {
    if (actor.unitId === null) return;
    if (!(await this.units.answersForAll(actor.unitId, unitIds, manager))) throw new Forbidden();
  }

  /** The units an actor may see, or `null` for the whole country; for `= ANY($n)` in a query. */
  async unitIds(actor: Actor, manager?: EntityManager): Promise<number[] | null> {
    return actor.unitId === null ? null : this.units.territoryUnitIds(actor.unitId, manager);
  }
}
