import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { periodWords, usableBases, type ComparisonChoices, type FigureChoice } from '@ra-quan/comparisons/model';
import { FigureReader } from '@ra-quan/figures/api';
import { dailyIndicators, indicators, type Indicator } from '@ra-quan/figures/model';
import { sameDaysInYear, type BilingualText, type Period } from '@ra-quan/shared/model';
import { writeKey } from './figure-key';

/** The wave's launch days, the wave, the campaign; then the wholes that sources state, and the same days a year earlier. */
@Injectable()
export class ChoicesQuery {
  constructor(
    private readonly campaigns: CampaignReader,
    private readonly figures: FigureReader,
  ) {}

  async read(campaignId: number, unitId: number): Promise<ComparisonChoices> {
    const [campaign, name] = await Promise.all([this.campaigns.facts(campaignId), this.campaigns.nameOf(campaignId)]);
    const stated = await this.figures.statedBases(
      unitId,
      indicators.filter(({ scheme, nature }) => scheme !== null && nature === 'flow').map(({ id }) => id),
    );
    const named = usableBases(stated).map((base) => choice(indicatorOf(base.indicatorId), base, null));
    const window = windowOf(campaign);
    return {
      subjects: dailyIndicators.flatMap((indicator) => [
        choice(indicator, window, campaign.id, name),
        ...campaign.waves.map((wave) => choice(indicator, wave, campaign.id, { vi: wave.name, en: wave.name })),
      ]),
      bases: [...named, ...dailyIndicators.slice(0, 2).map((indicator) => choice(indicator, sameDaysInYear(window, -1), null))],
    };
  }
}

const windowOf = ({ windowFrom, windowTo }: CampaignFacts): Period => ({ from: windowFrom, to: windowTo });
const indicatorOf = (id: number) => indicators.find((indicator) => indicator.id === id)!;

function choice(indicator: Indicator, { from, to }: Period, campaignId: number | null, scope?: BilingualText): FigureChoice {
  const period = { from, to };
  return {
    key: writeKey({ indicator, period, campaignId }),
    label: {
      vi: `${indicator.name}, ${scope ? `${scope.vi}, ` : ''}${periodWords(period, 'vi')}`,
      en: `${indicator.nameEn}, ${scope ? `${scope.en}, ` : ''}${periodWords(period, 'en')}`,
    },
    period,
  };
}
