import { Injectable } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import {
  capital,
  isSameAsked,
  meanWords,
  periodWords,
  usableBases,
  writeKey,
  yearsOfMean,
  type ComparisonChoices,
  type FigureChoice,
} from '@ra-quan/comparisons/model';
import type { FigureSource, StatedBase } from '@ra-quan/figures/api';
import { dailyIndicators, indicators, type Indicator } from '@ra-quan/figures/model';
import type { Actor, BilingualText, Language } from '@ra-quan/shared/model';
import { askedBase, askedSubject, type AskedFigure } from './asked-figure';
import { yearsOf } from './boundaries';
import { ComparisonsQuery } from './comparisons.query';
import type { ChoicesQueryDto } from './comparisons.dto';
import { FigureQuery, type PlacedUnit } from './figure.query';
import { readKey } from './figure-key';
import { KnowledgeReader, type Knowledge } from './knowledge';
import {
  basesBefore,
  basesWithin,
  launchesOf,
  meansOf,
  subjectsOf,
  usualOf,
  wholeCampaign,
  type EarlierCampaign,
  type Offer,
} from './offers';

const mostCampaigns = 4;

/** What can be compared with what: each as something to choose, with whether there is a figure of it. */
@Injectable()
export class ChoicesQuery {
  constructor(
    private readonly campaigns: CampaignReader,
    private readonly find: FigureQuery,
    private readonly comparisons: ComparisonsQuery,
    private readonly knowledge: KnowledgeReader,
  ) {}

  read(actor: Actor, query: ChoicesQueryDto): Promise<ComparisonChoices> {
    return this.knowledge.read(query.asOf, (known) => this.choicesOf(actor, query, known));
  }

  private async choicesOf(
    actor: Actor,
    { campaign: campaignId, unit, subject: subjectKey, base: baseKeys }: ChoicesQueryDto,
    { day: today, knownAt }: Knowledge,
  ): Promise<ComparisonChoices> {
    const source = this.find.knownAt(knownAt);
    const [campaign, name, before] = await Promise.all([
      this.campaigns.facts(campaignId),
      this.campaigns.nameOf(campaignId),
      this.earlier(campaignId),
    ]);
    const subjects = withOthers(subjectsOf(campaign, today), subjectKey === undefined ? [] : [subjectKey]);
    const chosen = subjects.find((one) => writeKey(one) === subjectKey) ?? subjects[0]!;
    const compared = dailyIndicators.flatMap((indicator) => [
      ...basesWithin({ ...chosen, indicator }, campaign),
      ...basesBefore({ ...chosen, indicator }, campaign, before),
    ]);
    const during = yearsOf([...subjects, ...compared]);
    const place = await this.comparisons.placeOf(actor, { unit }, chosen, during);
    const stated = await this.statedAt(source, place);
    const stocks = stated.filter((one) => one.indicator.nature === 'stock');
    // What the address names may be one of them.
    const others = subjects.filter((one) => !stocks.some((stock) => writeKey(stock) === writeKey(one)));
    const asked = askedSubject(chosen, today);
    // Nothing is compared with itself.
    const bases = withOthers([...stated, ...meansOf(stated), ...compared], baseKeys).filter(
      (base) => !isSameAsked(askedBase(base, asked, today), asked),
    );
    const [asSubjects, asBases] = await Promise.all([
      this.choose(
        source,
        place,
        [...others, ...stocks],
        (one) => askedSubject(one, today),
        (one) => (one.name === wholeCampaign ? name : one.name),
      ),
      this.choose(
        source,
        place,
        bases,
        (one) => askedBase(one, asked, today),
        (one) => one.name,
      ),
    ]);
    // Of a campaign only what it has is offered, unless days of it are wanted for one that runs; the year before stands there also where nobody reported, and says so.
    const isRunning = asked.cutFrom !== null;
    const shown = asBases.filter(
      ({ choice, offer }) => choice.known || isRunning || offer.campaignId === null || baseKeys.includes(choice.key),
    );
    const usual = usualOf(
      asked,
      chosen.kind,
      shown.flatMap(({ choice, offer }) => (choice.known ? offer : [])),
      shown.map(({ offer }) => offer),
    );
    return {
      subjects: asSubjects.map(({ choice }) => choice),
      bases: shown.map(({ choice, offer }) => ({ ...choice, usual: usual.includes(offer) })),
    };
  }

  /** The wholes and stocks that sources state for the place, as bases; no estimate where there is an actual. */
  private async statedAt(source: FigureSource, place: PlacedUnit): Promise<Offer[]> {
    const counted = indicators.filter(({ scheme, collectedBy }) => scheme !== null && collectedBy === 'statement').map(({ id }) => id);
    return usableBases(await source.statedBases(place.unit.id, counted)).map(statedOffer);
  }

  /** @param meant what is asked for where it is chosen: of a base the days that have passed of the subject */
  private choose(
    source: FigureSource,
    place: PlacedUnit,
    offers: readonly Offer[],
    meant: (offer: Offer) => AskedFigure,
    called: (offer: Offer) => BilingualText | null,
  ) {
    return Promise.all(
      offers.map(async (offer) => {
        const known = offer.kind === 'published' || (await this.find.isKnown(source, place, meant(offer)));
        return { offer, choice: choiceOf(offer, known, called(offer)) };
      }),
    );
  }

  /** Campaigns that began before, the last first. */
  private async earlier(campaignId: number): Promise<readonly EarlierCampaign[]> {
    const found = await this.campaigns.before(campaignId, mostCampaigns);
    return Promise.all(
      found.map(async ({ id, name, nameEn }) => {
        const facts: CampaignFacts = await this.campaigns.facts(id);
        return { ...facts, title: { vi: name, en: nameEn ?? name }, launches: launchesOf(facts) };
      }),
    );
  }
}

const statedOffer = ({ indicatorId, from, to }: StatedBase): Offer => ({
  indicator: indicatorOf(indicatorId),
  period: { from, to },
  campaignId: null,
  alignment: 'calendar',
  years: 1,
  kind: 'published',
  name: null,
});

const indicatorOf = (id: number): Indicator => indicators.find((indicator) => indicator.id === id)!;

/** What an address names besides what is offered is offered too. */
function withOthers(offers: readonly Offer[], keys: readonly string[]): Offer[] {
  const there = new Set(offers.map(writeKey));
  const others = keys.filter((key) => key !== '' && !there.has(key)).map((key): Offer => ({ ...readKey(key), kind: 'custom', name: null }));
  return [...offers, ...others];
}

const wholeOf: BilingualText = { vi: 'cả kỳ', en: 'all of it' };

/** @param called the name in the label, where it is another than the one that stands beside the figure */
function choiceOf(offer: Offer, known: boolean, called: BilingualText | null): Omit<FigureChoice, 'usual'> {
  const { indicator, period, alignment, years, kind, name } = offer;
  const when = (language: Language) => (years > 1 ? meanWords(yearsOfMean(period, years), language) : periodWords(period, language));
  const says = (own: BilingualText | null, language: Language) =>
    [own?.[language], when(language), alignment === 'whole' ? wholeOf[language] : undefined]
      .filter((part) => part !== undefined)
      .join(', ');
  return {
    key: writeKey(offer),
    kind,
    indicatorId: indicator.id,
    period,
    when: { vi: capital(says(name, 'vi')), en: capital(says(name, 'en')) },
    label: { vi: `${indicator.name}, ${says(called, 'vi')}`, en: `${indicator.nameEn}, ${says(called, 'en')}` },
    known,
  };
}
