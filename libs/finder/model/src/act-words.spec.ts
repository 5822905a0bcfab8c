import type { Act } from '@ra-quan/shared/model';
import { besideAct, nearnessOfAct } from './act-words';

const enter: Act = {
  key: 'figures.entry',
  name: { vi: 'Nhập kết quả', en: 'Enter results' },
  also: { vi: ['nhập số', 'nhập'] },
  permission: 'figures.enter',
  path: '/results/entry',
};

describe('an act that is called', () => {
  it.each([
    ['Nhập kết quả', 0],
    ['nhap so', 0],
    ['enter res', 1],
    ['nhap k', 1],
    ['kết', 2],
    ['quả nhập', 2],
    ['kết quả 2020', undefined],
    ['  ', undefined],
  ])('%p is as near as %p', (typed, nearness) => {
    expect(nearnessOfAct(enter, typed)).toBe(nearness);
  });

  it.each([
    ['nhập kết quả phường Ba Đình', 'phường Ba Đình'],
    ['Nhap so  Ba Dinh, Ha Noi', 'Ba Dinh, Ha Noi'],
    ['nhập Ba Đình', 'Ba Đình'],
    ['nhập kết quả', ''],
    ['nhập', ''],
    ['phường Ba Đình nhập', 'phường Ba Đình'],
    ['ba đình nhập kết quả', 'ba đình'],
    ['phường Ba Đình', ''],
  ])('%p leaves the unit %p', (typed, unit) => {
    expect(besideAct(enter, typed)).toBe(unit);
  });
});
