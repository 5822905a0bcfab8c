import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import type { SilentList, SilentUnit } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import { Territory } from '@ra-quan/identity/api';
import { Clock, Invalid, type Rule } from '@ra-quan/shared/api';
import { addDays, daysBetween, daysIn, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { FigureReader, counted } from './figure.reader';
import type { SilentQueryDto } from './silent.dto';

const collator = new Intl.Collator('vi');

const orders: Readonly<Record<string, (one: SilentUnit, other: SilentUnit) => number>> = {
  name: (one, other) => collator.compare(one.name, other.name),
  lastHeard: (one, other) => (one.lastHeard ?? '').localeCompare(other.lastHeard ?? ''),
  days: (one, other) => one.days - other.days,
  communes: (one, other) => one.communes - other.communes,
};

const unknownSort: Rule = {
  code: 'unknown-sort',
  vi: 'Không sắp xếp được theo «{sort}». Các tên được nhận: {names}.',
  en: 'The list is not sorted by “{sort}”. Names that are: {names}.',
};

/** Those that are looked at, with how many communes each stands for. */
interface Expected {
  readonly unit: SilentList['unit'];
  readonly units: readonly Unit[];
  readonly communesOf: (id: number) => number;
  readonly reported: ReadonlySet<number>;
  /** The province of all of them; `null` where they are provinces. */
  readonly provinceId: number | null;
}

interface LastWord {
  readonly unitId: number;
  readonly day: Day;
  readonly by: string;
}

/** Who said nothing of a day, since when, and who spoke last. */
@Injectable()
export class SilentQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly figures: FigureReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where there is no such campaign; Forbidden outside the territory */
  async page(actor: Actor, query: SilentQueryDto): Promise<SilentList> {
    const { items, ...list } = await this.every(actor, query);
    const from = (query.page - 1) * query.size;
    return { ...list, items: items.slice(from, from + query.size) };
  }

  /** All of them, in the order asked for; the map’s own where none is. */
  async every(actor: Actor, { campaign: campaignId, unit: asked, sort, day: given }: SilentQueryDto): Promise<SilentList> {
    const campaign = await this.campaigns.facts(campaignId);
    const day = given ?? this.dayOf(campaign);
    if (asked !== undefined) await this.territory.requireOn(actor, [{ unitId: asked, on: day }]);
    const { unit, units, communesOf, reported, provinceId } = await this.expected(campaignId, asked ?? actor.unitId, day);
    const silent = units.filter(({ id }) => !reported.has(id));
    const heard = await this.lastWords(campaignId, day, silent, provinceId);
    const items = silent.map(({ id, name }): SilentUnit => {
      const last = heard.get(id);
      const since = last ? addDays(last.day, 1) : campaign.windowFrom;
      const days = day < since ? 0 : daysIn(daysBetween(since, day));
      return { unitId: id, name, communes: communesOf(id), lastHeard: last?.day ?? null, lastHeardBy: last?.by ?? null, since, days };
    });
    return { day, unit, expected: units.length, total: items.length, items: sorted(items, sort) };
  }

  private dayOf({ windowFrom, windowTo }: CampaignFacts): Day {
    const [yesterday, last] = [addDays(this.clock.today(), -1), addDays(windowTo, -1)];
    if (yesterday < windowFrom) return windowFrom;
    return yesterday > last ? last : yesterday;
  }

  private async expected(campaignId: number, placeId: number | null, day: Day): Promise<Expected> {
    const place = placeId === null ? null : await this.units.unit(placeId, day);
    if (placeId === null || place?.level === unitLevel.nation) {
      const [units, counts, reporting] = await Promise.all([
        this.units.provincesAt(day),
        this.units.communeCounts(day),
        this.figures.reportingByProvince(campaignId, day),
      ]);
      return { unit: null, units, communesOf: (id) => counts.get(id) ?? 0, reported: new Set(reporting.keys()), provinceId: null };
    }
    const province = place && (await this.units.provinceOf(place.id, day));
    if (!place || !province) return { unit: null, units: [], communesOf: () => 0, reported: new Set(), provinceId: null };
    const [units, reporting] = await Promise.all([
      place.level === unitLevel.commune ? [place] : this.units.communesOf(place.id, day),
      this.figures.unitsReporting(campaignId, day, province.id),
    ]);
    const { id, name } = place;
    return { unit: { id, name }, units, communesOf: () => 1, reported: new Set(reporting), provinceId: province.id };
  }

  /** The last word before a day of each place that is silent of it; provinces speak through their communes. */
  private async lastWords(
    campaignId: number,
    day: Day,
    silent: readonly Unit[],
    provinceId: number | null,
  ): Promise<Map<number, LastWord>> {
    const rows = await this.database.query<LastWord[]>(
      `SELECT asked.id AS "unitId", last.period_from AS day, person.display_name AS "by"
       FROM unnest($1::int[]) AS asked (id)
         CROSS JOIN LATERAL (
           SELECT total.period_from, total.entered_by FROM figures.observation_cell AS total
           WHERE total.province_id = COALESCE($4::int, asked.id) AND ($4::int IS NULL OR total.unit_id = asked.id)
             AND total.campaign_id = $2 AND total.period_from < $3 AND ${counted('total')}
           ORDER BY total.period_from DESC, total.entered_at DESC LIMIT 1) AS last
         JOIN identity.person ON person.id = last.entered_by`,
      [silent.map(({ id }) => id), campaignId, day, provinceId],
    );
    return new Map(rows.map((row) => [row.unitId, row]));
  }
}

function sorted(items: readonly SilentUnit[], sort: string | undefined): readonly SilentUnit[] {
  if (sort === undefined) return items;
  const word = sort.replace(/^-/, '');
  const order = Object.hasOwn(orders, word) ? orders[word] : undefined;
  if (!order) throw new Invalid(unknownSort, { sort, names: Object.keys(orders).join(', ') });
  return items.toSorted((one, other) => (sort.startsWith('-') ? order(other, one) : order(one, other)));
}
