import type { Unit } from '@ra-quan/geography/model';
import { addDays, wholeYear, type Day, type Period } from '@ra-quan/shared/model';

interface Dated {
  readonly period: Period;
}

/** The whole years in which the periods of some figures lie, of a mean each of its years. */
export function yearsOf(keys: readonly (Dated & { readonly years?: number })[]): Period {
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  const first = keys.map(({ period, years = 1 }) => yearOf(period.from) - (years - 1));
  const last = keys.map((key) => yearOf(lastDayOf(key)));
  return { from: wholeYear(Math.min(...first)).from, to: wholeYear(Math.max(...last)).to };
}

/** The last day of the period of a figure. */
export const lastDayOf = ({ period }: Dated): Day => addDays(period.to, -1);

/**
 * The day whose boundaries a figure speaks of: the last of its period, so that what a campaign reached does not change when the map does; for a
 * unit that did not stand then, the day of its life nearest to that.
 */
export function boundariesOf({ validFrom, validTo }: Unit, key: Dated): Day {
  const last = lastDayOf(key);
  if (last < validFrom) return validFrom;
  return validTo !== null && last >= validTo ? addDays(validTo, -1) : last;
}
