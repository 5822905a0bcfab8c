import { sameSpelling, spelling } from './spelling';

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
    ['Xã Tân An', 'Xã Tânan'],
    ['Xã Ba', 'Xã Bà'],
  ])('is not for «%s» and «%s»', (left, right) => expect(sameSpelling(left, right)).toBe(false));

  it('is composed of the words of the name and nothing else', () => {
    expect(spelling('  XÃ  Tan\tAn ')).toBe(`${'xã'.normalize('NFD')} tan an`);
    expect(sameSpelling('XÃ', 'xa')).toBe(false);
  });
});
