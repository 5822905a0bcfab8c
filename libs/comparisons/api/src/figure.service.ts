import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import type { Figure } from '@ra-quan/comparisons/model';
import { FigureReader, VintageReader, type FigureQuestion, type FigureSource, type Stated, type Summed } from '@ra-quan/figures/api';
import { UnitReader } from '@ra-quan/geography/api';
import { unitLevel, type Unit } from '@ra-quan/geography/model';
import type { FigureKey } from './figure-key';

/** Finds a figure with all that gives it meaning: what a source stated for exactly this counts, else what was reported below. */
@Injectable()
export class FigureService {
  constructor(
    private readonly figures: FigureReader,
    private readonly vintages: VintageReader,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
  ) {}

  /** The numbers as they stand now, or as they were known at an instant. */
  knownAt(instant: string | null): FigureSource {
    return instant === null ? this.figures : this.vintages.at(instant);
  }

  async find(source: FigureSource, unit: Unit, key: FigureKey): Promise<Figure> {
    const question = { indicatorId: key.indicator.id, unitId: unit.id, level: unit.level, period: key.period, campaignId: key.campaignId };
    const campaign = key.campaignId === null ? null : await this.campaigns.facts(key.campaignId);
    const [stated, summed] = await Promise.all([source.stated(question), source.sum(question)]);
    const [chosen] = stated;
    return {
      ...describe(unit, key, campaign),
      ...(chosen ? fromSource(chosen, stated) : fromReports(summed)),
      coverage: chosen || summed.value === null ? null : await this.coverage(source, question),
      reportedSum: summed.value,
      illustrative: (campaign?.illustrative ?? false) && !chosen,
    };
  }

  private async coverage(source: FigureSource, question: FigureQuestion): Promise<Figure['coverage']> {
    if (question.level === unitLevel.commune) return { reported: 1, expected: 1 };
    const day = question.period.from;
    const counts = await this.units.communeCounts(day);
    const provinces = question.level === unitLevel.nation ? [...counts.keys()] : await this.units.territoryUnitIds(question.unitId);
    const expected = provinces.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    return { reported: await source.reportingUnits(question), expected };
  }
}

function describe(unit: Unit, { indicator, period }: FigureKey, campaign: CampaignFacts | null) {
  return { indicator, unit: { id: unit.id, path: unit.path }, period, campaign: campaign && { id: campaign.id, name: campaign.name } };
}

function fromSource(chosen: Stated, all: readonly Stated[]) {
  const { value, qualifier, status, origin, source, sourceUrl, knownAt } = chosen;
  const conflicts = all
    .filter((other) => other !== chosen && other.value !== value)
    .map((other) => ({ value: other.value, source: other.source }));
  return { value, qualifier, status, origin, source, sourceUrl, knownAt, conflicts };
}

function fromReports({ value, status }: Summed) {
  const origin = value === null ? null : ('reported' as const);
  return { value, qualifier: null, status, origin, source: null, sourceUrl: null, knownAt: null, conflicts: [] };
}
