import { covers, daysIn, sameDaysInYear, type Id, type Period } from '@ra-quan/shared/model';
import type { Figure } from './figure';
import type { Undefined } from './relation';

/** Windows whose lengths differ by more than this part of the longer do not rise or fall against each other. */
const nearlyEqual = 0.95;

/** Why two figures cannot be set in a ratio, whatever their values; `null` where they can. */
export function unlikeness(subject: Figure, base: Figure): Undefined | null {
  const [a, b] = [subject.indicator, base.indicator];
  if (a.countedIn !== b.countedIn || (a.scheme === null && b.scheme === null && a.code !== b.code)) return 'unlike-counted';
  if (a.scheme !== b.scheme) return 'unlike-scheme';
  if (a.nature !== b.nature) return 'flow-and-stock';
  if (a.countKind !== null && b.countKind !== null && a.countKind !== b.countKind) return 'new-and-total';
  if (isPartOfTime(base, subject) && base.unit.id === subject.unit.id && base.campaign?.id === subject.campaign?.id)
    return 'part-of-itself';
  if (isYearOf(subject, base)) return 'year-of-mean';
  return isUnlikeInScope(subject, base) ? 'unlike-scope' : null;
}

interface Asked {
  readonly indicator: { readonly id: Id };
  readonly period: Period;
  readonly campaignId: Id | null;
  /** Of how many years it is the mean. */
  readonly years?: number;
}

/** Whether two of one place are the same figure: of the same count, time and campaign. */
export const isSameAsked = (left: Asked & { readonly campaignId: Id | null }, right: Asked & { readonly campaignId: Id | null }): boolean =>
  left.indicator.id === right.indicator.id && isSameTime(left, right) && left.campaignId === right.campaignId;

/** Whether a figure stands beside itself: that says nothing. */
export const isSameFigure = (left: Figure, right: Figure): boolean =>
  left.unit.id === right.unit.id && isSameAsked(askedOf(left), askedOf(right));

const askedOf = ({ indicator, period, campaign, meanOf }: Figure): Asked => ({
  indicator,
  period,
  campaignId: campaign?.id ?? null,
  years: meanOf?.length,
});

/** Whether it is one of the years that a mean is of. */
function isYearOf(one: Figure, { meanOf, indicator, unit }: Figure): boolean {
  const isAlike = one.indicator.id === indicator.id && one.unit.id === unit.id;
  return isAlike && (meanOf?.some(({ period }) => period.from === one.period.from && period.to === one.period.to) ?? false);
}

/** What one campaign brought stands against what a campaign brought; what only sources state, such as the net growth of a year, is a base for both. */
function isUnlikeInScope(subject: Figure, base: Figure): boolean {
  const isOfUnits = [subject, base].every(({ indicator }) => indicator.collectedBy === 'unit');
  return (subject.campaign === null) !== (base.campaign === null) && isOfUnits;
}

/**
 * Whether one is a part of the other in the same place and campaign: newly enrolled among everybody who was signed up in the same time, or some days among
 * all of what is counted alike.
 */
export function isPartOf(part: Figure, whole: Figure): boolean {
  if (part.unit.id !== whole.unit.id || part.campaign?.id !== whole.campaign?.id) return false;
  return isPartOfCount(part, whole) || isPartOfTime(part, whole);
}

const isSameTime = (left: { readonly period: Period }, right: { readonly period: Period }) =>
  left.period.from === right.period.from && left.period.to === right.period.to;

function isPartOfTime(part: Figure, whole: Figure): boolean {
  const isAlike = part.indicator.id === whole.indicator.id && part.indicator.nature === 'flow' && part.indicator.basis !== 'net';
  return isAlike && covers(whole.period, part.period) && !isSameTime(part, whole);
}

function isPartOfCount(part: Figure, whole: Figure): boolean {
  const [a, b] = [part.indicator, whole.indicator];
  return (
    a.scheme !== null &&
    a.scheme === b.scheme &&
    a.nature === 'flow' &&
    b.nature === 'flow' &&
    b.countKind === 'total' &&
    a.countKind !== null &&
    a.countKind !== 'total' &&
    isSameTime(part, whole)
  );
}

/** Whether two periods are as long as each other: the same number of days, or the same days of another year (366 days against 365). */
export function haveEqualDays(subject: Period, base: Period): boolean {
  if (daysIn(subject) === daysIn(base)) return true;
  const moved = sameDaysInYear(base, Number(subject.from.slice(0, 4)) - Number(base.from.slice(0, 4)));
  return moved.from === subject.from && moved.to === subject.to;
}

/** Whether both add up over windows of one length; a stock does not add up over days. */
export function haveEqualWindows({ indicator: a, period: subject }: Figure, { indicator: b, period: base }: Figure): boolean {
  return a.nature === 'stock' || b.nature === 'stock' || haveEqualDays(subject, base);
}

/** Whether a rise or a fall can be said: windows of about one length, or a whole that a source states of a year, against what is over. */
export function canRiseOrFall(subject: Figure, base: Figure): boolean {
  if (haveEqualWindows(subject, base)) return true;
  const [a, b] = [daysIn(subject.period), daysIn(base.period)];
  if (subject.cutFrom !== null) return false;
  const isStatedWhole = base.origin !== 'reported' && base.campaign === null;
  return isStatedWhole || Math.min(a, b) / Math.max(a, b) >= nearlyEqual;
}
