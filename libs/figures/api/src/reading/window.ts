import { addDays, type Day, type Period } from '@ra-quan/shared/model';

/** A period as whole calendar months and what is left at its edges. */
export interface SplitPeriod {
  /** From the first day of the first whole month to the first day after the last one; empty (from = to) where there is none. */
  readonly months: Period;
  readonly days: readonly Period[];
}

const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`;
const nextMonthStart = (day: Day): Day => monthStart(addDays(monthStart(day), 31));

/** Splits a period so that nothing is counted twice and nothing is left out. */
export function splitByMonth({ from, to }: Period): SplitPeriod {
  const firstMonth = monthStart(from) === from ? from : nextMonthStart(from);
  const lastMonth = monthStart(to);
  if (firstMonth >= lastMonth) return { months: { from, to: from }, days: [{ from, to }] };
  const edges = [
    { from, to: firstMonth },
    { from: lastMonth, to },
  ];
  return { months: { from: firstMonth, to: lastMonth }, days: edges.filter((edge) => edge.from < edge.to) };
}
