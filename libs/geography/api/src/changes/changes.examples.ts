import type { CatalogueChange, ChangeMade, ChangeReport, FollowUp } from '@ra-quan/geography/model';

const report: ChangeReport = {
  counts: { ended: 2, added: 1, merged: 1 },
  lines: [{ effect: 'merged', unit: 'Phường Sài Gòn', detail: 'Phường Bến Nghé; Phường Đa Kao' }],
};

export const madeExample: ChangeMade = { id: 12, report, followUps: { moved: 2, waiting: 1 } };
export const changeExample: CatalogueChange = {
  id: 12,
  kind: 'merge',
  title: 'Nhập nhiều đơn vị thành một: Phường Bến Nghé, Phường Đa Kao',
  effectiveOn: '2027-01-01',
  decree: 'Nghị quyết 237/NQ-UBTVQH16',
  report,
  madeBy: 'Quản trị hệ thống',
  madeAt: '2026-05-08T02:00:00.000Z',
  undoneAt: null,
  undoable: true,
};
export const followUpExample: FollowUp = {
  id: 3,
  changeId: 12,
  kind: 'event',
  subjectId: 71,
  subjectName: 'Lễ ra quân Phường Bến Nghé',
  from: { id: 4101, path: 'Phường Bến Nghé, Thành phố Hồ Chí Minh' },
  to: null,
  candidates: [{ id: 13_400, path: 'Phường Sài Gòn, Thành phố Hồ Chí Minh' }],
  state: 'waiting',
  byRule: false,
  decidedBy: null,
  decidedAt: null,
  version: 1,
};
