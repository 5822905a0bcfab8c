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
 * (article 112 of the Labour Code of 2019; in 2021 the day after it, by notice 4875/TB-LĐTBXH). The five days begin the day before Tết where that is a
 * Monday or a Tuesday, else two days before, as was announced for each year from 2016 to 2026.
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
    ...(year >= 2021 ? [year === 2021 ? '2021-09-03' : `${year}-09-01`] : []),
    `${year}-09-02`,
  ].sort();
}

/** The first year of the Day of Vietnamese Culture, 24 November (resolution 28/2026/QH16, in force since 1 July 2026); nothing makes up for it on a weekend. */
const firstCultureDay = 2026;

interface Swap {
  /** A weekday without work. */
  readonly off: Day;
  /** The Saturday that is worked for it. */
  readonly worked: Day;
}

/**
 * Days that the government swapped for its offices, as published: 2018 and 2019 by dispatch 6519/VPCP-KGVX of 2018, 2024 by notice 1570/TB-LĐTBXH
 * (dispatch 2450/VPCP-KGVX), 2025 by notice 6150/TB-BLĐTBXH, 2026 by dispatch 12729/VPCP-KGVX and notice 9441/TB-BNV. The notices for 2021, 2022
 * and 2023 swap none. Of 2020 none was found, which does not prove that there was none; a swap around 24 November 2026 was proposed, and no
 * decision was found: neither is here. Years to come have none until they are announced.
 */
const swaps: readonly Swap[] = [
  { off: '2018-12-31', worked: '2019-01-05' },
  { off: '2019-04-29', worked: '2019-05-04' },
  { off: '2024-04-29', worked: '2024-05-04' },
  { off: '2025-05-02', worked: '2025-04-26' },
  { off: '2026-01-02', worked: '2026-01-10' },
  { off: '2026-08-31', worked: '2026-08-22' },
];
const swappedOff = new Set(swaps.map(({ off }) => off));
const swappedIn = new Set(swaps.map(({ worked }) => worked));

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
  if (year >= firstCultureDay) off.add(`${year}-11-24`);
  return off;
}

const kept = new Map<number, ReadonlySet<Day>>();

/** Neither a weekend nor a public holiday, nor swapped for another day. */
export function isWorkingDay(day: Day): boolean {
  if (swappedIn.has(day)) return true;
  if (swappedOff.has(day)) return false;
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
