/**
 * A calendar day in Asia/Ho_Chi_Minh, `yyyy-MM-dd`.
 * @format date
 */
export type Day = string;

/**
 * A time of the day in Viet Nam, `HH:mm`.
 * @pattern ^([01]\d|2[0-3]):[0-5]\d$
 */
export type TimeOfDay = string;

/** Days from `from` up to, not including, `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayMs = 86_400_000;
const instant = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Whether the text is a day that exists (`2026-02-30` does not). */
export function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = instant(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** RFC 3339 with its seconds; the hour 24 is the hour 0 of another day. */
const moment = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the text is a moment with its seconds and offset. */
export function isInstant(text: unknown): boolean {
  return typeof text === 'string' && isDay(moment.exec(text)?.[1]) && !Number.isNaN(Date.parse(text));
}

/** The day `count` days after (or before, if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(instant(day) + count * dayMs).toISOString().slice(0, 10);
}

/** Length in days. */
export function daysIn(period: Period): number {
  return Math.round((instant(period.to) - instant(period.from)) / dayMs);
}

/** Every day of the period, in order. */
export function daysOf(period: Period): Day[] {
  return Array.from({ length: Math.max(0, daysIn(period)) }, (_, index) => addDays(period.from, index));
}

export function oneDay(day: Day): Period {
  return { from: day, to: addDays(day, 1) };
}

/** The days from `first` to `last`, both included. */
export function daysBetween(first: Day, last: Day): Period {
  return { from: first, to: addDays(last, 1) };
}

export function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
}

/** A calendar month; `month` is 1–12. */
export function wholeMonth(year: number, month: number): Period {
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;
  return { from: first(year, month), to: month === 12 ? first(year + 1, 1) : first(year, month + 1) };
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day < period.to;
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function overlap(left: Period, right: Period): boolean {
  return left.from < right.to && right.from < left.to;
}

/** The days that two periods share. */
export function sharedDays(left: Period, right: Period): Day[] {
  return daysOf({ from: left.from > right.from ? left.from : right.from, to: left.to < right.to ? left.to : right.to });
}

/**
 * The same days `years` later (earlier if negative). 29 February keeps its place by day: where the target year has none, the edge moves
 * to 1 March, so the last day before it is 28 February; nothing is interpolated.
 */
export function sameDaysInYear(period: Period, years: number): Period {
  const move = (day: Day): Day => {
    const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
    return isDay(moved) ? moved : `${moved.slice(0, 4)}-03-01`;
  };
  return { from: move(period.from), to: move(period.to) };
}

/** The day of an instant in Viet Nam (UTC+7, no daylight saving). */
export function dayInVietnam(at: Date): Day {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The time of an instant in Viet Nam. */
export function timeInVietnam(at: Date): TimeOfDay {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** When a time of a day is in Viet Nam. */
export function instantInVietnam(day: Day, time: TimeOfDay): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

/** `dd/MM/yyyy`. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `01/05/2020 07:30`, in Viet Nam. */
export function formatMoment(at: string | Date): string {
  const instant = new Date(at);
  return `${formatDay(dayInVietnam(instant))} ${timeInVietnam(instant)}`;
}

/** `01/05/2020 – 31/05/2020`, or the one day; the last day is included, as people say it. */
export function formatPeriod(period: Period): string {
  const last = addDays(period.to, -1);
  return last === period.from ? formatDay(period.from) : `${formatDay(period.from)} – ${formatDay(last)}`;
}
