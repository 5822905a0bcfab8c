import { Injectable } from '@nestjs/common';
import { dailyIndicators, eventIndicators, type Entry } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { LaunchEventReader } from '@ra-quan/launch-events/api';
import { RuleBroken } from '@ra-quan/shared/api';
import { formatDay, type Actor } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import { entryRules } from './entry-rules';

/** Where an entry belongs once it is allowed. */
export interface EntryPlace {
  readonly provinceId: number;
  /** The unit whose sheet it is: the province, or the unit of the event. */
  readonly sheetUnit: { readonly id: number; readonly path: string };
}

/** Decides where an entry belongs, and whether its units, indicators and event allow it. */
@Injectable()
export class EntryPlaces {
  constructor(
    private readonly units: UnitReader,
    private readonly events: LaunchEventReader,
    private readonly territory: Territory,
  ) {}

  async of(manager: EntityManager, actor: Actor, entry: Entry): Promise<EntryPlace> {
    const unitIds = [...new Set(entry.cells.map(({ unitId }) => unitId))];
    const places = await this.territory.placesOn(actor, unitIds, entry.day, manager);
    requireIndicators(entry);
    if (places.size < unitIds.length) throw new RuleBroken(entryRules.unitNotThen, { day: formatDay(entry.day) });
    const [first, ...others] = [...places.values()];
    const { provinceId, provinceName } = first!;
    if (others.some((place) => place.provinceId !== provinceId)) throw new RuleBroken(entryRules.oneProvince);
    if (entry.eventId) return { provinceId, sheetUnit: await this.requireEvent(manager, entry, unitIds) };
    if ([first!, ...others].some(({ level }) => level !== unitLevel.commune)) throw new RuleBroken(entryRules.communesOnly);
    return { provinceId, sheetUnit: { id: provinceId, path: provinceName } };
  }

  private async requireEvent(manager: EntityManager, entry: Entry, unitIds: readonly number[]): Promise<EntryPlace['sheetUnit']> {
    const event = await this.events.facts(entry.eventId!, manager);
    const fits = event?.campaignId === entry.campaignId && event.day === entry.day && unitIds.every((id) => id === event.unitId);
    if (!event || !fits) throw new RuleBroken(entryRules.eventElsewhere);
    return { id: event.unitId, path: (await this.units.pathOf([event.unitId], entry.day, manager)).get(event.unitId) ?? '' };
  }
}

function requireIndicators({ cells, eventId }: Entry): void {
  const allowed = new Set((eventId ? eventIndicators : dailyIndicators).map(({ id }) => id));
  if (cells.some(({ indicatorId }) => !allowed.has(indicatorId))) throw new RuleBroken(entryRules.wrongIndicator);
}
