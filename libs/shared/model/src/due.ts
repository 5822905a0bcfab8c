import type { BilingualText } from './language';
import { addDays, dayInVietnam, formatDay, timeInVietnam } from './period';
import type { Instant } from './quantities';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A deadline as it is seen from a moment. */
export interface DueWords {
  readonly text: BilingualText;
  readonly isLate: boolean;
}

/** `Hạn 17:00 hôm nay, còn 3 giờ`; when it has passed `Trễ 2 giờ (hạn 17:00 hôm nay)`. @param now by the server's clock */
export function dueWords(due: Instant, now: Instant): DueWords {
  const left = Date.parse(due) - Date.parse(now);
  const at = when(new Date(due), dayInVietnam(new Date(now)));
  const isLate = left < 0;
  const length = isLate ? lengthOf(-left) : lengthOf(left);
  const text = isLate
    ? { vi: `Trễ ${length.vi} (hạn ${at.vi})`, en: `${length.en} late (due ${at.en})` }
    : { vi: `Hạn ${at.vi}, còn ${length.vi}`, en: `Due ${at.en}, ${length.en} left` };
  return { text, isLate };
}

function when(due: Date, today: string): BilingualText {
  const [on, time] = [dayInVietnam(due), timeInVietnam(due)];
  if (on === today) return { vi: `${time} hôm nay`, en: `${time} today` };
  if (on === addDays(today, 1)) return { vi: `${time} ngày mai`, en: `${time} tomorrow` };
  if (on === addDays(today, -1)) return { vi: `${time} hôm qua`, en: `${time} yesterday` };
  return { vi: `${time} ngày ${formatDay(on)}`, en: `${time}, ${formatDay(on)}` };
}

/** Minutes below an hour, hours and minutes below six hours, hours below a day, then days; never more than is left. */
function lengthOf(time: number): BilingualText {
  if (time >= day) return counted(Math.floor(time / day), 'ngày', 'day');
  const [hours, minutes] = [Math.floor(time / hour), Math.floor((time % hour) / minute)];
  if (hours === 0) return counted(minutes, 'phút', 'minute');
  const whole = counted(hours, 'giờ', 'hour');
  if (minutes === 0 || hours >= 6) return whole;
  const rest = counted(minutes, 'phút', 'minute');
  return { vi: `${whole.vi} ${rest.vi}`, en: `${whole.en} ${rest.en}` };
}

const counted = (count: number, vi: string, en: string): BilingualText => ({
  vi: `${count} ${vi}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
});
