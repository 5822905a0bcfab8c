import {
  indicators,
  originNames,
  periodWords,
  qualifierWords,
  statedColumns,
  statedKindNames,
  statedText,
  statusNames,
  type StatedFigure,
} from '@ra-quan/figures/model';
import type { FileColumn } from '@ra-quan/geography/model';
import type { SheetRow, StreamedSheet, Table } from '@ra-quan/shared/api';
import { addDays, formatDay, type Language } from '@ra-quan/shared/model';
import type { EveryStated } from './stated.query';

const words = {
  vi: {
    name: 'Số công bố',
    note: 'Mỗi số do nguồn công bố cho cả kỳ: không cộng vào nhau, không cộng với số đơn vị báo cáo. Kế hoạch không phải số thực hiện.',
    country: 'Cả nước',
    counts: 'được dùng',
    not: 'không được dùng: nguồn khác được chọn',
    columns: [
      'STT',
      'Chỉ số',
      'Đơn vị',
      'Loại',
      'Từ ngày',
      'Đến ngày',
      'Kỳ',
      'Chiến dịch',
      'Từ hạn định',
      'Số',
      'Trạng thái',
      'Cách có số',
      'Cách tính',
      'Nguồn',
      'Số văn bản',
      'Trang',
      'Ngày văn bản',
      'Địa chỉ',
      'Nguồn được dùng',
      'Nguồn khác ghi',
      'Phiên bản',
      'Người nhập',
      'Lúc',
      'Lý do',
    ],
  },
  en: {
    name: 'Stated figures',
    note: 'Each figure is what a source states for a whole: it is added neither to others nor to what units report. A plan is no actual.',
    country: 'Whole country',
    counts: 'counts',
    not: 'does not count: another source was chosen',
    columns: [
      'No.',
      'Indicator',
      'Unit',
      'Kind',
      'From',
      'To',
      'Period',
      'Campaign',
      'Qualifier',
      'Figure',
      'Status',
      'Origin',
      'Formula',
      'Source',
      'Document number',
      'Page',
      'Document date',
      'Address',
      'Which source counts',
      'Other sources state',
      'Revision',
      'Entered by',
      'At',
      'Reason',
    ],
  },
} as const;

/** Stated figures as a sheet that says what they are. */
export function statedSheet({ total, rows }: EveryStated, language: Language): StreamedSheet {
  const { name, note, columns } = words[language];
  return { name, notes: [name, note], columns, total, rows: lines(rows, language) };
}

async function* lines(rows: AsyncIterable<StatedFigure>, language: Language): AsyncGenerator<SheetRow> {
  const text = words[language];
  let number = 0;
  for await (const row of rows) {
    const indicator = indicators.find(({ id }) => id === row.indicatorId)!;
    yield [
      ++number,
      language === 'vi' ? indicator.name : indicator.nameEn,
      [row.unitPath || text.country, ...(row.organisationName ? [row.organisationName[language]] : [])].join(' · '),
      statedKindNames[row.kind][language],
      formatDay(row.from),
      formatDay(addDays(row.to, -1)),
      periodWords(row)[language],
      row.campaignName?.[language] ?? null,
      row.qualifier && qualifierWords[row.qualifier][language],
      row.value,
      statusNames[row.status][language],
      originNames[row.origin][language],
      row.formula,
      row.source.title,
      row.source.number,
      row.source.page,
      row.source.publishedOn && formatDay(row.source.publishedOn),
      row.source.url,
      row.preferred ? text.counts : text.not,
      row.conflicts.map(({ value, qualifier, source }) => `${statedText(value, qualifier, language)} (${source})`).join('; ') || null,
      row.version,
      row.enteredBy,
      new Date(row.enteredAt),
      row.reason,
    ];
  }
}

const needed: Record<Language, string> = { vi: 'bắt buộc', en: 'required' };

/** An empty sheet with the documented columns; what each holds is said above them, so that it is never taken for a row. */
export function statedTemplate(language: Language): Table {
  const columns = Object.values<FileColumn>(statedColumns);
  const headingOf = ({ heading, also }: FileColumn) => (language === 'vi' ? heading : also[0]!);
  return {
    name: language === 'vi' ? 'mau-so-cong-bo' : 'stated-figures-template',
    notes: columns.map((one) => `${headingOf(one)}${one.required ? ` (${needed[language]})` : ''}: ${one.meaning[language]}`),
    columns: columns.map(headingOf),
    rows: [],
  };
}
