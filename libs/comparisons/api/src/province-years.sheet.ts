import { illustrativeNote } from '@ra-quan/campaigns/model';
import type { ProvinceYears } from '@ra-quan/comparisons/model';
import type { Indicator } from '@ra-quan/figures/model';
import type { Sheet } from '@ra-quan/shared/api';
import type { Language } from '@ra-quan/shared/model';

const words = {
  vi: {
    name: 'Các tỉnh theo năm',
    columns: ['STT', 'Tỉnh, thành phố'],
    sum: 'Cộng',
    note: 'Cộng từ báo cáo của các xã, theo các tỉnh, thành phố hiện nay',
  },
  en: {
    name: 'Provinces by year',
    columns: ['No.', 'Province'],
    sum: 'Sum',
    note: 'Summed from the reports of communes, on today’s provinces',
  },
} as const;

/** Provinces × years as a sheet: an empty cell is a missing figure, not zero. */
export function provinceYearsSheet(
  indicator: Indicator | undefined,
  { years, rows }: ProvinceYears,
  illustrative: boolean,
  language: Language,
): Sheet {
  const text = words[language];
  const sums = years.map((_, year) => {
    const values = rows.flatMap(({ values }) => values[year] ?? []);
    return values.length > 0 ? values.reduce((total, value) => total + value, 0) : null;
  });
  return {
    name: text.name,
    notes: [indicator?.[language === 'vi' ? 'name' : 'nameEn'] ?? '', text.note, ...(illustrative ? [illustrativeNote[language]] : [])],
    columns: [...text.columns, ...years.map(String)],
    rows: [...rows.map(({ name, values }, index) => [index + 1, name, ...values]), [null, text.sum, ...sums]],
  };
}
