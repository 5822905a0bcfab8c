import { generatedNote, notesOf, type Campaign } from '@ra-quan/campaigns/model';
import { missingFromSum, thinPercent, type UnitYearCell, type UnitYears } from '@ra-quan/comparisons/model';
import { indicators } from '@ra-quan/figures/model';
import { boundaryNames } from '@ra-quan/geography/model';
import type { CellValue, Table } from '@ra-quan/shared/api';
import { formatDay, formatMoment, formatPercent, type Language } from '@ra-quan/shared/model';

const words = {
  vi: {
    provinces: { name: 'Các tỉnh theo năm', unit: 'Tỉnh, thành phố' },
    communes: { name: 'Các xã theo năm', unit: 'Xã, phường, đặc khu' },
    number: 'STT',
    code: 'Mã',
    sum: 'Cộng',
    note: 'Cộng từ báo cáo của các xã, theo địa giới ngày',
    known: 'Số liệu biết đến',
    marks: 'Lưu ý',
    generated: 'minh họa',
    reports: 'số báo cáo',
  },
  en: {
    provinces: { name: 'Provinces by year', unit: 'Province' },
    communes: { name: 'Communes by year', unit: 'Commune' },
    number: 'No.',
    code: 'Code',
    sum: 'Sum',
    note: 'Summed from the reports of communes, on the map of',
    known: 'As known at',
    marks: 'Caveats',
    generated: 'illustrative',
    reports: 'of the reports',
  },
} as const;

/** Units × years as a sheet: an empty cell is a missing figure, not zero; what is not exact, or not in the sum, is said at the end of its row. */
export function unitYearsSheet(
  of: 'provinces' | 'communes',
  { indicator }: { readonly indicator: number },
  { on, readAt, years, rows, sums }: UnitYears,
  language: Language,
  rehearsal?: Pick<Campaign, 'illustrative' | 'rehearsal'>,
): Table {
  const text = words[language];
  const named = indicators.find(({ id }) => id === indicator);
  const marksOf = (cells: readonly UnitYearCell[]): CellValue =>
    cells
      .flatMap((cell, at) => {
        const percent = thinPercent(cell);
        return [
          ...(cell.boundary === 'exact' ? [] : [boundaryNames[cell.boundary][language]]),
          ...(percent === null ? [] : [`${formatPercent(percent, language)} ${text.reports}`]),
        ].map((said) => `${years[at]}: ${said}`);
      })
      .join('; ') || null;
  const isGenerated = (at: number) => rows.some(({ cells }) => cells[at]?.illustrative);
  const lacking = sums.flatMap((sum, at) => {
    const percent = thinPercent(sum);
    const said = [
      sum.boundary === 'exact' ? null : boundaryNames[sum.boundary][language],
      missingFromSum(sum, language),
      percent === null ? null : `${formatPercent(percent, language)} ${text.reports}`,
    ];
    return sum.value === null ? [] : said.filter((part) => part !== null).map((part) => `${years[at]}: ${part}`);
  });
  return {
    name: text[of].name,
    notes: [
      named?.[language === 'vi' ? 'name' : 'nameEn'] ?? '',
      `${text.note} ${formatDay(on)}`,
      `${text.known} ${formatMoment(readAt)}`,
      ...(rehearsal ? notesOf(rehearsal, language) : years.some((_, at) => isGenerated(at)) ? [generatedNote[language]] : []),
    ],
    columns: [
      text.number,
      text.code,
      text[of].unit,
      ...years.map((year, at) => (isGenerated(at) ? `${year} (${text.generated})` : String(year))),
      text.marks,
    ],
    rows: [
      ...rows.map(({ code, name, cells }, index) => [index + 1, code, name, ...cells.map(({ value }) => value), marksOf(cells)]),
      [null, null, text.sum, ...sums.map(({ value }) => value), lacking.join('; ') || null],
    ],
  };
}
