import { formatCount, formatDay, largestCount, type BilingualText, type Day } from '@ra-quan/shared/model';
import { indicators } from '../indicator';
import { agreesWith, valueOfFormula } from './formula';
import type { StatedEntry } from './stated-figure';
import { lastDayOf } from './stated-period';

/** What a stated figure may break: what is wrong, and what to do. */
export const statedFaults = {
  'indicator-unknown': { vi: 'Không có chỉ số này.', en: 'There is no such indicator.' },
  'period-backwards': { vi: 'Ngày cuối của kỳ phải ở sau ngày đầu.', en: 'The period must end after it begins.' },
  'stated-stock-day': {
    vi: 'Chỉ số này là số tại một thời điểm: hãy chọn một ngày.',
    en: 'This indicator is read at a day: choose one day.',
  },
  'stated-to-come': {
    vi: 'Kỳ đến hết ngày {last} chưa qua: số này chỉ có thể là ước tính hoặc kế hoạch.',
    en: 'The period until {last} is not over: such a figure is an estimate or a plan.',
  },
  'stated-negative': {
    vi: 'Số không được âm; chỉ số tăng ròng mới có thể âm.',
    en: 'The figure cannot be negative; only net growth can.',
  },
  'stated-large': { vi: 'Số quá lớn: nhiều nhất là {most}.', en: 'The figure is too large: at most {most}.' },
  'stated-formula-missing': {
    vi: 'Số suy ngược phải có cách tính, ví dụ «62.522 / 3,12».',
    en: 'A figure that was computed back needs its formula, such as “62.522 / 3,12”.',
  },
  'stated-formula-unneeded': {
    vi: 'Số do nguồn công bố thì không có cách tính. Hãy bỏ cách tính, hoặc chọn «suy ngược».',
    en: 'A figure that the source prints has no formula. Remove it, or choose “computed back”.',
  },
  'stated-formula-malformed': {
    vi: '«{formula}» không phải một phép tính. Hãy viết như «62.522 / 3,12» hoặc «277.000 − 52.900».',
    en: '“{formula}” is no calculation. Write it as “62.522 / 3,12” or “277.000 − 52.900”.',
  },
  'stated-formula-differs': {
    vi: 'Cách tính «{formula}» cho {result}, không phải {value}. Hãy sửa số hoặc cách tính.',
    en: 'The formula “{formula}” comes to {result}, not to {value}. Correct the figure or the formula.',
  },
  'stated-estimate-word': {
    vi: 'Số ghi «ước» là số ước tính: hãy chọn trạng thái «ước tính», hoặc bỏ chữ «ước».',
    en: 'A figure with “ước” is an estimate: choose the status “estimated”, or drop the word.',
  },
  'stated-plan-estimated': {
    vi: 'Kế hoạch không phải số ước tính: hãy chọn «đã công bố» hoặc «sơ bộ».',
    en: 'A plan is no estimate: choose “published” or “provisional”.',
  },
  'stated-source-to-come': {
    vi: 'Văn bản đề ngày {day}, là ngày chưa đến.',
    en: 'The document is dated {day}, a day that has not come.',
  },
  'stated-source-early': {
    vi: 'Văn bản đề ngày {day}, trước khi kỳ kết thúc ({last}): số này chỉ có thể là ước tính hoặc kế hoạch.',
    en: 'The document is dated {day}, before the period ends ({last}): such a figure is an estimate or a plan.',
  },
} as const satisfies Record<string, BilingualText>;
export type StatedFaultCode = keyof typeof statedFaults;

export interface StatedFault {
  readonly code: StatedFaultCode;
  /** Which field of the entry. */
  readonly field: keyof StatedEntry;
  readonly details: Readonly<Record<string, string>>;
}

/** A result with as many decimals as tell it from the value. */
const resultText = (result: number) => formatCount(Math.round(result * 100) / 100);

/** What is wrong with an entry by itself; what the map, campaigns and other figures say of it, the server knows. */
export function faultsOf(entry: StatedEntry, today: Day): StatedFault[] {
  const indicator = indicators.find(({ id }) => id === entry.indicatorId);
  const faults: StatedFault[] = [];
  const add = (field: keyof StatedEntry, code: StatedFaultCode, details: StatedFault['details'] = {}) =>
    faults.push({ field, code, details });
  const last = entry.from < entry.to ? lastDayOf(entry) : entry.from;
  const isCertain = entry.kind === 'actual' && entry.status !== 'estimated';

  if (!indicator) add('indicatorId', 'indicator-unknown');
  if (entry.from >= entry.to) add('from', 'period-backwards');
  else if (indicator?.nature === 'stock' && last !== entry.from) add('from', 'stated-stock-day');
  if (isCertain && last > today) add('from', 'stated-to-come', { last: formatDay(last) });
  if (entry.value < 0 && indicator?.basis !== 'net') add('value', 'stated-negative');
  if (Math.abs(entry.value) > largestCount) add('value', 'stated-large', { most: formatCount(largestCount) });
  if (entry.kind === 'plan' && entry.status === 'estimated') add('status', 'stated-plan-estimated');
  if (entry.kind === 'actual' && entry.qualifier === 'ước' && entry.status !== 'estimated') add('status', 'stated-estimate-word');
  const formulaFault = faultOfFormula(entry);
  if (formulaFault) faults.push(formulaFault);
  const { publishedOn } = entry.source;
  if (publishedOn && publishedOn > today) add('source', 'stated-source-to-come', { day: formatDay(publishedOn) });
  else if (publishedOn && isCertain && publishedOn < last)
    add('source', 'stated-source-early', { day: formatDay(publishedOn), last: formatDay(last) });
  return faults;
}

function faultOfFormula({ origin, formula, value, qualifier }: StatedEntry): StatedFault | undefined {
  const fault = (code: StatedFaultCode, details: StatedFault['details'] = {}): StatedFault => ({ code, field: 'formula', details });
  if (origin === 'published') return formula === null ? undefined : fault('stated-formula-unneeded');
  if (formula === null) return fault('stated-formula-missing');
  const result = valueOfFormula(formula);
  if (result === undefined) return fault('stated-formula-malformed', { formula });
  const details = { formula, result: resultText(result), value: formatCount(value) };
  return agreesWith(result, value, qualifier) ? undefined : fault('stated-formula-differs', details);
}
