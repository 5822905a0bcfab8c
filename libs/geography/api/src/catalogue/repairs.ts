import type { MappingRow, PackageRows } from './package-rows';

/** Xã Ia Mơ carries a wrong code in the package; it is its own only predecessor, and the package lacks that row. */
const iaMo = { wrong: '23737', right: '23938' };

/** Rows whose successor the package has wrong: two communes of one name were swapped, and the people of Hải Hòa went to Hải Lạng. */
const rightSuccessor: Readonly<Record<string, string>> = { '30901': '30886', '30913': '30910', '06799': '06886' };

/** 23 rows still name a district that had merged into Đạ Huoai on 01/12/2024. */
const rightDistrict: Readonly<Record<string, string>> = { 'Huyện Đạ Tẻh': 'Huyện Đạ Huoai' };

/** Districts without communes (codes: Quyết định 124/2004/QĐ-TTg), each the whole predecessor of one special zone; the package leaves them out. */
export const islandDistricts = [
  { code: '318', name: 'Huyện Bạch Long Vĩ', province: 'Thành phố Hải Phòng', zone: '11948' },
  { code: '471', name: 'Huyện Cồn Cỏ', province: 'Tỉnh Quảng Trị', zone: '19742' },
  { code: '498', name: 'Huyện Hoàng Sa', province: 'Thành phố Đà Nẵng', zone: '20333' },
  { code: '536', name: 'Huyện Lý Sơn', province: 'Tỉnh Quảng Ngãi', zone: '21548' },
  { code: '755', name: 'Huyện Côn Đảo', province: 'Tỉnh Bà Rịa - Vũng Tàu', zone: '26732' },
] as const;

/**
 * Successions whose extent is known from the resolutions of the Standing Committee. The package knows no splits at all (438 communes were split),
 * so wherever nothing stands here the extent is unknown, not whole.
 */
export const knownExtents: readonly (readonly [from: string, to: string, whole: boolean])[] = [
  [iaMo.right, iaMo.right, true],
  ['26740', '26740', true],
  ['26737', '26737', false],
  ['26737', '26740', false],
  ['26746', '26743', false],
  ['26746', '26740', false],
  ['06799', '06886', false],
  ['06799', '06799', false],
];

/** A commune of before 01/07/2025 with the one successor the package names. */
export interface FormerCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly successor: string;
}

/** The communes of today, repaired. */
export function communesOf(rows: PackageRows) {
  return rows.wards.map(({ ward_code, name, province_code }) => ({
    code: ward_code === iaMo.wrong ? iaMo.right : ward_code,
    name,
    province: province_code,
  }));
}

/** The 10.035 communes of 30/06/2025, repaired. */
export function formerCommunesOf(rows: PackageRows): FormerCommune[] {
  const listed = rows.ward_mappings.filter(isCoded).map((row) => ({
    code: row.old_ward_code,
    name: row.old_ward_name ?? '',
    district: rightDistrict[row.old_district_name ?? ''] ?? row.old_district_name ?? '',
    province: row.old_province_name ?? '',
    successor: rightSuccessor[row.old_ward_code] ?? row.new_ward_code,
  }));
  return [...listed, { code: iaMo.right, name: 'Xã Ia Mơ', district: 'Huyện Chư Prông', province: 'Tỉnh Gia Lai', successor: iaMo.right }];
}

const isCoded = (row: MappingRow): row is MappingRow & { old_ward_code: string } => Boolean(row.old_ward_code);

/** Names of communes abolished before 2025. Their codes of today are often dead, so they are only names to find today's commune by. */
export function abolishedNamesOf(rows: PackageRows) {
  return rows.ward_mappings
    .filter((row) => !row.old_ward_code && row.old_ward_name)
    .map((row) => ({
      name: `${row.old_ward_name}, ${row.old_district_name}`,
      commune: row.new_ward_name,
      province: row.new_province_name,
    }));
}
