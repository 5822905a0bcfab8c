import { compare, type Figure } from '@ra-quan/comparisons/model';
import { indicatorByCode } from '@ra-quan/figures/model';
import { comparisonSheet } from './comparison.sheet';

const figure = (code: string, value: number | null, of: number): Figure => ({
  indicator: indicatorByCode(code),
  unit: { id: 1, path: 'Việt Nam', level: 0 },
  on: '2020-07-31',
  boundary: 'exact',
  period: { from: `${of}-01-01`, to: `${of + 1}-01-01` },
  cutFrom: null,
  aroundTet: false,
  meanOf: null,
  campaign: null,
  value,
  qualifier: null,
  status: 'published',
  origin: 'published',
  source: 'nguồn',
  sourceUrl: null,
  knownAt: null,
  conflicts: [],
  coverage: null,
  corrected: null,
  calendar: { workingDays: 251, holdsTet: true },
  reportedSum: null,
  illustrative: false,
});
const subject = figure('si-voluntary-mobilised', 62_522, 2020);
const bases = [
  figure('si-voluntary-net', 20_039, 2017),
  figure('si-voluntary-net', 52_900, 2018),
  figure('si-voluntary-net', 296_700, 2019),
];
const rowsAgainst = (...against: Figure[]) =>
  comparisonSheet(
    {
      subject,
      comparisons: against.map((base) => compare(subject, base)),
      parts: { figures: [], remainder: null },
      sides: null,
      target: null,
      months: [],
      readAt: '2026-05-08T02:00:00.000Z',
    },
    'vi',
  ).rows.slice(1);

describe('the export of a comparison', () => {
  it('gives percentages with one decimal, as the page says them, and persons as they are', () => {
    expect(rowsAgainst(...bases).map((row) => row.slice(14, 17))).toEqual([
      [312, 212, 42_483],
      [118.2, 18.2, 9_622],
      [21.1, -78.9, -234_178],
    ]);
  });

  it('keeps the word a source put before a number, and what that leaves of the percentage', () => {
    const [row] = rowsAgainst({ ...bases[1]!, qualifier: 'trên' });
    expect([row![6], row![8], row![13], row![14]]).toEqual(['trên', 52_900, 'nhiều nhất', 118.2]);
    const [about] = rowsAgainst({ ...bases[1]!, qualifier: 'gần' });
    expect([about![13], about![14]]).toEqual(['ít nhất', 118.1]);
  });

  it('says in words why there is no percentage', () => {
    expect(rowsAgainst(figure('si-voluntary-net', 0, 2016), figure('si-voluntary-net', null, 2015)).map((row) => row[14])).toEqual([
      'không so sánh được (kỳ gốc bằng 0)',
      'chưa có số liệu kỳ gốc',
    ]);
  });
});
