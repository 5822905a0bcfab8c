import { sameSpelling } from './spelling';

describe('the spelling of a name', () => {
  it.each([
    ['Thị trấn Phú Hoà', 'Thị Trấn Phú Hòa'],
    ['Xã Ea H’Leo', "Xã Ea H'Leo"],
    ['Huyện  Vũng Liêm', 'Huyện Vũng Liêm'],
    ['Xã Thuý Sơn', 'Xã Thúy Sơn'],
  ])('is one for «%s» and «%s»', (left, right) => expect(sameSpelling(left, right)).toBe(true));

  it.each([
    ['Xã Tân Thành', 'Xã Tân Thạnh'],
    ['Xã Thạnh Qưới', 'Xã Thạnh Quới'],
    ['Xã Đa Kao', 'Xã Da Kao'],
    ['Xã Sơn Hà', 'Phường Sơn Hà'],
  ])('is not for «%s» and «%s»', (left, right) => expect(sameSpelling(left, right)).toBe(false));
});
