import { formatDay } from '@ra-quan/shared/model';

/** Viet Nam is seven hours ahead all year. */
const ahead = 7 * 3_600_000;
const dayInMilliseconds = 86_400_000;
/** Day 0 of spreadsheets, as every day since March 1900 is counted. */
const dayZero = Date.UTC(1899, 11, 30);

/** `08/05/2026 09:15:04`, in Viet Nam. */
export function instantWords(at: Date): string {
  const there = new Date(at.getTime() + ahead).toISOString();
  return `${formatDay(there.slice(0, 10))} ${there.slice(11, 19)}`;
}

/** The instant in Viet Nam as a spreadsheet keeps it: days and the part of the day, to the second. */
export function instantSerial(at: Date): number {
  const seconds = Math.floor((at.getTime() + ahead - dayZero) / 1000);
  return Number(((seconds * 1000) / dayInMilliseconds).toFixed(9));
}
