import { Injectable } from '@nestjs/common';
import { EntryTerritories } from '@ra-quan/audit/api';
import { UnitReader, type PlacedThing } from '@ra-quan/geography/api';
import { Forbidden, NotFound, type Rule } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** A unit, or the whole country, which is for those who answer for all of it. */
type Place = number | null;

const outside: Rule = {
  code: 'territory.outside',
  vi: '{unit} nằm ngoài phạm vi của bạn ({home}).',
  en: '{unit} lies outside your territory ({home}).',
};
const country = { vi: 'Cả nước', en: 'The whole country' };

/**
 * Who may touch which unit. What has a day is theirs who answered for its unit on that day; what has none is theirs who did in any period of the unit's
 * life, its predecessors included (ADR 0016).
 */
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
    if (!(await this.covers(actor, unitIds, manager))) throw await this.outsideOf(actor, unitIds, manager);
  }

  /**
   * As `require`, for a thing that was named by its own id: where its unit lies outside, there is no such thing, so that nobody counts what others have.
   * @throws NotFound
   */
  async requireKnown(actor: Actor, unitIds: readonly Place[], manager?: EntityManager): Promise<void> {
    if (!(await this.covers(actor, unitIds, manager))) throw new NotFound();
  }

  /** As `require`, for units that the request names together with a day. */
  async requireOn(actor: Actor, things: readonly PlacedThing[], manager?: EntityManager): Promise<void> {
    if (await this.coversOn(actor, things, manager)) return;
    throw await this.outsideOf(
      actor,
      things.map(({ unitId }) => unitId),
      manager,
    );
  }

  /** As `requireKnown`, for things that have a day. */
  async requireKnownOn(actor: Actor, things: readonly PlacedThing[], manager?: EntityManager): Promise<void> {
    if (!(await this.coversOn(actor, things, manager))) throw new NotFound();
  }

  /** Says which of the units lies outside, and of what. */
  private async outsideOf(actor: Actor, unitIds: readonly Place[], manager?: EntityManager): Promise<Forbidden> {
    const [homeId, ...named] = [actor.unitId!, ...unitIds.filter((id) => id !== null)];
    const names = await this.units.pathOf([homeId, ...named], undefined, manager);
    const own = new Set(await this.units.territoryUnitIds(homeId, manager));
    const foreign = named.find((id) => !own.has(id)) ?? named[0];
    const unit = unitIds.includes(null) || foreign === undefined ? country : names.get(foreign);
    // What is not in the catalogue has no name to be told by.
    return unit === undefined ? new Forbidden() : new Forbidden(outside, { unit, home: names.get(homeId) ?? '' });
  }

  /** Whether all of them lie in the territory of the actor. */
  async covers({ unitId: home }: Actor, places: readonly Place[], manager?: EntityManager): Promise<boolean> {
    if (home === null) return true;
    const unitIds = places.filter((place) => place !== null);
    return unitIds.length === places.length && this.units.answersForAll(home, unitIds, manager);
  }

  private async coversOn({ unitId: home }: Actor, things: readonly PlacedThing[], manager?: EntityManager): Promise<boolean> {
    return home === null || this.units.answersForAllOn(home, things, manager);
  }

  /** Those of the units that are the actor's on a day. */
  async ownOn<Unit extends { readonly id: number }>({ unitId: home }: Actor, units: readonly Unit[], on: Day): Promise<readonly Unit[]> {
    if (home === null) return units;
    const ids = units.map(({ id }) => id);
    const own = new Set(await this.units.answeredOn(home, ids, on));
    return units.filter(({ id }) => own.has(id));
  }

  /** The units an actor may see, or `null` for the whole country; for `= ANY($n)` in a query, and `geography.answers_on` where the rows have a day. */
  async unitIds(actor: Actor, manager?: EntityManager): Promise<number[] | null> {
    return actor.unitId === null ? null : this.units.territoryUnitIds(actor.unitId, manager);
  }
}
