import { missingFromSum, sumOfUnits, thinPercent, type UnitYearCell } from './unit-years';

const cell = (value: number | null, part: Partial<UnitYearCell> = {}): UnitYearCell => ({
  value,
  boundary: 'exact',
  status: value === null ? null : 'approved',
  illustrative: false,
  coverage: null,
  ...part,
});

describe('the sum of units', () => {
  it('is missing, not zero, where nobody reported', () => {
    expect(sumOfUnits([cell(null), cell(null)])).toMatchObject({ value: null, missing: 2, leftOut: 0 });
    expect(sumOfUnits([cell(0), cell(null)])).toMatchObject({ value: 0, missing: 1 });
  });

  it('says which parts are not in it', () => {
    const sum = sumOfUnits([cell(7), cell(null), cell(null, { boundary: 'not-comparable', status: 'submitted' })]);
    expect(sum).toEqual({
      value: 7,
      boundary: 'not-comparable',
      status: 'submitted',
      illustrative: false,
      coverage: null,
      missing: 1,
      leftOut: 1,
    });
    expect(missingFromSum(sum, 'vi')).toBe('không gồm 1 đơn vị không quy đổi được, 1 đơn vị chưa có số liệu');
    expect(missingFromSum({ ...sum, leftOut: 0 }, 'en')).toBe('1 without a figure');
    expect(missingFromSum(sumOfUnits([cell(7)]), 'vi')).toBeNull();
  });

  it('lacks the reports of every unit that lacks some, and of those that told nothing', () => {
    const covered = (value: number | null, reportedDays: number, expectedDays: number) =>
      cell(value, { coverage: { reportedDays, expectedDays } });
    const sum = sumOfUnits([covered(6_000, 520, 3_276), covered(9, 31, 31), covered(null, 0, 31)]);
    expect(sum.coverage).toEqual({ reportedDays: 551, expectedDays: 3_338 });
    expect(thinPercent(sum)!.toFixed(1)).toBe('16.5');
    // What cannot be counted by days leaves nothing to be said of the sum.
    expect(sumOfUnits([covered(9, 31, 31), cell(500)]).coverage).toBeNull();
    expect([
      thinPercent(covered(9, 95, 100)),
      thinPercent(covered(9, 94, 100)),
      thinPercent(covered(null, 0, 31)),
      thinPercent(cell(9)),
    ]).toEqual([null, 94, null, null]);
  });

  it('is as uncertain as its least certain part, and generated where a part is', () => {
    expect(sumOfUnits([cell(7), cell(3, { boundary: 'estimated', status: 'provisional', illustrative: true })])).toMatchObject({
      value: 10,
      boundary: 'estimated',
      status: 'provisional',
      illustrative: true,
    });
  });
});
