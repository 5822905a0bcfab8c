import {
  addDays,
  daysBetween,
  formatPeriod,
  isDay,
  oneDay,
  wholeMonth,
  wholeYear,
  type BilingualText,
  type Day,
  type Period,
} from '@ra-quan/shared/model';

/** How a period is chosen; a stock is of one day. */
export const periodKinds = ['year', 'month', 'days', 'day'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export function periodKindOf({ from, to }: Period): PeriodKind {
  const year = Number(from.slice(0, 4));
  const same = (one: Period) => one.from === from && one.to === to;
  if (same(wholeYear(year))) return 'year';
  if (same(wholeMonth(year, Number(from.slice(5, 7))))) return 'month';
  return same(oneDay(from)) ? 'day' : 'days';
}

/** A period as it is said: a whole year, a month, else its days. */
export function periodWords(period: Period): BilingualText {
  const [year, month] = [period.from.slice(0, 4), period.from.slice(5, 7)];
  const kind = periodKindOf(period);
  if (kind === 'year') return { vi: `năm ${year}`, en: year };
  if (kind === 'month') return { vi: `tháng ${month}/${year}`, en: `${month}/${year}` };
  return { vi: formatPeriod(period), en: formatPeriod(period) };
}

const yearForm = /^(?:cả năm|năm|year)? ?((?:19|20|21)\d\d)$/;
const monthForm = /^(?:cả tháng|tháng|month)? ?(\d{1,2})\/((?:19|20|21)\d\d)$/;
const between = /\s*(?:–|—|đến hết|đến|to|\s-\s)\s*/;

/** Reads a period as it is written in a file: `2019`, `05/2022`, `31/12/2016`, `11/07/2020 – 12/07/2020`; `undefined` for anything else. */
export function readPeriod(text: string): Period | undefined {
  const tidied = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const year = yearForm.exec(tidied);
  if (year) return wholeYear(Number(year[1]));
  const month = monthForm.exec(tidied);
  if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? wholeMonth(Number(month[2]), Number(month[1])) : undefined;
  const days = tidied
    .replace(/^từ (ngày )?/, '')
    .split(between)
    .map(readDayText);
  if (days.length > 2 || days.some((day) => day === undefined)) return undefined;
  const [first, last = first] = days as [Day, Day?];
  return first <= last ? daysBetween(first, last) : undefined;
}

/** A day as files write it: `31/12/2016`, or `2016-12-31` where a spreadsheet keeps it as a day. */
export function readDayText(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim().toLowerCase()) ?? [];
  const read = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isDay(read) ? read : undefined;
}

/** The last day, as people say it. */
export const lastDayOf = ({ to }: Pick<Period, 'to'>): Day => addDays(to, -1);
