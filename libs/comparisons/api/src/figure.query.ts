import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { meanOf, type Figure, type FigureKey } from '@ra-quan/comparisons/model';
import {
  FigureReader,
  RestatedReader,
  VintageReader,
  type FigureQuestion,
  type FigureSource,
  type RestatedSum,
  type Stated,
} from '@ra-quan/figures/api';
import { RestatingReader, UnitReader, type Scope } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import type { Day, Period } from '@ra-quan/shared/model';

import { partsOfMean, type AskedFigure } from './asked-figure';
import { daysDue } from './days-due';
import { calendarOf } from './vietnam-calendar';

/** A unit on the map of a day, with whose reports make it up there. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly on: Day;
  readonly scope: Scope;
}

/** Finds a figure with all that gives it meaning: what a source stated for exactly this counts, else what was reported below. */
@Injectable()
export class FigureQuery {
  constructor(
    private readonly figures: FigureReader,
    private readonly vintages: VintageReader,
    private readonly restated: RestatedReader,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly maps: RestatingReader,
  ) {}

  /** The numbers as they stand now, or as they were known at an instant. */
  knownAt(instant: string | null): FigureSource {
    return instant === null ? this.figures : this.vintages.at(instant);
  }

  /** @param during the days of everything that will be asked of it */
  async place(unit: Unit, on: Day, during: Period): Promise<PlacedUnit> {
    return { unit, on, scope: await this.restated.scope(unit, on, during) };
  }

  /** @param today the last day of which anything is known */
  async find(source: FigureSource, place: PlacedUnit, key: AskedFigure, today: Day): Promise<Figure> {
    const [last, ...before] = await Promise.all(partsOfMean(key).map((one) => this.findOne(source, place, one, today)));
    return before.length === 0 ? last! : meanOf([last!, ...before]);
  }

  private async findOne(source: FigureSource, place: PlacedUnit, key: AskedFigure, today: Day): Promise<Figure> {
    const question = questionOf(key);
    const campaign = key.campaignId === null ? null : await this.campaigns.facts(key.campaignId);
    const [stated, summed] = await Promise.all([source.stated(question, place.unit.id), this.restated.sum(source, question, place.scope)]);
    const [chosen] = stated;
    const isReported = !chosen && summed.cells > 0;
    return {
      ...describe(place, key, campaign),
      ...(chosen ? fromSource(chosen, stated) : fromReports(summed)),
      boundary: chosen ? 'exact' : summed.boundary,
      coverage: isReported ? await this.coverage(source, question, place, await this.daysDue(key, today)) : null,
      reportedSum: summed.value,
      illustrative: !chosen && summed.illustrative,
      calendar: calendarOf(key.period),
    };
  }

  /** The days on which communes were to report it. */
  private async daysDue({ period, campaignId }: Pick<FigureKey, 'period' | 'campaignId'>, today: Day): Promise<Day[]> {
    const campaigns = campaignId === null ? await this.campaigns.heldIn(period) : [await this.campaigns.facts(campaignId)];
    return daysDue(period, campaigns, today);
  }

  /** Whether a source stated it, or anybody reported something of it; of a mean, of each of its years. */
  async isKnown(source: FigureSource, place: PlacedUnit, key: AskedFigure): Promise<boolean> {
    return (await Promise.all(partsOfMean(key).map((one) => this.isOneKnown(source, place, one)))).every(Boolean);
  }

  private async isOneKnown(source: FigureSource, place: PlacedUnit, key: AskedFigure): Promise<boolean> {
    const question = questionOf(key);
    const [stated, summed] = await Promise.all([source.stated(question, place.unit.id), this.restated.sum(source, question, place.scope)]);
    return stated.length > 0 || summed.value !== null;
  }

  /** Sums by month of what was reported below the unit. */
  months(source: FigureSource, { scope }: PlacedUnit, key: FigureKey) {
    return this.restated.months(source, questionOf(key), scope);
  }

  /** Communes that reported something of the figure, and those that stood there on its first day. */
  private async coverage(
    source: FigureSource,
    question: FigureQuestion,
    { unit, scope }: PlacedUnit,
    due: readonly Day[],
  ): Promise<Figure['coverage']> {
    const day = question.period.from;
    const [reported, days] = await Promise.all([
      this.restated.reportingUnits(source, question, scope),
      due.length === 0 ? 0 : this.restated.reportedDays(source, question, scope, due),
    ]);
    const covered = (of: number, expected: number) => {
      const expectedDays = expected * due.length;
      return { reported: of, expected, reportedDays: Math.min(days, expectedDays), expectedDays };
    };
    const standing = scope.sources.filter(({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day < endedOn));
    if (unit.level > unitLevel.province) return covered(reported, new Set(standing.map(({ unitId }) => unitId)).size);
    const counts = await this.maps.communeCounts(day);
    const provinces = scope.provinceIds ?? [...counts.keys()];
    const inProvinces = provinces.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    const places = await this.units.placesOn(
      standing.map(({ unitId }) => unitId),
      day,
    );
    const leaving = [...places.values()].filter(({ provinceId }) => provinces.includes(provinceId)).length;
    const coming = new Set(
      standing.filter(({ pieces }) => [...pieces.shares.keys()].some((id) => scope.inside.has(id))).map(({ unitId }) => unitId),
    );
    return covered(reported, inProvinces - leaving + coming.size);
  }
}

const questionOf = ({ indicator, period, campaignId }: FigureKey): FigureQuestion => ({ indicatorId: indicator.id, period, campaignId });

function describe({ unit, on }: PlacedUnit, { indicator, period, cutFrom, alignment }: AskedFigure, campaign: CampaignFacts | null) {
  const named = campaign && { id: campaign.id, name: campaign.name, nameEn: campaign.nameEn };
  return {
    indicator,
    unit: { id: unit.id, path: unit.path, level: unit.level },
    on,
    period,
    cutFrom,
    aroundTet: alignment === 'tet',
    meanOf: null,
    campaign: named,
  };
}

function fromSource(chosen: Stated, all: readonly Stated[]) {
  const { value, qualifier, status, origin, source, sourceUrl, knownAt, corrected } = chosen;
  const conflicts = all
    .filter((other) => other !== chosen && other.value !== value)
    .map((other) => ({ value: other.value, source: other.source }));
  return { value, qualifier, status, origin, source, sourceUrl, knownAt, corrected, conflicts };
}

function fromReports({ value, status }: RestatedSum) {
  const origin = value === null ? null : ('reported' as const);
  return { value, qualifier: null, status, origin, source: null, sourceUrl: null, knownAt: null, corrected: null, conflicts: [] };
}
