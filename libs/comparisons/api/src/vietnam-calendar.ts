import { addDays, daysOf, oneDay, type Day, type Period } from '@ra-quan/shared/model';
import type { CalendarOfPeriod } from '@ra-quan/comparisons/model';
import { CalendarVietnamese } from 'date-chinese';

/** The first day of the lunar year that begins in a calendar year, by the lunar calendar at UTC+7. */
export function tetOf(year: number): Day {
  const calendar = new CalendarVietnamese();
  return dayOf(calendar, calendar.newYear(year));
}

/** The tenth day of the third lunar month: the Hùng kings' day. */
function kingsDayOf(year: number): Day {
  const calendar = new CalendarVietnamese();
  calendar.fromJDE(calendar.newYear(year));
  const { cycle, year: lunarYear } = calendar;
  calendar.set(cycle, lunarYear, 3, false, 10);
  return dayOf(calendar, calendar.toJDE());
}

function dayOf(calendar: CalendarVietnamese, jde: number): Day {
  calendar.fromJDE(jde);
  const { year, month, day } = calendar.toGregorian();
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/**
 * The public holidays of a year: 1 January, five days of Tết, the Hùng kings' day, 30 April, 1 May, 2 September and, since 2021, the day before it
 * (article 112 of the Labour Code of 2019). The five days begin the day before Tết where that is a Monday or a Tuesday, else two
 * days before, as was announced for each year from 2016 to 2026; other days that the government swaps are not known here.
 */
function holidaysOf(year: number): Day[] {
  const tet = tetOf(year);
  const first = [1, 2].includes(weekdayOf(tet)) ? -1 : -2;
  const days = [0, 1, 2, 3, 4].map((count) => addDays(tet, first + count));
  return [
    `${year}-01-01`,
    ...days,
    kingsDayOf(year),
    `${year}-04-30`,
    `${year}-05-01`,
    ...(year >= 2021 ? [`${year}-09-01`] : []),
    `${year}-09-02`,
  ].sort();
}

/** 0 is Sunday. */
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day));

/** The days of a year without work on a weekday; a holiday on a weekend is made up for on the next working day (article 111). */
function daysOffOf(year: number): ReadonlySet<Day> {
  const off = new Set<Day>();
  for (const holiday of holidaysOf(year)) {
    let day = holiday;
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  }
  return off;
}

const kept = new Map<number, ReadonlySet<Day>>();

/** Neither a weekend nor a public holiday. */
export function isWorkingDay(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  let off = kept.get(year);
  if (!off) kept.set(year, (off = daysOffOf(year)));
  return !isWeekend(day) && !off.has(day);
}

/** What the calendar says of the days of a period. */
export function calendarOf(period: Period): CalendarOfPeriod {
  const days = daysOf(period);
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
  const tets = years.map(tetOf).filter((day) => period.from <= day && oneDay(day).to <= period.to);
  return { workingDays: days.filter(isWorkingDay).length, holdsTet: tets.length > 0 };
}
