import {
  addDays,
  daysIn,
  formatCount,
  formatDay,
  formatPeriod,
  wholeMonth,
  wholeYear,
  type Language,
  type Period,
} from '@ra-quan/shared/model';
import type { Figure } from './figure';

type PeriodKind = 'year' | 'year-to-date' | 'month' | 'day' | 'days';

/** From the first of January up to a day is a year to date only where it is longer than its first month. */
const shortestYearToDate = 32;

const isSame = (left: Period, right: Period) => left.from === right.from && left.to === right.to;

function kindOf(period: Period): PeriodKind {
  const [year, month] = period.from.split('-').map(Number) as [number, number];
  if (isSame(period, wholeYear(year))) return 'year';
  if (isSame(period, wholeMonth(year, month))) return 'month';
  if (addDays(period.from, 1) === period.to) return 'day';
  const isFromJanuary = period.from === wholeYear(year).from && period.to < wholeYear(year).to;
  return isFromJanuary && daysIn(period) >= shortestYearToDate ? 'year-to-date' : 'days';
}

const monthInEnglish = (period: Period) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${period.from}T00:00:00Z`));

const labels: Record<PeriodKind, Record<Language, (period: Period) => string>> = {
  year: { vi: ({ from }) => `cả năm ${from.slice(0, 4)}`, en: ({ from }) => `the whole of ${from.slice(0, 4)}` },
  'year-to-date': {
    vi: ({ to }) => `từ đầu năm đến ${formatDay(addDays(to, -1))}`,
    en: formatPeriod,
  },
  month: { vi: ({ from }) => `tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)}`, en: monthInEnglish },
  day: { vi: ({ from }) => `ngày ${formatDay(from)}`, en: ({ from }) => formatDay(from) },
  days: { vi: formatPeriod, en: formatPeriod },
};

/** A period as people say it by itself: `cả năm 2017`, `tháng 5/2026`, `ngày 23/05/2020`, `từ đầu năm đến 26/11/2026`, or first and last day. */
export function periodWords(period: Period, language: Language): string {
  return labels[kindOf(period)][language](period);
}

const inEnglish: Record<PeriodKind, string> = { year: 'in', month: 'in', day: 'on', 'year-to-date': 'from', days: 'from' };

/** Of a mean the years, and the days where they are not the whole year: `bình quân các năm 2017–2019`. */
export function meanWords(periods: readonly Period[], language: Language): string {
  const [last, first] = [periods[0]!, periods.at(-1)!];
  const years = `${first.from.slice(0, 4)}–${last.from.slice(0, 4)}`;
  if (kindOf(last) === 'year') return language === 'vi' ? `bình quân các năm ${years}` : `mean of the years ${years}`;
  const days = formatPeriod(last).replaceAll(/\/\d{4}/g, '');
  return language === 'vi' ? `bình quân cùng kỳ ${days} các năm ${years}` : `mean of ${days} in the years ${years}`;
}

/** When a figure is of, by itself: its period, or the years that it is the mean of. */
export const figurePeriodWords = ({ period, meanOf }: Pick<Figure, 'period' | 'meanOf'>, language: Language): string =>
  meanOf
    ? meanWords(
        meanOf.map((one) => one.period),
        language,
      )
    : periodWords(period, language);

/** The period behind what was counted in it: `cả năm 2017`, `in the whole of 2017`, `on 23/05/2020`; a stock is read at a day. */
export function whenWords({ indicator, period, meanOf }: Pick<Figure, 'indicator' | 'period' | 'meanOf'>, language: Language): string {
  if (meanOf)
    return meanWords(
      meanOf.map((one) => one.period),
      language,
    );
  const kind = kindOf(period);
  const label = periodWords(period, language);
  if (indicator.nature === 'stock') {
    const day = formatDay(addDays(period.to, -1));
    return language === 'vi' ? `đến ${day}` : `at ${day}`;
  }
  if (language === 'vi') return kind === 'days' ? `từ ${label.replace(' – ', ' đến ')}` : label;
  return `${inEnglish[kind]} ${label.replace(' – ', ' to ')}`;
}

/** Of what was cut to the days that have passed, how many of how many: `26 trên 30 ngày`; `null` where nothing was cut off. */
export function passedWords({ period, cutFrom }: Pick<Figure, 'period' | 'cutFrom'>, language: Language): string | null {
  if (cutFrom === null) return null;
  const [passed, all] = [period, cutFrom].map((one) => formatCount(daysIn(one), language));
  return language === 'vi' ? `${passed} trên ${all} ngày` : `${passed} of ${all} days`;
}
