import type { CatalogueSnapshot, KnownVersion } from '../changes/snapshot';
import { mergerDay, type UnitKind, type UnitLevel } from '../unit';

/** A unit since the merger of 2025, unless more is said. */
export function version(
  unitId: number,
  level: UnitLevel,
  code: string | null,
  name: string,
  kind: UnitKind,
  parentId: number | null,
  more: Partial<KnownVersion> = {},
): KnownVersion {
  const life = { validFrom: mergerDay, validTo: null, startedOn: mergerDay, endedOn: null };
  return { unitId, level, code, name, kind, parentId, ...life, ...more };
}

export const always = { validFrom: '2008-08-01', startedOn: '2008-08-01' } as const;
export const untilTheMerger = { ...always, validTo: mergerDay, endedOn: mergerDay } as const;

/** A small country: two provinces, and in one of them what stood before and after the merger. */
export const country: readonly KnownVersion[] = [
  version(1, 0, 'VN', 'Việt Nam', 'nation', null, always),
  version(2, 1, '01', 'Thành phố Hà Nội', 'city', 1, always),
  version(3, 1, '04', 'Tỉnh Cao Bằng', 'province', 1, always),
  version(4, 2, '001', 'Quận Ba Đình', 'district', 2, untilTheMerger),
  version(5, 2, null, 'Huyện Sóc Sơn', 'district', 2, untilTheMerger),
  version(11, 3, '00001', 'Phường Phúc Xá', 'ward', 4, untilTheMerger),
  version(12, 3, '00004', 'Phường Trúc Bạch', 'ward', 4, untilTheMerger),
  version(13, 3, '00376', 'Xã Minh Phú', 'commune', 5, untilTheMerger),
  version(21, 3, '00004', 'Phường Ba Đình', 'ward', 2),
  version(22, 3, '00008', 'Phường Ngọc Hà', 'ward', 2),
  version(23, 3, '00376', 'Xã Sóc Sơn', 'commune', 2),
  version(31, 3, '01273', 'Phường Thục Phán', 'ward', 3),
];

export function catalogue(versions: readonly KnownVersion[] = country, more: Partial<CatalogueSnapshot> = {}): CatalogueSnapshot {
  return { versions, successions: [], populations: new Map(), offices: new Map(), officeOf: new Map(), ...more };
}
