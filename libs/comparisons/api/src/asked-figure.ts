import { basePassedOf, passedOf, type FigureKey } from '@ra-quan/comparisons/model';
import type { Day, Period } from '@ra-quan/shared/model';

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

/** The same days of the base as have passed of the subject, unless its whole was asked for. */
export function askedBase(base: FigureKey, subject: AskedFigure, day: Day): AskedFigure {
  const known = askedSubject(base, day);
  if (base.alignment === 'whole' || base.indicator.collectedBy !== 'unit' || subject.cutFrom === null) return known;
  const period = basePassedOf(base.period, subject.cutFrom, subject.period);
  return period.to < known.period.to ? { ...known, period, cutFrom: base.period } : known;
}
