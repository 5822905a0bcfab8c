import { fold, type FileColumn } from '@ra-quan/geography/model';
import { seenOf } from '@ra-quan/shared/model';

const column = (heading: string, required: boolean, vi: string, en: string, ...also: string[]): FileColumn => ({
  heading,
  required,
  meaning: { vi, en },
  also,
});

/** The documented columns of a file of stated figures, in their order. */
export const statedColumns = {
  indicator: column('Chỉ số', true, 'Tên hoặc mã chỉ số', 'Name or code of the indicator', 'indicator', 'tên chỉ số', 'mã chỉ số'),
  unit: column(
    'Đơn vị',
    false,
    'Tên hoặc mã tỉnh, xã trong kỳ; bỏ trống là cả nước. Xã ghi «Phường Ba Đình, Thành phố Hà Nội»',
    'Name or code of a province or commune in the period; the country where left empty. A commune is “Phường Ba Đình, Thành phố Hà Nội”',
    'unit',
    'tỉnh, thành phố',
    'mã đơn vị',
  ),
  kind: column('Loại', false, '«thực hiện» (mặc định) hoặc «kế hoạch»', '“actual” (default) or “plan”', 'kind', 'loại số'),
  period: column(
    'Kỳ',
    true,
    '«2019», «05/2022», «31/12/2016» hoặc «11/07/2020 – 12/07/2020»',
    '“2019”, “05/2022”, “31/12/2016” or “11/07/2020 – 12/07/2020”',
    'period',
    'thời gian',
  ),
  campaign: column('Chiến dịch', false, 'Mã hoặc tên chiến dịch, nếu có', 'Code or name of the campaign, if any', 'campaign'),
  value: column(
    'Số',
    true,
    'Như nguồn ghi: «62.522», «trên 52.900», «gần 574.000», «2,016 triệu»',
    'As the source prints it: “62.522”, “trên 52.900”, “nearly 574.000”, “2.016 million”',
    'value',
    'figure',
    'số liệu',
    'giá trị',
  ),
  status: column(
    'Trạng thái',
    false,
    '«đã công bố» (mặc định), «sơ bộ» hoặc «ước tính»; số ghi «ước» là ước tính',
    '“published” (default), “provisional” or “estimated”; a figure with “ước” is an estimate',
    'status',
  ),
  formula: column(
    'Cách tính',
    false,
    'Chỉ cho số suy ngược: «62.522 / 3,12»',
    'Only where it was computed back: “62.522 / 3,12”',
    'formula',
    'công thức',
  ),
  source: column('Nguồn', true, 'Tên văn bản, bài báo, trang', 'Title of the document, article or page', 'source', 'văn bản', 'tài liệu'),
  number: column(
    'Số văn bản',
    false,
    'Số, ký hiệu: «1064/BHXH-TT»',
    'Its number: “1064/BHXH-TT”',
    'number',
    'số, ký hiệu',
    'document number',
  ),
  page: column('Trang', false, 'Trang, mục, bảng', 'Page, section, table', 'page'),
  publishedOn: column('Ngày văn bản', false, 'dd/MM/yyyy', 'dd/MM/yyyy', 'date', 'ngày công bố', 'document date'),
  url: column(
    'Địa chỉ',
    false,
    'Địa chỉ trang, bắt đầu bằng https://',
    'Address, beginning with https://',
    'url',
    'address',
    'địa chỉ nguồn',
  ),
} as const satisfies Record<string, FileColumn>;
export type StatedColumn = keyof typeof statedColumns;

const entries = Object.entries(statedColumns) as [StatedColumn, FileColumn][];
const rowsLookedAt = 20;

export type ColumnPlaces = Partial<Record<StatedColumn, number>>;

export interface StatedHeading {
  /** As people count. */
  readonly row: number;
  readonly places: ColumnPlaces;
  /** Headings of compulsory columns that the file lacks. */
  readonly lacking: readonly string[];
  /** Columns that more than one heading names. */
  readonly repeated: readonly string[];
}

/** The first row that names every compulsory column, else the one that names most. */
export function findStatedHeading(table: readonly (readonly string[])[]): StatedHeading {
  const candidates = table.slice(0, rowsLookedAt).map((cells, at) => headingOf(cells, at + 1));
  const complete = candidates.find(({ lacking }) => lacking.length === 0);
  const named = ({ places }: StatedHeading) => Object.keys(places).length;
  return complete ?? candidates.sort((left, right) => named(right) - named(left))[0] ?? headingOf([], 1);
}

function headingOf(cells: readonly string[], row: number): StatedHeading {
  const folded = cells.map((text) => fold(seenOf(text)));
  const found = entries.map(([key, { heading, also }]) => {
    const names = [heading, ...also].map(fold);
    return [key, folded.flatMap((text, at) => (names.includes(text) ? [at] : []))] as const;
  });
  return {
    row,
    places: Object.fromEntries(found.flatMap(([key, [at]]) => (at === undefined ? [] : [[key, at]]))),
    lacking: found.flatMap(([key, at]) => (at.length === 0 && statedColumns[key].required ? [statedColumns[key].heading] : [])),
    repeated: found.flatMap(([key, at]) => (at.length > 1 ? [statedColumns[key].heading] : [])),
  };
}
