import type { BilingualText } from '@ra-quan/shared/model';
import { fold } from '../folding';

/** What a file may hold. */
export const fileKinds = ['units', 'successions', 'offices', 'populations'] as const;
export type FileKind = (typeof fileKinds)[number];

export const fileKindNames: Readonly<Record<FileKind, BilingualText>> = {
  units: { vi: 'Danh mục đơn vị tại một ngày', en: 'Units on a day' },
  successions: { vi: 'Quan hệ kế tục (cũ → mới)', en: 'Successions (former → new)' },
  offices: { vi: 'Cơ quan BHXH và các xã phụ trách', en: 'SI offices and the communes they serve' },
  populations: { vi: 'Số dân và quy mô các nhóm', en: 'Population and group sizes' },
};

/** A column of a file: the heading that is documented, and others that are understood. */
export interface FileColumn {
  readonly heading: string;
  readonly also: readonly string[];
  /** Whether a file must have it. */
  readonly required: boolean;
  /** Whether a row may leave it empty all the same; the plan says where. */
  readonly mayBeEmpty?: boolean;
  readonly meaning: BilingualText;
}

const column = (heading: string, required: boolean, vi: string, en: string, ...also: string[]): FileColumn => ({
  heading,
  required,
  meaning: { vi, en },
  also,
});

/** The documented columns of each kind of file, in their order; others are kept in the file and not read. */
export const fileColumns = {
  units: {
    code: {
      ...column(
        'code',
        true,
        'Mã đơn vị: 2 số (tỉnh), 3 số (huyện), 5 số (xã)',
        'Unit code: 2 digits (province), 3 (district), 5 (commune)',
        'mã',
        'mã đơn vị',
        'mã xã',
      ),
      // Of many former districts none is known.
      mayBeEmpty: true,
    },
    name: column(
      'name',
      true,
      'Tên đầy đủ, có loại: «Phường Sài Gòn»',
      'Full name with its kind: “Phường Sài Gòn”',
      'tên',
      'tên đơn vị',
      'tên đầy đủ',
    ),
    kind: column('kind', false, 'Loại; bỏ trống thì lấy từ tên', 'Kind; taken from the name where left empty', 'loại', 'cấp'),
    provinceCode: column(
      'province_code',
      false,
      'Mã tỉnh, thành phố; cần cho huyện và xã',
      'Province code; needed for districts and communes',
      'mã tỉnh',
      'mã tp',
    ),
    districtCode: column('district_code', false, 'Mã huyện (đến 30/06/2025)', 'District code (until 30/06/2025)', 'mã huyện', 'mã qh'),
    districtName: column(
      'district_name',
      false,
      'Tên huyện (đến 30/06/2025)',
      'District name (until 30/06/2025)',
      'tên huyện',
      'quận huyện',
    ),
    population: column('population', false, 'Số dân', 'Population', 'dân số', 'số dân'),
  },
  successions: {
    oldCode: column(
      'old_code',
      false,
      'Mã đơn vị cũ, theo ngày trước đó',
      'Code of the former unit, on the day before',
      'mã cũ',
      'mã đơn vị cũ',
    ),
    oldDistrictCode: column(
      'old_district_code',
      false,
      'Mã huyện cũ, cho huyện đảo không có xã',
      'Former district code, for island districts without communes',
      'mã huyện cũ',
    ),
    newCode: column(
      'new_code',
      true,
      'Mã đơn vị mới, theo ngày hiệu lực',
      'Code of the new unit, on the effective day',
      'mã mới',
      'mã đơn vị mới',
    ),
    whole: column(
      'whole',
      true,
      'true/có: nhập toàn bộ; false/không: một phần',
      'true/có: as a whole; false/không: a part',
      'toàn bộ',
      'nhập toàn bộ',
    ),
    share: column(
      'share',
      false,
      'Tỷ lệ của phần chuyển sang, 0–1 hoặc %; cộng lại bằng 1',
      'Share of the part that went over, 0–1 or %; they add up to 1',
      'tỷ lệ',
      'tỉ lệ',
    ),
  },
  offices: {
    code: column('office_code', true, 'Mã cơ quan BHXH', 'Code of the SI office', 'mã cơ quan', 'mã bhxh'),
    name: column('office_name', true, 'Tên cơ quan BHXH cơ sở', 'Name of the local SI office', 'tên cơ quan', 'bhxh cơ sở'),
    communeCode: column('commune_code', true, 'Mã xã mà cơ quan phụ trách', 'Code of a commune it serves', 'mã xã'),
  },
  populations: {
    code: column('code', true, 'Mã đơn vị', 'Unit code', 'mã', 'mã đơn vị', 'mã xã'),
    group: column('group', false, 'Nhóm; bỏ trống là toàn dân', 'Group of persons; everybody where left empty', 'nhóm'),
    persons: column('persons', true, 'Số người', 'Persons', 'số người', 'dân số', 'population'),
  },
} as const satisfies Record<FileKind, Record<string, FileColumn>>;

export type ColumnOf<Kind extends FileKind> = keyof (typeof fileColumns)[Kind] & string;

/** The heading of the column in which the result of a check is given back; not read again. */
export const checkHeading: BilingualText = { vi: 'Kết quả kiểm tra', en: 'Result of the check' };

/** Columns that more than one heading names: which of them is meant must be asked. */
export function repeatedIn(kind: FileKind, headings: readonly string[]): { readonly column: string; readonly places: readonly number[] }[] {
  const folded = headings.map(fold);
  return Object.values<FileColumn>(fileColumns[kind]).flatMap(({ heading, also }) => {
    const names = [heading, ...also].map(fold);
    const places = folded.flatMap((name, at) => (names.includes(name) ? [at] : []));
    return places.length > 1 ? [{ column: heading, places }] : [];
  });
}

/** Where each documented column stands in the heading of a file; `undefined` where it is missing. */
export function placesOf<Kind extends FileKind>(kind: Kind, headings: readonly string[]): Record<ColumnOf<Kind>, number | undefined> {
  const folded = headings.map(fold);
  const entries = Object.entries<FileColumn>(fileColumns[kind]).map(([key, { heading, also }]) => {
    const names = [heading, ...also].map(fold);
    const at = folded.findIndex((name) => names.includes(name));
    return [key, at === -1 ? undefined : at];
  });
  return Object.fromEntries(entries) as Record<ColumnOf<Kind>, number | undefined>;
}
