import type { StatedCheck, StatedFigure, StatedRevision } from '@ra-quan/figures/model';

/** Examples for the description of the API. */
export const statedExample: StatedFigure = {
  id: 31,
  kind: 'actual',
  indicatorId: 10,
  unitId: 1,
  unitPath: 'Việt Nam',
  from: '2017-01-01',
  to: '2018-01-01',
  campaignId: null,
  campaignName: null,
  organisationName: null,
  value: 20_039,
  qualifier: null,
  status: 'published',
  origin: 'back-computed',
  formula: '62.522 / 3,12',
  source: { title: 'Báo Kiểm toán', number: null, page: null, publishedOn: '2021-05-20', url: null },
  preferred: true,
  sources: 2,
  conflicts: [{ id: 32, value: 20_101, qualifier: 'khoảng', source: 'VietTimes' }],
  version: 1,
  enteredBy: 'Trần Minh Kế',
  enteredAt: '2026-05-08T02:00:00.000Z',
  reason: null,
};

export const revisionExample: StatedRevision = {
  revision: 1,
  value: 20_039,
  qualifier: null,
  status: 'published',
  origin: 'back-computed',
  formula: '62.522 / 3,12',
  preferred: true,
  source: 'Báo Kiểm toán',
  reason: null,
  enteredBy: 'Trần Minh Kế',
  enteredAt: '2026-05-08T02:00:00.000Z',
};

export const checkExample: StatedCheck = {
  count: 1,
  figures: [
    {
      row: 2,
      kind: 'actual',
      indicatorId: 10,
      unitPath: 'Việt Nam',
      from: '2018-01-01',
      to: '2019-01-01',
      campaignName: null,
      value: 52_900,
      qualifier: 'trên',
      status: 'published',
      source: 'vss.gov.vn, 29/06/2020',
    },
  ],
  problems: [
    {
      row: 3,
      column: 'Số',
      message: {
        vi: 'Không đọc được số «62,522» mà không phải đoán. Hãy ghi «62.522», «trên 52.900» hoặc «2,016 triệu».',
        en: 'The figure “62,522” cannot be read without guessing. Write “62.522”, “trên 52.900” or “2,016 triệu”.',
      },
    },
  ],
  problemCount: 1,
  notes: [],
  lacking: [],
  warnings: [],
};
