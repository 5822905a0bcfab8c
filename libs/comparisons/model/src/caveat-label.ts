import { formatCount, formatPercent, type BilingualText, type Language } from '@ra-quan/shared/model';
import type { Caveat, CaveatKind } from './caveats';
import { coveredPercent } from './coverage';

const labels: Record<CaveatKind, BilingualText> = {
  'unequal-windows': { vi: '{subjectDays} ngày so với {baseDays} ngày', en: '{subjectDays} days against {baseDays}' },
  'gross-vs-net': { vi: 'gộp so với ròng', en: 'gross against net' },
  'total-vs-new': { vi: '{subject} so với {base}', en: '{subject} against {base}' },
  'partial-coverage': { vi: '{coverage}', en: '{coverage}' },
  provisional: { vi: 'số sơ bộ', en: 'provisional' },
  estimate: { vi: 'số ước', en: 'estimate' },
  'back-computed': { vi: 'suy ngược', en: 'computed back' },
  'boundary-estimated': { vi: 'ước theo địa giới {on}', en: 'estimated on the map of {on}' },
  'boundary-not-comparable': { vi: 'không quy đổi được địa giới', en: 'boundaries not comparable' },
  'calendar-shift': { vi: '{shift}', en: '{shift}' },
  'corrected-since': { vi: 'đã sửa từ {was}', en: 'corrected from {was}' },
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
export function caveatDetails({ kind, details }: Caveat, language: Language): Record<string, string> {
  const say = (value: string | number) =>
    typeof value === 'number' ? formatCount(value, language) : (counted[value]?.[language] ?? value);
  const said = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, say(value)]));
  if (kind === 'partial-coverage') return { ...said, coverage: coverageWords(details, language) };
  if (kind === 'calendar-shift') return { ...said, shift: shiftWords(details, language) };
  return said;
}

/** «kỳ này 20 của 126 xã, 3,1% báo cáo; kỳ gốc …»: each side that is not whole, by communes and by their days. */
function coverageWords(details: Caveat['details'], language: Language): string {
  const sides = (['subject', 'base'] as const).flatMap((side) => {
    const [reported, expected, reportedDays, expectedDays] = ['Reported', 'Expected', 'ReportedDays', 'ExpectedDays'].map(
      (name) => details[`${side}${name}`],
    ) as number[];
    if (reported === undefined) return [];
    const percent = formatPercent(
      coveredPercent({ reported, expected: expected!, reportedDays: reportedDays!, expectedDays: expectedDays! }),
      language,
    );
    const [of, all] = [formatCount(reported, language), formatCount(expected, language)];
    return [
      language === 'vi'
        ? `${side === 'subject' ? 'kỳ này' : 'kỳ gốc'} ${of} của ${all} xã, ${percent} số báo cáo`
        : `${side === 'subject' ? 'this period' : 'base'}: ${of} of ${all} communes, ${percent} of their reports`,
    ];
  });
  return sides.join('; ');
}

function shiftWords({ tet, subjectDays, baseDays }: Caveat['details'], language: Language): string {
  const [days, of] = [subjectDays, baseDays].map((count) => formatCount(Number(count), language));
  if (language === 'vi')
    return `${tet ? `Tết rơi vào ${tet === 'subject' ? 'kỳ này' : 'kỳ gốc'}, ` : ''}${days} so với ${of} ngày làm việc`;
  return `${tet ? `Tết in ${tet === 'subject' ? 'this period' : 'the base'}, ` : ''}${days} against ${of} working days`;
}

/** The short label of a caveat, on its mark and in exports: «92 ngày so với 365 ngày», «gộp so với ròng». */
export function caveatLabel(caveat: Caveat, language: Language): string {
  const details = caveatDetails(caveat, language);
  return labels[caveat.kind][language].replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}
