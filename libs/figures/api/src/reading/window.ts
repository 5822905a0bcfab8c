import { addDays, type Day, type Period } from '@ra-quan/shared/model';

/** The grains at which sums are kept. */
export type Grain = 'day' | 'month' | 'year';

/** A stretch of a period that is whole days, whole months or whole years. */
export interface GrainedPeriod extends Period {
  readonly grain: Grain;
}

const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`;
const nextMonthStart = (day: Day): Day => monthStart(addDays(monthStart(day), 31));
const yearStart = (day: Day): Day => `${day.slice(0, 4)}-01-01`;
const nextYearStart = (day: Day): Day => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;

const coarser: Record<'day' | 'month', { readonly next: Grain; readonly start: (day: Day) => Day; readonly nextStart: (day: Day) => Day }> =
  {
    day: { next: 'month', start: monthStart, nextStart: nextMonthStart },
    month: { next: 'year', start: yearStart, nextStart: nextYearStart },
  };

/** Splits a period into the coarsest stretches, in order, so that nothing is counted twice and nothing is left out. */
export function grainsOf(period: Period, grain: Grain = 'day'): GrainedPeriod[] {
  if (period.from >= period.to) return [];
  if (grain === 'year') return [{ grain, ...period }];
  const { next, start, nextStart } = coarser[grain];
  const first = start(period.from) === period.from ? period.from : nextStart(period.from);
  const last = start(period.to);
  if (first >= last) return [{ grain, from: period.from, to: period.to }];
  return [
    ...(period.from < first ? [{ grain, from: period.from, to: first }] : []),
    ...grainsOf({ from: first, to: last }, next),
    ...(last < period.to ? [{ grain, from: last, to: period.to }] : []),
  ];
}
