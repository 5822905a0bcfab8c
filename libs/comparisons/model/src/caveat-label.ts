import { formatCount, type BilingualText, type Language } from '@ra-quan/shared/model';
import type { Caveat, CaveatKind } from './caveats';

const labels: Record<CaveatKind, BilingualText> = {
  'unequal-windows': { vi: '{subjectDays} ngày so với {baseDays} ngày', en: '{subjectDays} days against {baseDays}' },
  'gross-vs-net': { vi: 'gộp so với ròng', en: 'gross against net' },
  'total-vs-new': { vi: '{subject} so với {base}', en: '{subject} against {base}' },
  'partial-coverage': { vi: '{reported} của {expected} xã', en: '{reported} of {expected} communes' },
  provisional: { vi: 'số sơ bộ', en: 'provisional' },
  estimate: { vi: 'số ước', en: 'estimate' },
  'back-computed': { vi: 'suy ngược', en: 'computed back' },
  'boundary-estimated': { vi: 'ước theo địa giới {on}', en: 'estimated on the map of {on}' },
  'boundary-not-comparable': { vi: 'không quy đổi được địa giới', en: 'boundaries not comparable' },
  'source-conflict': { vi: '{value} / {other}', en: '{value} / {other}' },
  'small-base': { vi: 'kỳ gốc chỉ có {base}', en: 'base of only {base}' },
};

/** What a figure counts, where a caveat names it. */
const counted: Record<string, BilingualText> = {
  gross: { vi: 'số gộp', en: 'a gross count' },
  net: { vi: 'số tăng ròng', en: 'net growth' },
  new: { vi: 'người mới', en: 'new participants' },
  renewed: { vi: 'người tái tục', en: 'renewals' },
  returned: { vi: 'người tham gia lại', en: 'returned participants' },
  total: { vi: 'tổng số', en: 'everybody' },
};

/** The details of a caveat as words and formatted counts. */
export function caveatDetails({ details }: Caveat, language: Language): Record<string, string> {
  const say = (value: string | number) =>
    typeof value === 'number' ? formatCount(value, language) : (counted[value]?.[language] ?? value);
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, say(value)]));
}

/** The short label of a caveat, on its mark and in exports: «92 ngày so với 365 ngày», «gộp so với ròng». */
export function caveatLabel(caveat: Caveat, language: Language): string {
  const details = caveatDetails(caveat, language);
  return labels[caveat.kind][language].replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
