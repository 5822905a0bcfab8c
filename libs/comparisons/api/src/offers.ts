import type { CampaignFacts } from '@ra-quan/campaigns/api';
import {
  haveEqualDays,
  previousWave,
  previousYearEnd,
  tetAligned,
  yearToDate,
  type ChoiceKind,
  type FigureKey,
} from '@ra-quan/comparisons/model';
import { dailyIndicators } from '@ra-quan/figures/model';
import { mergerDay } from '@ra-quan/geography/model';
import {
  addDays,
  contains,
  covers,
  daysIn,
  sameDaysInYear,
  wholeYear,
  type BilingualText,
  type Day,
  type Period,
} from '@ra-quan/shared/model';
import type { AskedFigure } from './asked-figure';
import { tetOf } from './vietnam-calendar';

/** Something to choose of which it is not looked up yet whether there is a figure. */
export interface Offer extends FigureKey {
  readonly kind: ChoiceKind;
  readonly name: BilingualText | null;
}

interface Named extends Period {
  readonly name: BilingualText;
}

export interface EarlierCampaign extends CampaignFacts {
  readonly title: BilingualText;
  readonly launches: readonly Named[];
}

export const wholeCampaign: BilingualText = { vi: 'Cả chiến dịch', en: 'Whole campaign' };
const soFarThisYear: BilingualText = { vi: 'Mọi chiến dịch', en: 'All campaigns' };
const lastBeforeMerger: BilingualText = { vi: 'Trước sắp xếp tỉnh', en: 'Before the provinces merged' };
const beforeTet: BilingualText = { vi: 'Cùng khoảng cách tới Tết', en: 'The same distance to Tết' };

/** So many of the years that sources state are shown where nobody chose. */
const mostYears = 3;

/** The mean that is offered is of so many years. */
const offeredMean = 3;

/** So far back it is looked for the last year before the provinces merged. */
const mostYearsBack = 10;

/** So near to the lunar new year, in days, the distance to it matters more than the date. */
const nearTet = 60;

const windowOf = ({ windowFrom, windowTo }: CampaignFacts): Period => ({ from: windowFrom, to: windowTo });
const yearOf = (day: Day) => Number(day.slice(0, 4));
const isSame = (left: Period, right: Period) => left.from === right.from && left.to === right.to;

export const launchesOf = ({ waves }: CampaignFacts): Named[] =>
  waves.map(({ name, nameEn, from, to }) => ({ from, to, name: { vi: name, en: nameEn ?? name } }));

/** Of every figure the campaign as a whole, its launches, and the year so far. */
export function subjectsOf(campaign: CampaignFacts, today: Day): Offer[] {
  const window = windowOf(campaign);
  const last = contains(window, today) ? { from: window.from, to: addDays(today, 1) } : window;
  return dailyIndicators.flatMap((indicator) => {
    const of = { indicator, alignment: 'calendar' as const, years: 1 };
    const inCampaign = (period: Period, kind: ChoiceKind, name: BilingualText): Offer => ({
      ...of,
      period,
      campaignId: campaign.id,
      kind,
      name,
    });
    return [
      inCampaign(window, 'campaign', wholeCampaign),
      ...launchesOf(campaign).map(({ name, ...period }) => inCampaign(period, 'launch', name)),
      ...(campaign.rehearsal
        ? []
        : [{ ...of, period: yearToDate(last), campaignId: null, kind: 'year-to-date' as const, name: soFarThisYear }]),
    ];
  });
}

/** The launch before this one in the same campaign. */
export function basesWithin(subject: Offer, campaign: CampaignFacts): Offer[] {
  if (subject.kind !== 'launch') return [];
  const before = previousWave(launchesOf(campaign), subject.period);
  return before ? [offer(subject, before, campaign.id, 'previous-launch', before.name)] : [];
}

/**
 * The same days a year earlier, of the last year before the provinces merged and, where no campaign is meant, their mean of some years; and of the
 * campaigns before: the whole, the same days in their year, and their launches.
 */
export function basesBefore(subject: Offer, campaign: CampaignFacts, before: readonly EarlierCampaign[]): Offer[] {
  const lastYear = sameDaysInYear(subject.period, -1);
  if (subject.campaignId === null)
    return [
      offer(subject, lastYear, null, 'same-days', null),
      { ...offer(subject, lastYear, null, 'mean', null), years: offeredMean },
      ...beforeMerger(subject, null),
      ...aroundTet(subject, null),
    ];
  const covering = before.find((earlier) => covers(windowOf(earlier), lastYear));
  // What a campaign of then reported is compared with a campaign of now; of a year without one nothing is.
  const own = covering && isSame(windowOf(covering), lastYear) ? [] : [offer(subject, lastYear, covering?.id ?? null, 'same-days', null)];
  return [
    ...own,
    ...beforeMerger(subject, before),
    ...aroundTet(subject, before),
    ...before.flatMap((earlier) => ofEarlier(subject, campaign, earlier, lastYear)),
  ];
}

/** The same days of the last year in which they were over before the provinces merged, where that is not the year before anyway. */
function beforeMerger(subject: Offer, before: readonly EarlierCampaign[] | null): Offer[] {
  const earlier = Array.from({ length: mostYearsBack }, (_, at) => sameDaysInYear(subject.period, -(at + 1)));
  const [period, years] = [earlier.find(({ to }) => to <= mergerDay), earlier.findIndex(({ to }) => to <= mergerDay)];
  if (period === undefined || years === 0) return [];
  const campaignId = before?.find((one) => covers(windowOf(one), period))?.id ?? null;
  return before !== null && campaignId === null ? [] : [offer(subject, period, campaignId, 'before-merger', lastBeforeMerger)];
}

/** The mean of whole years that sources state one after the other. */
export function meansOf(stated: readonly Offer[]): Offer[] {
  return stated.flatMap((last) => {
    const isThere = (earlier: number) =>
      stated.some((one) => one.indicator === last.indicator && isSame(one.period, sameDaysInYear(last.period, -earlier)));
    const isYear = isSame(last.period, wholeYear(yearOf(last.period.from)));
    return isYear && last.indicator.nature === 'flow' && isThere(1) && isThere(2)
      ? [{ ...last, kind: 'mean' as const, years: offeredMean }]
      : [];
  });
}

function ofEarlier(subject: Offer, campaign: CampaignFacts, earlier: EarlierCampaign, lastYear: Period): Offer[] {
  const whole = windowOf(earlier);
  const same = sameDaysInYear(subject.period, yearOf(whole.from) - yearOf(windowOf(campaign).from));
  const isInside = covers(whole, same) && !isSame(whole, same) && !isSame(same, lastYear);
  return [
    offer(subject, whole, earlier.id, 'campaign', earlier.title),
    ...(isInside ? [offer(subject, same, earlier.id, 'same-days', null)] : []),
    ...earlier.launches.map(({ name, ...period }) => offer(subject, period, earlier.id, 'launch', name)),
  ];
}

/** Where the lunar new year is near: as far from that of the year before, within a campaign of then if the subject is of one. */
function aroundTet(subject: Offer, before: readonly EarlierCampaign[] | null): Offer[] {
  const [tet, lastTet] = [tetOf(yearOf(subject.period.from)), tetOf(yearOf(subject.period.from) - 1)];
  const distance = Math.min(...[subject.period.from, subject.period.to].map((day) => Math.abs(daysIn({ from: day, to: tet }))));
  if (distance > nearTet) return [];
  const period = tetAligned(subject.period, tet, lastTet);
  const campaignId = before?.find((earlier) => covers(windowOf(earlier), period))?.id ?? null;
  if (before !== null && campaignId === null) return [];
  return [{ ...offer(subject, period, campaignId, 'tet', beforeTet), alignment: 'tet' }];
}

const offer = (
  { indicator }: Offer,
  { from, to }: Period,
  campaignId: number | null,
  kind: ChoiceKind,
  name: BilingualText | null,
): Offer => ({
  indicator,
  period: { from, to },
  campaignId,
  alignment: 'calendar',
  years: 1,
  kind,
  name,
});

/** Bases that are not like what is asked for, or not near it. */
const onlyByChoice: readonly ChoiceKind[] = ['published', 'mean', 'before-merger'];

/**
 * What is compared with where nobody chose, like with like first: of the last campaign that has a figure what is as long as the subject, and the same days
 * of its year; where no campaign came before, the years that sources state; where none do, the same days a year earlier.
 */
export function usualOf(subject: AskedFigure, kind: ChoiceKind, known: readonly Offer[], offered: readonly Offer[]): Offer[] {
  const own = ({ indicator }: Offer) => indicator.id === subject.indicator.id;
  const isAsLong = (one: Offer) =>
    subject.cutFrom === null ? haveEqualDays(subject.period, one.period) : daysIn(one.period) >= daysIn(subject.period);
  const like = known.filter(
    (one) => own(one) && !onlyByChoice.includes(one.kind) && one.period.from < subject.period.from && isAsLong(one),
  );
  const ofLast = like.filter((one) => one.campaignId === like.find((other) => other.kind !== 'previous-launch')?.campaignId);
  const alike = kind === 'launch' ? ofLast.filter((one) => one.kind === 'launch') : ofLast;
  const last = alike.length > 0 ? alike : ofLast;
  if (last.length > 0) return last.slice(0, 2);
  // What runs is set against the campaign before, even where nothing is known of its first days: never against whole years.
  const before = offered.filter((one) => own(one) && one.campaignId !== null && one.kind === (kind === 'launch' ? 'launch' : 'campaign'));
  if (subject.cutFrom !== null && before.length > 0) return before.slice(0, 1);
  const years = known.filter(
    (one) =>
      one.kind === 'published' &&
      one.indicator.nature === subject.indicator.nature &&
      one.indicator.scheme === subject.indicator.scheme &&
      one.period.from < subject.period.from,
  );
  // A stock falls each spring: it is read beside the end of the year before.
  const yearEnd = previousYearEnd(subject.period);
  const atYearEnd = years.filter((one) => own(one) && one.period.from === yearEnd.from && one.period.to === yearEnd.to);
  if (subject.indicator.nature === 'stock' && atYearEnd.length > 0) return atYearEnd;
  if (years.length > 0) return years.slice(-mostYears);
  // A campaign stands against a campaign, even where nothing is known of it yet.
  const fallback =
    subject.campaignId === null || before.length === 0 ? offered.filter((one) => own(one) && one.kind === 'same-days') : before;
  return fallback.slice(0, 1);
}
