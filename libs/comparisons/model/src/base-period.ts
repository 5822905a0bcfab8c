import { addDays, contains, daysIn, sameDaysInYear, type Count, type Day, type Period } from '@ra-quan/shared/model';

/** How a base stands to a subject in time: the same days of the calendar, the same distance to the lunar new year, or as a whole whatever has passed. */
export const alignments = ['calendar', 'tet', 'whole'] as const;
export type Alignment = (typeof alignments)[number];

/** What has passed of a period at the end of a day; all of it where that is over or has not begun. */
export function passedOf(period: Period, on: Day): Period {
  return contains(period, on) ? { from: period.from, to: addDays(on, 1) } : period;
}

/**
 * What of a base stands against what has passed of the subject: the same days of the base's year where it is the subject's window moved by years
 * (29 February keeps its place by day), else as many days from its own first.
 * @param whole the subject's period, of which `passed` are over
 */
export function basePassedOf(base: Period, whole: Period, passed: Period): Period {
  if (passed.to === whole.to) return base;
  const years = Number(base.from.slice(0, 4)) - Number(whole.from.slice(0, 4));
  const moved = sameDaysInYear(whole, years);
  if (moved.from === base.from && moved.to === base.to) return sameDaysInYear(passed, years);
  const to = addDays(base.from, daysIn(passed));
  return to < base.to ? { from: base.from, to } : base;
}

/** The same days in so many years, the last year first: what a mean is of. */
export function yearsOfMean(period: Period, years: Count): readonly [Period, ...Period[]] {
  return [period, ...Array.from({ length: years - 1 }, (_, at) => sameDaysInYear(period, -(at + 1)))];
}

/** From 1 January to the last day of a period, that day included. */
export function yearToDate({ to }: Period): Period {
  const last = addDays(to, -1);
  return { from: `${last.slice(0, 4)}-01-01`, to };
}

/** 31 December of the year before, where a stock is read. */
export function previousYearEnd({ from }: Period): Period {
  const first = `${from.slice(0, 4)}-01-01`;
  return { from: addDays(first, -1), to: first };
}

/** The wave before this one by its first day, if there is one. */
export function previousWave<Wave extends Period>(waves: readonly Wave[], wave: Period): Wave | undefined {
  return waves.filter(({ from }) => from < wave.from).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** The same distance to the lunar new year of another year: as many days before or after it, and as long. */
export function tetAligned(period: Period, tet: Day, otherTet: Day): Period {
  const move = daysIn({ from: tet, to: otherTet });
  return { from: addDays(period.from, move), to: addDays(period.to, move) };
}
