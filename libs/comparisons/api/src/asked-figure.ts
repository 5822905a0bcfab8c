import { basePassedOf, haveEqualDays, passedOf, tetAligned, yearsOfMean, type FigureKey } from '@ra-quan/comparisons/model';
import { daysIn, type Day, type Period } from '@ra-quan/shared/model';
import { tetOf } from './vietnam-calendar';

/** A figure that is asked for, cut to what has passed of it. */
export interface AskedFigure extends FigureKey {
  /** The whole of which it is a part; `null` where nothing was cut off. */
  readonly cutFrom: Period | null;
}

/** What has passed of it at the end of a day; only what units report day by day can be cut. */
export function askedSubject(key: FigureKey, day: Day): AskedFigure {
  const period = key.indicator.collectedBy === 'unit' ? passedOf(key.period, day) : key.period;
  return { ...key, period, cutFrom: period.to === key.period.to ? null : key.period };
}

/** The days that a base means: where the distance to the lunar new year counts, those that are as far from it as the subject. */
export const meantDays = (base: FigureKey, subject: FigureKey): FigureKey =>
  base.alignment === 'tet' ? { ...base, period: aroundTet(base.period, subject.period) } : base;

/**
 * The same days of the base as have passed of the subject, unless its whole was asked for: of the same days of another year, or of a campaign as many from
 * its first. Other days are not parted.
 */
export function askedBase(base: FigureKey, subject: AskedFigure, day: Day): AskedFigure {
  const known = askedSubject(base, day);
  if (base.alignment === 'whole' || base.indicator.collectedBy !== 'unit' || subject.cutFrom === null) return known;
  if (base.campaignId === null && base.alignment !== 'tet' && !haveEqualDays(subject.cutFrom, base.period)) return known;
  const period = basePassedOf(base.period, subject.cutFrom, subject.period);
  return period.to < known.period.to ? { ...known, period, cutFrom: base.period } : known;
}

/** The figures that it is the mean of, the last year first; the figure itself where it is none. */
export function partsOfMean(asked: AskedFigure): readonly AskedFigure[] {
  const wholes = asked.cutFrom && yearsOfMean(asked.cutFrom, asked.years);
  return yearsOfMean(asked.period, asked.years).map((period, at) => ({ ...asked, years: 1, period, cutFrom: wholes?.[at] ?? null }));
}

/** As far from a lunar new year as the subject is from that of its own year: from the one that comes nearest to the days that were named. */
function aroundTet(named: Period, subject: Period): Period {
  const yearOf = ({ from }: Period) => Number(from.slice(0, 4));
  const away = ({ from }: Period) => Math.abs(daysIn({ from, to: named.from }));
  return [0, 1]
    .map((later) => tetAligned(subject, tetOf(yearOf(subject)), tetOf(yearOf(named) + later)))
    .reduce((nearest, one) => (away(one) < away(nearest) ? one : nearest));
}
