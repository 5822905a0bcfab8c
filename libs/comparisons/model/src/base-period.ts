import { addDays, contains, sameDaysInYear, wholeYear, type Day, type Period } from '@ra-quan/shared/model';

/** The same days of the year before; of a running period only the days that have passed are compared. @planned */
export function sameWindowLastYear(period: Period, today?: Day): { readonly subject: Period; readonly base: Period } {
  const subject = today !== undefined && contains(period, today) ? { from: period.from, to: addDays(today, 1) } : period;
  return { subject, base: sameDaysInYear(subject, -1) };
}

/** From 1 January to the day, that day included. @planned */
export function yearToDate(day: Day): Period {
  return { from: wholeYear(Number(day.slice(0, 4))).from, to: addDays(day, 1) };
}

/** 31 December of the year before, where a stock is read. @planned */
export function previousYearEnd(day: Day): Period {
  const first = wholeYear(Number(day.slice(0, 4))).from;
  return { from: addDays(first, -1), to: first };
}

/** The wave before this one by its first day, if there is one. @planned */
export function previousWave<Wave extends Period>(waves: readonly Wave[], wave: Wave): Wave | undefined {
  return waves.filter(({ from }) => from < wave.from).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** Day k of a campaign (1 is its first day): the same k in two campaigns is the same distance from their start. @planned */
export function campaignDay(window: Period, k: number): Period {
  const day = addDays(window.from, k - 1);
  return { from: day, to: addDays(day, 1) };
}
