import * as fc from 'fast-check';
import { fold, squeeze } from './folding';
import { foldBare, typedName } from './naming';

describe('folding names', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['Đăk Lăk', 'dak lak'],
    ['ÐẮK LẮK', 'dak lak'],
    ['Bà Rịa - Vũng Tàu', 'ba ria vung tau'],
    ['Phan Rang-Tháp Chàm', 'phan rang thap cham'],
    ['Ea H’Leo', 'ea hleo'],
    ["Ea H'Leo", 'ea hleo'],
    ['Phú Quí', 'phu qui'],
    ['Phú Quý', 'phu qui'],
    ['Mĩ Tho', 'mi tho'],
    ['Mỹ Tho', 'mi tho'],
    ['Thuỷ Nguyên', 'thuy nguyen'],
    ['Thủy Nguyên', 'thuy nguyen'],
    ['Tây Ninh', 'tay ninh'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['Phường 01', 'phuong 1'],
    ['  Hà\u00a0Nội ', 'ha noi'],
    ['Hà\u200bNội', 'hanoi'],
    ['Phường 001', 'phuong 1'],
    ['Phường 0', 'phuong 0'],
    ['Ho\u0323c', 'hoc'],
  ])('folds %s to %s', (name, folded) => expect(fold(name)).toBe(folded));

  it('keeps apart what only looks alike', () => {
    expect(fold('Tây')).not.toBe(fold('Tài'));
    expect(fold('Thúy')).not.toBe(fold('Thúi'));
  });

  it.each([
    ['daklak', 'Đắk Lắk'],
    ['mytho', 'Mỹ Tho'],
    ['hanoi', 'Hà Nội'],
  ])('finds %s written as one word', (typed, name) => expect(squeeze(typed)).toBe(squeeze(name)));

  it('keeps different names apart when it drops their spaces', () => {
    expect([squeeze('Mỹ Tho'), squeeze('Tây Ninh')]).toEqual(['mitho', 'taininh']);
  });

  const vietnamese = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẩẽếịỗờủữýỳỷỹỵÀẢÃÁẠĐÐ ’'-.0129") });

  it('is settled after one folding', () => {
    fc.assert(fc.property(vietnamese, (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('does not depend on composition or case', () => {
    fc.assert(fc.property(vietnamese, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))));
    fc.assert(fc.property(vietnamese, (text) => fold(text.toUpperCase()) === fold(text)));
  });

  it('leaves only plain letters, digits and single spaces of a Vietnamese text', () => {
    fc.assert(fc.property(vietnamese, (text) => /^([a-z0-9]+( [a-z0-9]+)*)?$/.test(fold(text))));
  });
});

describe('names with their kind', () => {
  it.each([
    ['Thành phố Hồ Chí Minh', 'ho chi minh', 'Thành phố'],
    ['TP.HCM', 'hcm', 'Thành phố'],
    ['Tp Huế', 'hue', 'Thành phố'],
    ['P.12', '12', 'Phường'],
    ['Q1', '1', 'Quận'],
    ['x. Tân Tiến', 'tan tien', 'Xã'],
    ['Đ.K. Phú Quốc', 'phu quoc', 'Đặc khu'],
    ['Thị xã Sơn Tây', 'son tay', 'Thị xã'],
    ['Xã Xà Phiên', 'xa phien', 'Xã'],
    ['Tân Tiến', 'tan tien', undefined],
    ['Phường', 'phuong', undefined],
    ['Tỉnh Bắc Ninh', 'bac ninh', 'Tỉnh'],
    ['T. Bắc Ninh', 'bac ninh', 'Tỉnh'],
    ['TX Sơn Tây', 'son tay', 'Thị xã'],
    ['Thị trấn Sa Pa', 'sa pa', 'Thị trấn'],
    ['TT. Sa Pa', 'sa pa', 'Thị trấn'],
    ['Đặc khu Côn Đảo', 'con dao', 'Đặc khu'],
    ['ĐK Côn Đảo', 'con dao', 'Đặc khu'],
    ['Huyện Sóc Sơn', 'soc son', 'Huyện'],
    ['H. Sóc Sơn', 'soc son', 'Huyện'],
    ['Quận Ba Đình', 'ba dinh', 'Quận'],
    ['Q12', '12', 'Quận'],
    ['Phường Ba Đình', 'ba dinh', 'Phường'],
    ['Ấp1', 'ap1', undefined],
    ['Q1a', 'q1a', undefined],
  ])('reads %s as %s', (typed, bare, prefix) => expect(typedName(typed)).toMatchObject({ bare, prefix }));

  it('folds the written and the short prefix alike', () => {
    expect([foldBare('Thành phố Đà Nẵng'), foldBare('tp. da nang')]).toEqual(['da nang', 'da nang']);
  });
});
