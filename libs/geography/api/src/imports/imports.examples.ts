import type { CatalogueImport } from '@ra-quan/geography/model';

export const importExample: CatalogueImport = {
  id: 7,
  kind: 'successions',
  fileName: 'crosswalk-2025-07-01.csv',
  options: { on: '2025-07-01', complete: false, fresh: false, shares: 'population', decree: 'Quyết định 19/2025/QĐ-TTg' },
  state: 'checked',
  progress: 100,
  report: {
    read: { sheet: null, headingFirst: 1, headingLast: 1, warnings: [] },
    rows: 10_602,
    lacking: [],
    problems: [],
    problemCount: 0,
    noteCount: 12,
    change: {
      counts: { split: 471, extents: 10_035 },
      lines: [{ effect: 'split', unit: 'Phường Đa Kao', detail: 'Phường Sài Gòn; Phường Tân Định' }],
    },
    followUps: { moved: 0, waiting: 0 },
    took: 2_400,
  },
  problem: null,
  changeId: null,
  madeBy: 'Quản trị hệ thống',
  madeAt: '2026-05-08T02:00:00.000Z',
};
