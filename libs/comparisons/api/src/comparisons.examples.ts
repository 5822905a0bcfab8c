import { compare, type ComparisonChoices, type ComparisonReport, type Figure, type UnitYears } from '@ra-quan/comparisons/model';
import { indicatorByCode } from '@ra-quan/figures/model';

const subject: Figure = {
  indicator: indicatorByCode('si-voluntary-mobilised'),
  unit: { id: 1, path: 'Việt Nam', level: 0 },
  on: '2020-07-31',
  boundary: 'exact',
  period: { from: '2020-05-01', to: '2020-08-01' },
  cutFrom: null,
  aroundTet: false,
  meanOf: null,
  campaign: { id: 1, name: 'Tháng vận động, triển khai BHXH toàn dân 2020', nameEn: null },
  value: 62_522,
  qualifier: null,
  status: 'published',
  origin: 'published',
  source: 'Báo Kiểm toán, 20/05/2021',
  sourceUrl: null,
  knownAt: '2026-05-08T02:00:00.000Z',
  conflicts: [],
  coverage: null,
  reportedSum: 62_522,
  corrected: null,
  calendar: { workingDays: 65, holdsTet: false },
  illustrative: false,
};
const base: Figure = {
  ...subject,
  indicator: indicatorByCode('si-voluntary-net'),
  period: { from: '2018-01-01', to: '2019-01-01' },
  campaign: null,
  value: 52_900,
  qualifier: 'trên',
  source: 'vss.gov.vn',
  reportedSum: null,
};

/** Examples for the description of the API. */
export const reportExample: ComparisonReport = {
  subject,
  comparisons: [compare(subject, base)],
  parts: { figures: [], remainder: { whole: 62_522, explained: 54_973, rest: 7_549 } },
  sides: null,
  target: null,
  months: [{ month: '2020-05-01', value: 28_000 }],
  readAt: '2026-05-08T02:00:00.000Z',
};
export const choicesExample: ComparisonChoices = {
  subjects: [
    {
      kind: 'campaign',
      key: 'si-voluntary-mobilised:2020-05-01:2020-08-01:1',
      indicatorId: 1,
      period: subject.period,
      when: { vi: 'Cả chiến dịch, 01/05/2020–31/07/2020', en: 'Whole campaign, 01/05/2020–31/07/2020' },
      label: { vi: 'Người tham gia BHXH tự nguyện vận động được', en: 'Voluntary SI sign-ups' },
      known: true,
    },
  ],
  bases: [],
};
export const unitYearsExample: UnitYears = {
  on: '2026-05-08',
  readAt: '2026-05-08T01:00:00.000Z',
  years: [2020, 2021],
  rows: [
    {
      unitId: 2,
      code: '01',
      name: 'Thành phố Hà Nội',
      cells: [
        { value: 1500, boundary: 'exact', status: 'approved', illustrative: false, coverage: { reportedDays: 3_906, expectedDays: 3_906 } },
        { value: null, boundary: 'exact', status: null, illustrative: false, coverage: null },
      ],
    },
  ],
  sums: [
    {
      value: 1500,
      boundary: 'exact',
      status: 'approved',
      illustrative: false,
      coverage: { reportedDays: 3_906, expectedDays: 3_906 },
      missing: 0,
      leftOut: 0,
    },
    { value: null, boundary: 'exact', status: null, illustrative: false, coverage: null, missing: 1, leftOut: 0 },
  ],
};
