import { Pipe, type PipeTransform } from '@angular/core';
import { type Day, dayInVietnam, formatDay } from '@ra-quan/shared/model';

/** Reads a time of day as offices write it: `7:30`, `07h30`, `7h`, `0730`; `undefined` where it is none. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = ''] =
    /^\s*(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(text.replace(/^\s*(\d{2})(\d{2})\s*$/, '$1:$2')) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute || 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${(minute || '00').padStart(2, '0')}`;
}

/** The instant of a day and a time in Viet Nam (UTC+7, no daylight saving). */
export const instantOf = (day: Day, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();

/** `07:30`, Viet Nam time. */
export const timeOf = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);

export const dayOf = (instant: string): Day => dayInVietnam(new Date(instant));

/** `07:30, 08/05/2026`: when a ceremony opens. */
@Pipe({ name: 'rqStart' })
export class StartPipe implements PipeTransform {
  transform(instant: string): string {
    return `${timeOf(instant)}, ${formatDay(dayOf(instant))}`;
  }
}
