import { missingFromSum, sumOfUnits, type UnitYearCell } from './unit-years';

const cell = (value: number | null, part: Partial<UnitYearCell> = {}): UnitYearCell => ({
  value,
  boundary: 'exact',
  status: value === null ? null : 'approved',
  illustrative: false,
  ...part,
});

describe('the sum of units', () => {
  it('is missing, not zero, where nobody reported', () => {
    expect(sumOfUnits([cell(null), cell(null)])).toMatchObject({ value: null, missing: 2, leftOut: 0 });
    expect(sumOfUnits([cell(0), cell(null)])).toMatchObject({ value: 0, missing: 1 });
  });

  it('says which parts are not in it', () => {
    const sum = sumOfUnits([cell(7), cell(null), cell(null, { boundary: 'not-comparable', status: 'submitted' })]);
    expect(sum).toEqual({ value: 7, boundary: 'not-comparable', status: 'submitted', illustrative: false, missing: 1, leftOut: 1 });
    expect(missingFromSum(sum, 'vi')).toBe('không gồm 1 đơn vị không quy đổi được, 1 đơn vị chưa có số liệu');
    expect(missingFromSum({ ...sum, leftOut: 0 }, 'en')).toBe('1 without a figure');
    expect(missingFromSum(sumOfUnits([cell(7)]), 'vi')).toBeNull();
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
