import { addDays, contains, daysIn, type Count, type Day, type Period } from '@ra-quan/shared/model';
import { completion, type Outcome } from './relation';

/** How far a running campaign has come, in days and against its target. */
export interface Progress {
  /** In persons, for the whole of the period. */
  readonly value: Count;
  readonly completion: Outcome;
  /** In percent of the days of the target; 100 when they are over. */
  readonly timePassed: number;
  /** What is left to the target, a day; `null` when there are no days left or it is reached. */
  readonly neededPerDay: number | null;
  /** What the target was before, the last first, with the day from which it no longer was. */
  readonly before: readonly { readonly value: Count | null; readonly until: Day }[];
}

/** A target over its time. */
export interface TimedTarget {
  /** In persons. */
  readonly value: number;
  readonly period: Period;
  readonly before: Progress['before'];
}

/**
 * How far what was reached by a day stands to its target, beside how much of the time is gone: 1.000 of 5.800 by the 15th of 61 days are 17,2 % with
 * 24,6 % of the time; the remaining 4.800 take 104,3 a day for 46 days.
 * @param on the last day that counts
 */
export function progressOf(reached: number | null, { value, period, before }: TimedTarget, on: Day): Progress {
  const passed = contains(period, on) ? daysIn({ from: period.from, to: addDays(on, 1) }) : on < period.from ? 0 : daysIn(period);
  const left = daysIn(period) - passed;
  const missing = value - (reached ?? 0);
  return {
    value,
    completion: completion(reached, value),
    timePassed: (passed / daysIn(period)) * 100,
    neededPerDay: left > 0 && missing > 0 ? missing / left : null,
    before,
  };
}
