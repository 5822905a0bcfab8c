import { UnitsOfDay } from '../changes/snapshot';
import { catalogue } from '../testing/catalogue';
import { listedUnits, readCode, unitsMeant, zerosWereDropped } from './codes';

describe('codes of a file', () => {
  const units = new UnitsOfDay(catalogue(), '2026-04-01');

  it('get back the zeros that a spreadsheet drops; others are none', () => {
    expect(readCode('4', 5)).toEqual({ code: '00004', padded: true });
    expect(readCode('00004', 5)).toEqual({ code: '00004', padded: false });
    expect([readCode('4a', 5), readCode('a4', 5), readCode('123456', 5), readCode('', 2)]).toEqual(Array(4).fill(undefined));
  });

  it.each([
    [['01', '376'], false],
    [['01', '00004'], false],
    [['4'], true],
    [['1273', '10'], true],
    [['0', '0004'], false],
  ])('%j of a column were taken for numbers: %s', (texts, dropped) => expect(zerosWereDropped(texts)).toBe(dropped));

  it('mean every unit that they may where zeros were dropped, and one where not', () => {
    expect(listedUnits(unitsMeant(units, '4', true))).toBe('04 Tỉnh Cao Bằng, 00004 Phường Ba Đình');
    expect(listedUnits(unitsMeant(units, '04', true))).toBe('04 Tỉnh Cao Bằng');
    expect(listedUnits(unitsMeant(units, '04', false))).toBe('04 Tỉnh Cao Bằng');
    expect(listedUnits(unitsMeant(units, '376', false))).toBe('00376 Xã Sóc Sơn');
    expect(unitsMeant(units, '9', true)).toEqual([]);
  });
});
