import { isDay, wholeYear, addDays, type Day } from '@ra-quan/shared/model';

/** A search text with the time it speaks of taken out of it. */
export interface TypedDay {
  readonly rest: string;
  /** The day, or the first and the last day of the year: a year in which the map changed has two answers. */
  readonly days: readonly Day[];
}

const ofYear = /^(.*?\S)[\s,]+(?:năm|nam|year|in)\s+((?:19|20)\d\d)$/iu;
const ofDay = /^(.*?\S)[\s,]+(?:(?:ngày|ngay|on)\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})$/iu;
const ofIsoDay = /^(.*?\S)[\s,]+(?:(?:ngày|ngay|on)\s+)?(\d{4}-\d{2}-\d{2})$/iu;

/** Reads `26740 năm 2024`, `Phường Bến Nghé ngày 30/06/2025` or `44 2024-05-01`; `undefined` where no time is named. */
export function typedDay(text: string): TypedDay | undefined {
  const trimmed = text.normalize('NFC').trim();
  const year = ofYear.exec(trimmed);
  if (year) {
    const { from, to } = wholeYear(Number(year[2]));
    return { rest: year[1]!, days: [from, addDays(to, -1)] };
  }
  const written = ofDay.exec(trimmed);
  const day = written ? `${written[4]}-${written[3]!.padStart(2, '0')}-${written[2]!.padStart(2, '0')}` : ofIsoDay.exec(trimmed)?.[2];
  const rest = written?.[1] ?? ofIsoDay.exec(trimmed)?.[1];
  return day !== undefined && rest !== undefined && isDay(day) ? { rest, days: [day] } : undefined;
}
