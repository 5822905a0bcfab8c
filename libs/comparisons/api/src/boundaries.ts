import type { Unit } from '@ra-quan/geography/model';
import { addDays, wholeYear, type Day, type Period } from '@ra-quan/shared/model';

interface Dated {
  readonly period: Period;
}

/** The whole years in which the periods of some figures lie. */
export function yearsOf(keys: readonly Dated[]): Period {
  const years = keys.flatMap((key) => [key.period.from, lastDayOf(key)].map((day) => Number(day.slice(0, 4))));
  return { from: wholeYear(Math.min(...years)).from, to: wholeYear(Math.max(...years)).to };
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
