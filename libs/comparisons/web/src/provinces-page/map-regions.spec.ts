import type { UnitYearCell, UnitYears } from '@ra-quan/comparisons/model';
import { lastReportedYear, mapRegions } from './map-regions';

const cell = (value: number | null, part: Partial<UnitYearCell> = {}): UnitYearCell => ({
  value,
  boundary: 'exact',
  status: 'approved',
  illustrative: false,
  coverage: null,
  ...part,
});
const table = (on: string, ...cells: UnitYearCell[][]): UnitYears => ({
  on,
  readAt: '2026-05-08T01:00:00.000Z',
  years: [2017, 2020, 2021],
  rows: cells.map((row, at) => ({ unitId: at + 1, code: ['15', '48'][at]!, name: ['Lào Cai', 'Đà Nẵng'][at]!, cells: row })),
  sums: [],
});
const vi = {
  language: 'vi' as const,
  translate: (key: string, params: Record<string, unknown> = {}) => [key, ...Object.values(params)].join(' '),
};

describe('the provinces of a map', () => {
  const none = cell(null, { status: null });

  it('show persons with their mark; zero is a figure', () => {
    const rows = [
      [none, cell(0, { status: 'submitted' }), none],
      [none, cell(1204), none],
    ];
    expect(mapRegions(table('2026-05-20', ...rows), 2020, null, vi)).toMatchObject([
      { value: 0, mark: 'provisional', parts: ['10', '15'] },
      { value: 1204, mark: null, parts: ['48', '49'] },
    ]);
  });

  it('mean other areas on the 63 provinces under the same codes', () => {
    const [yenBai] = mapRegions(table('2025-06-30', [none, cell(7), none]), 2020, null, vi);
    expect(yenBai!.parts).toEqual(['15']);
  });

  it('show percent of a base year, uncapped, as uncertain as the weaker figure, with both figures said', () => {
    const rows = [[cell(100, { boundary: 'estimated' }), cell(312), none]];
    expect(mapRegions(table('2026-05-20', ...rows), 2020, 2017, vi)).toMatchObject([
      { value: 312, mark: 'estimated', note: 'comparisons.provinces.map.counts 312 100' },
    ]);
  });

  it('say why there is no percentage', () => {
    const rows = [
      [cell(0), cell(5), none],
      [none, cell(5), none],
    ];
    expect(mapRegions(table('2026-05-20', ...rows), 2020, 2017, vi)).toMatchObject([
      { value: null, mark: 'missing', note: 'comparisons.provinces.map.base-zero' },
      { value: null, mark: 'missing', note: 'comparisons.provinces.map.base-missing' },
    ]);
  });

  it('keep what is not comparable apart from what is missing', () => {
    const rows = [[none, cell(null, { boundary: 'not-comparable' }), none]];
    expect(mapRegions(table('2025-06-30', ...rows), 2020, null, vi)).toMatchObject([{ value: null, mark: 'not-comparable' }]);
  });

  it('start with the last year in which anybody reported', () => {
    expect(lastReportedYear(table('2026-05-20', [none, cell(0), none]))).toBe(2020);
    expect(lastReportedYear(table('2026-05-20', [none, none, none]))).toBe(2021);
  });
});
