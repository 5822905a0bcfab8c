import { catalogue, country, version } from '../testing/catalogue';
import { UnitsOfDay } from './snapshot';

const before = new UnitsOfDay(catalogue(), '2025-06-30');
const after = new UnitsOfDay(catalogue(), '2025-07-01');
const idsOf = (units: readonly { readonly unitId: number }[]) => units.map(({ unitId }) => unitId);

describe('the units of a day', () => {
  it('are those whose time has come and is not over: on the day of the merger only the new ones', () => {
    expect(idsOf(before.all)).toEqual([1, 2, 3, 4, 5, 11, 12, 13]);
    expect(idsOf(after.all)).toEqual([1, 2, 3, 21, 22, 23, 31]);
    expect(new UnitsOfDay(catalogue(), '2008-07-31').all).toEqual([]);
    expect(new UnitsOfDay(catalogue(), '2008-08-01').all).toHaveLength(8);
  });

  it('are found by a code as it was on the day: 00004 is Trúc Bạch, then Ba Đình', () => {
    expect([before.withCode('00004')?.name, after.withCode('00004')?.name]).toEqual(['Phường Trúc Bạch', 'Phường Ba Đình']);
    expect([before.withCode('00008'), after.withCode('001')]).toEqual([undefined, undefined]);
    expect([before.withId(11)?.name, after.withId(11)]).toEqual(['Phường Phúc Xá', undefined]);
  });

  it('are found by what stands above them', () => {
    expect([idsOf(before.childrenOf(2)), idsOf(before.childrenOf(4)), idsOf(after.childrenOf(2))]).toEqual([
      [4, 5],
      [11, 12],
      [21, 22, 23],
    ]);
    expect(after.childrenOf(21)).toEqual([]);
  });

  it('are named with all that stands above them, without the country', () => {
    expect(before.pathOf(12)).toBe('Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội');
    expect(after.pathOf(2)).toBe('Thành phố Hà Nội');
    expect(after.pathOf(1)).toBe('Việt Nam');
    expect(after.pathOf(12)).toBe('#12');
    expect(new UnitsOfDay(catalogue([...country, version(99, 3, '09999', 'Xã Lẻ', 'commune', 77)]), '2026-01-01').pathOf(99)).toBe('Xã Lẻ');
  });
});
