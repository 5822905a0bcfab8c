import type { UnitFound } from '@ra-quan/geography/model';
import { calledSo } from './same-name';

const unit = (id: number, name: string, alias: string | null = null) => ({ id, name, alias }) as UnitFound;
const found = [
  unit(1, 'Phường Tân Tiến'),
  unit(2, 'Xã Tân Tiến'),
  unit(3, 'Xã Tân Tiến Đông'),
  unit(4, 'Phường Sài Gòn', 'Phường Tân Tiến, Quận 1'),
];
const ids = (text: string) => calledSo(text, found).map(({ id }) => id);

describe('units that are called the same', () => {
  it.each([
    ['tan tien', [1, 2, 4]],
    ['Tân Tiến, Lạng Sơn', [1, 2, 4]],
    ['xã tân tiến', [2]],
    ['p. tan tien', [1, 4]],
    ['tan tien dong', [3]],
    ['tan', []],
    ['', []],
  ])('%p may mean %p', (text, meant) => {
    expect(ids(text)).toEqual(meant);
  });
});
