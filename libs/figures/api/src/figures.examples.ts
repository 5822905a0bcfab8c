import type { EntryAnswer, Grid, Observation, SheetSummary, SilentList, Standing } from '@ra-quan/figures/model';

/** Examples for the description of the API. */
export const gridExample: Grid = {
  campaignId: 1,
  unitId: 2,
  unitPath: 'Thành phố Hà Nội',
  day: '2026-05-08',
  eventId: null,
  illustrative: false,
  origins: [],
  sheet: { id: 17, state: 'draft', stateReason: null, version: 1, actions: ['submit'] },
  rows: [
    {
      unitId: 4012,
      name: 'Phường Ba Đình',
      code: '00004',
      ended: false,
      cells: [{ indicatorId: 1, cellId: 90210, value: 31, qualifier: null, status: 'provisional', version: 1 }],
    },
  ],
};

export const standingExample: Standing = {
  unitId: 4012,
  indicatorId: 1,
  last: { day: '2026-05-07', value: 28 },
  before: 172,
  target: 600,
};

export const answerExample: EntryAnswer = {
  sheetId: 17,
  sheetVersion: 1,
  sheetState: 'draft',
  written: [{ unitId: 4012, indicatorId: 1, before: null, value: 31, version: 1 }],
};

export const sheetExample: SheetSummary = {
  id: 17,
  campaignId: 1,
  unitId: 2,
  unitPath: 'Thành phố Hà Nội',
  day: '2026-05-08',
  eventId: null,
  eventName: null,
  state: 'submitted',
  stateReason: null,
  version: 2,
  actions: ['approve', 'return'],
  submittedBy: 'Nguyễn Thị An',
  submittedAt: '2026-05-08T10:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  reported: 124,
  expected: 126,
  totals: [{ indicatorId: 1, value: 1221, waiting: 1221 }],
};

export const observationExample: Observation = {
  id: 90210,
  unitId: 4012,
  unitPath: 'Phường Ba Đình, Thành phố Hà Nội',
  indicatorId: 1,
  from: '2026-05-08',
  to: '2026-05-09',
  campaignId: 1,
  eventId: null,
  organisationId: null,
  extent: 'own',
  value: 31,
  qualifier: null,
  status: 'approved',
  source: null,
  sourceUrl: null,
  origin: null,
  preferred: true,
  version: 2,
  enteredBy: 'Nguyễn Thị An',
  enteredAt: '2026-05-08T09:00:00.000Z',
  reason: null,
  illustrative: false,
};

export const silentExample: SilentList = {
  day: '2026-05-19',
  unit: null,
  expected: 34,
  total: 1,
  items: [
    {
      unitId: 21,
      name: 'Tỉnh Lai Châu',
      communes: 38,
      lastHeard: '2026-05-16',
      lastHeardBy: 'Lò Thị Hoa',
      since: '2026-05-17',
      days: 3,
    },
  ],
};
