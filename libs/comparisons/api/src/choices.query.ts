import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { periodWords, usableBases, type ComparisonChoices, type FigureChoice } from '@ra-quan/comparisons/model';
import { FigureReader } from '@ra-quan/figures/api';
import { dailyIndicators, indicators, type Indicator } from '@ra-quan/figures/model';
import type { Actor, BilingualText, Period } from '@ra-quan/shared/model';
import { sameDaysInYear } from '@ra-quan/shared/model';
import { yearsOf } from './boundaries';
import { ComparisonsQuery } from './comparisons.query';
import type { ChoicesQueryDto } from './comparisons.dto';
import { FigureQuery } from './figure.query';
import { writeKey, type FigureKey } from './figure-key';

/** Something to choose of which it is not looked up yet whether there is a figure. */
interface Offer extends FigureKey {
  readonly name: BilingualText | null;
}

interface Named extends Period {
  readonly name: BilingualText | null;
}

const mostCampaigns = 4;
const wholeCampaign: BilingualText = { vi: 'Cả chiến dịch', en: 'Whole campaign' };

/**
 * As subjects the campaign and its launches; as bases the wholes that sources state, the same days a year earlier, and of the campaigns before the whole,
 * the launches and the days of this campaign in their year.
 */
@Injectable()
export class ChoicesQuery {
  constructor(
    private readonly campaigns: CampaignReader,
    private readonly figures: FigureReader,
    private readonly find: FigureQuery,
    private readonly comparisons: ComparisonsQuery,
  ) {}

  async read(actor: Actor, { campaign: campaignId, unit }: ChoicesQueryDto): Promise<ComparisonChoices> {
    const [campaign, name, before] = await Promise.all([
      this.campaigns.facts(campaignId),
      this.campaigns.nameOf(campaignId),
      this.earlier(campaignId),
    ]);
    const window = windowOf(campaign);
    const subjects = dailyIndicators.flatMap((indicator) =>
      [{ ...window, name: wholeCampaign }, ...launchesOf(campaign)].map((one) => offer(indicator, one, campaign.id)),
    );
    const compared = dailyIndicators.flatMap((indicator) => [
      offer(indicator, { ...sameDaysInYear(window, -1), name: null }, null),
      ...before.flatMap((earlier) => periodsOf(earlier, window).map((one) => offer(indicator, one, earlier.id))),
    ]);
    const place = await this.comparisons.placeOf(actor, { unit }, subjects[0]!, yearsOf([...subjects, ...compared]));
    const stated = await this.figures.statedBases(
      place.unit.id,
      indicators.filter(({ scheme, nature }) => scheme !== null && nature === 'flow').map(({ id }) => id),
    );
    const wholes = usableBases(stated).map(({ indicatorId, from, to }) => offer(indicatorOf(indicatorId), { from, to, name: null }, null));
    const look = async (one: Offer, label?: BilingualText) => choiceOf(one, await this.find.isKnown(this.figures, place, one), label);
    const [asSubjects, asBases] = await Promise.all([
      Promise.all(subjects.map((one) => look(one, one.name === wholeCampaign ? name : undefined))),
      Promise.all(compared.map((one) => look(one))),
    ]);
    // Of a campaign only what it has is offered; the year before stands there also where nobody reported, and says so.
    const shown = asBases.filter(({ known }, index) => known || compared[index]!.campaignId === null);
    return { subjects: asSubjects, bases: [...wholes.map((one) => choiceOf(one, true)), ...shown] };
  }

  /** Campaigns that began before, the last first. */
  private async earlier(campaignId: number): Promise<readonly (CampaignFacts & { readonly title: BilingualText })[]> {
    const found = await this.campaigns.before(campaignId, mostCampaigns);
    return Promise.all(
      found.map(async ({ id, name, nameEn }) => ({ ...(await this.campaigns.facts(id)), title: { vi: name, en: nameEn ?? name } })),
    );
  }
}

const windowOf = ({ windowFrom, windowTo }: CampaignFacts): Period => ({ from: windowFrom, to: windowTo });
const indicatorOf = (id: number) => indicators.find((indicator) => indicator.id === id)!;
const launchesOf = ({ waves }: CampaignFacts): Named[] => waves.map(({ name, from, to }) => ({ from, to, name: { vi: name, en: name } }));
const year = (day: string) => Number(day.slice(0, 4));

/** The whole of an earlier campaign, the days of this one in its year, and its launches. */
function periodsOf(earlier: CampaignFacts & { readonly title: BilingualText }, window: Period): Named[] {
  const whole = windowOf(earlier);
  const same = sameDaysInYear(window, year(whole.from) - year(window.from));
  const inside = whole.from <= same.from && same.to <= whole.to && (whole.from !== same.from || whole.to !== same.to);
  return [{ ...whole, name: earlier.title }, ...(inside ? [{ ...same, name: null }] : []), ...launchesOf(earlier)];
}

const offer = (indicator: Indicator, { from, to, name }: Named, campaignId: number | null): Offer => ({
  indicator,
  period: { from, to },
  campaignId,
  name,
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param called the name in the label, where it is another than the one that stands beside the figure */
function choiceOf({ indicator, period, campaignId, name }: Offer, known: boolean, called: BilingualText | null = name): FigureChoice {
  const says = (own: BilingualText | null, language: 'vi' | 'en') =>
    [own?.[language], periodWords(period, language)].filter((part) => part !== undefined).join(', ');
  return {
    key: writeKey({ indicator, period, campaignId }),
    indicatorId: indicator.id,
    period,
    when: { vi: capital(says(name, 'vi')), en: capital(says(name, 'en')) },
    label: { vi: `${indicator.name}, ${says(called, 'vi')}`, en: `${indicator.nameEn}, ${says(called, 'en')}` },
    known,
  };
}
