import { Injectable } from '@nestjs/common';
import { isOpenForResults } from '@ra-quan/campaigns/model';
import { dailyIndicators, eventIndicators, type Entry } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel } from '@ra-quan/geography/model';
import { LaunchEventReader } from '@ra-quan/launch-events/api';
import { hasOpened } from '@ra-quan/launch-events/model';
import { Clock, Forbidden, NotFound, RuleBroken } from '@ra-quan/shared/api';
import { addDays, contains, formatDay, type Day } from '@ra-quan/shared/model';
import { unitIdsOf, type EntryLook } from './entry-look.query';
import { entryRules } from './entry-rules';

/** Where an entry belongs once it is allowed. */
export interface EntryPlace {
  readonly provinceId: number;
  /** The unit whose sheet it is: the province, or the unit of the event. */
  readonly sheetUnit: { readonly id: number; readonly path: string };
  /** The wave of the day. */
  readonly waveId: number | null;
}

/** Decides where an entry belongs, and whether its units, indicators, event, campaign and day allow it. */
@Injectable()
export class EntryPlaces {
  constructor(
    private readonly units: UnitReader,
    private readonly events: LaunchEventReader,
    private readonly clock: Clock,
  ) {}

  async of(entry: Entry, look: EntryLook): Promise<EntryPlace> {
    if (look.places.some(({ answeredFor }) => !answeredFor)) throw new Forbidden();
    requireIndicators(entry);
    const { provinceId, provinceName } = requireOneProvince(entry, look);
    const sheetUnit = entry.eventId ? await this.requireEvent(entry) : { id: provinceId, path: provinceName };
    return { provinceId, sheetUnit, waveId: requireOpenDay(look.campaign, entry.day, this.clock.today()) };
  }

  private async requireEvent(entry: Entry): Promise<EntryPlace['sheetUnit']> {
    const event = await this.events.facts(entry.eventId!);
    const fits =
      event?.campaignId === entry.campaignId && event.day === entry.day && entry.cells.every(({ unitId }) => unitId === event.unitId);
    if (!event || !fits) throw new RuleBroken(entryRules.eventElsewhere);
    if (!hasOpened(event.state)) throw new RuleBroken(entryRules.eventNotOpened);
    return { id: event.unitId, path: (await this.units.pathOf([event.unitId], entry.day)).get(event.unitId) ?? '' };
  }
}

/** The province of all the units. */
function requireOneProvince(entry: Entry, { places }: EntryLook): EntryLook['places'][number] {
  if (places.length < unitIdsOf(entry).length) throw new RuleBroken(entryRules.unitNotThen, { day: formatDay(entry.day) });
  const first = places[0]!;
  if (places.some(({ provinceId }) => provinceId !== first.provinceId)) throw new RuleBroken(entryRules.oneProvince);
  if (!entry.eventId && places.some(({ level }) => level !== unitLevel.commune)) throw new RuleBroken(entryRules.communesOnly);
  return first;
}

function requireIndicators({ cells, eventId }: Entry): void {
  const allowed = new Set((eventId ? eventIndicators : dailyIndicators).map(({ id }) => id));
  if (cells.some(({ indicatorId }) => !allowed.has(indicatorId))) throw new RuleBroken(entryRules.wrongIndicator);
}

/** The wave of the day, after campaign and day were found open. */
function requireOpenDay(campaign: EntryLook['campaign'], day: Day, today: Day): number | null {
  if (!campaign) throw new NotFound();
  if (!isOpenForResults(campaign.state)) throw new RuleBroken(entryRules.campaignClosed);
  const { windowFrom: from, windowTo: to } = campaign;
  if (!contains({ from, to }, day)) {
    throw new RuleBroken(entryRules.dayOutside, { day: formatDay(day), from: formatDay(from), to: formatDay(addDays(to, -1)) });
  }
  if (day > today) throw new RuleBroken(entryRules.dayToCome, { day: formatDay(day) });
  return campaign.waves.find((wave) => contains(wave, day))?.id ?? null;
}
