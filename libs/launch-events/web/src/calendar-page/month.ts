import { type EventState, type EventSummary, eventStates } from '@ra-quan/launch-events/model';
import { type Day, type Period, addDays, contains, daysOf, wholeMonth } from '@ra-quan/shared/model';

/** A month, `yyyy-MM`. */
export type Month = string;

export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

export const daysOfMonth = (month: Month): Period => wholeMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

export const monthAfter = (month: Month, step: 1 | -1): Month =>
  step === 1 ? daysOfMonth(month).to.slice(0, 7) : addDays(`${month}-01`, -1).slice(0, 7);

/** How many ceremonies stand in which state. */
export type StateCounts = readonly { readonly state: EventState; readonly count: number }[];

export interface MonthDay {
  readonly day: Day;
  /** The days before and after the month fill the first and the last week. */
  readonly inMonth: boolean;
  readonly total: number;
  readonly states: StateCounts;
}

/** Days since Monday. */
const weekday = (day: Day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of a month, Monday first, with the ceremonies of each day by state. */
export function weeksOf(month: Month, events: readonly EventSummary[]): MonthDay[][] {
  const period = daysOfMonth(month);
  const first = addDays(period.from, -weekday(period.from));
  const last = addDays(period.to, (7 - weekday(period.to)) % 7);
  const days = daysOf({ from: first, to: last }).map((day): MonthDay => {
    const those = events.filter((event) => event.day === day);
    const states = eventStates.map((state) => ({ state, count: those.filter((event) => event.state === state).length }));
    return { day, inMonth: contains(period, day), total: those.length, states: states.filter(({ count }) => count > 0) };
  });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month a calendar starts with: today's if something is held in it, else that of the next ceremony, else of the last one. */
export function startMonth(today: Day, days: readonly Day[], fallback: Day): Month {
  const sorted = [...days].sort();
  const month = today.slice(0, 7);
  if (sorted.some((day) => day.startsWith(month))) return month;
  return (sorted.find((day) => day > today) ?? sorted.at(-1) ?? fallback).slice(0, 7);
}
