import type { Unit, UnitDetail, UnitFound } from '@ra-quan/geography/model';
import type { Page } from '@ra-quan/shared/model';

const saiGon: Unit = {
  id: 13484,
  code: '26740',
  name: 'Phường Sài Gòn',
  kind: 'ward',
  level: 3,
  parentId: 81,
  path: 'Phường Sài Gòn, Thành phố Hồ Chí Minh',
  validFrom: '2025-07-01',
  validTo: null,
};

const benNghe: Unit = {
  id: 8818,
  code: '26740',
  name: 'Phường Bến Nghé',
  kind: 'ward',
  level: 3,
  parentId: 8815,
  path: 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
  validFrom: '2008-08-01',
  validTo: '2025-07-01',
};

export const pageExample: Page<UnitFound> = { items: [{ ...saiGon, alias: null }], total: 1 };

export const childrenExample: Unit[] = [saiGon];

export const detailExample: UnitDetail = {
  ...saiGon,
  versions: [{ ...saiGon, decree: 'Quyết định 19/2025/QĐ-TTg' }],
  predecessors: [{ unit: benNghe, kind: 'merge', effectiveOn: '2025-07-01', whole: true, share: null, shareMethod: null, decree: null }],
  successors: [],
  populations: [{ group: 'all', countedOn: '2025-07-01', persons: 47_022 }],
  office: null,
};
