import { Injectable } from '@nestjs/common';
import { EntryTerritories } from '@ra-quan/audit/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Forbidden, NotFound } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** A unit, or the whole country, which is for those who answer for all of it. */
type Place = number | null;

/** Who may touch which unit: one's own tree, in any period of its life, its predecessors included. */
@Injectable()
export class Territory {
  constructor(
    private readonly units: UnitReader,
    entries: EntryTerritories,
  ) {
    entries.know((actor, manager) => this.unitIds(actor, manager));
  }

  /** For units that the request names. @throws Forbidden when one lies outside the actor's territory */
  async require(actor: Actor, unitIds: readonly Place[], manager?: EntityManager): Promise<void> {
    if (!(await this.covers(actor, unitIds, manager))) throw new Forbidden();
  }

  /**
   * As `require`, for a thing that was named by its own id: where its unit lies outside, there is no such thing, so that nobody counts what others have.
   * @throws NotFound
   */
  async requireKnown(actor: Actor, unitIds: readonly Place[], manager?: EntityManager): Promise<void> {
    if (!(await this.covers(actor, unitIds, manager))) throw new NotFound();
  }

  private async covers({ unitId: home }: Actor, places: readonly Place[], manager?: EntityManager): Promise<boolean> {
    if (home === null) return true;
    const unitIds = places.filter((place) => place !== null);
    return unitIds.length === places.length && this.units.answersForAll(home, unitIds, manager);
  }

  /** The units an actor may see, or `null` for the whole country; for `= ANY($n)` in a query. */
  async unitIds(actor: Actor, manager?: EntityManager): Promise<number[] | null> {
    return actor.unitId === null ? null : this.units.territoryUnitIds(actor.unitId, manager);
  }
}
