/** A province of today and the old ones that became it on 01/07/2025, all of them whole (Nghị quyết 202/2025/QH15). */
export interface ProvinceRow {
  readonly code: string;
  readonly name: string;
  /** Wards, communes and special zones on 01/07/2025 (Quyết định 19/2025/QĐ-TTg). */
  readonly census: readonly [wards: number, communes: number, zones: number];
  /** Old code and name; empty where the province was not merged and simply goes on. */
  readonly merged: readonly (readonly [code: string, name: string])[];
}

const row = (code: string, name: string, census: ProvinceRow['census'], ...merged: ProvinceRow['merged']): ProvinceRow => ({
  code,
  name,
  census,
  merged,
});

/** The 34 provinces in code order, north to south. Their old codes are in no npm package: Quyết định 124/2004/QĐ-TTg. */
export const provinces: readonly ProvinceRow[] = [
  row('01', 'Thành phố Hà Nội', [51, 75, 0]),
  row('04', 'Tỉnh Cao Bằng', [3, 53, 0]),
  row('08', 'Tỉnh Tuyên Quang', [7, 117, 0], ['02', 'Tỉnh Hà Giang'], ['08', 'Tỉnh Tuyên Quang']),
  row('11', 'Tỉnh Điện Biên', [3, 42, 0]),
  row('12', 'Tỉnh Lai Châu', [2, 36, 0]),
  row('14', 'Tỉnh Sơn La', [8, 67, 0]),
  row('15', 'Tỉnh Lào Cai', [10, 89, 0], ['10', 'Tỉnh Lào Cai'], ['15', 'Tỉnh Yên Bái']),
  row('19', 'Tỉnh Thái Nguyên', [15, 77, 0], ['06', 'Tỉnh Bắc Kạn'], ['19', 'Tỉnh Thái Nguyên']),
  row('20', 'Tỉnh Lạng Sơn', [4, 61, 0]),
  row('22', 'Tỉnh Quảng Ninh', [30, 22, 2]),
  row('24', 'Tỉnh Bắc Ninh', [33, 66, 0], ['24', 'Tỉnh Bắc Giang'], ['27', 'Tỉnh Bắc Ninh']),
  row('25', 'Tỉnh Phú Thọ', [15, 133, 0], ['17', 'Tỉnh Hòa Bình'], ['25', 'Tỉnh Phú Thọ'], ['26', 'Tỉnh Vĩnh Phúc']),
  row('31', 'Thành phố Hải Phòng', [45, 67, 2], ['30', 'Tỉnh Hải Dương'], ['31', 'Thành phố Hải Phòng']),
  row('33', 'Tỉnh Hưng Yên', [11, 93, 0], ['33', 'Tỉnh Hưng Yên'], ['34', 'Tỉnh Thái Bình']),
  row('37', 'Tỉnh Ninh Bình', [32, 97, 0], ['35', 'Tỉnh Hà Nam'], ['36', 'Tỉnh Nam Định'], ['37', 'Tỉnh Ninh Bình']),
  row('38', 'Tỉnh Thanh Hóa', [19, 147, 0]),
  row('40', 'Tỉnh Nghệ An', [11, 119, 0]),
  row('42', 'Tỉnh Hà Tĩnh', [9, 60, 0]),
  row('44', 'Tỉnh Quảng Trị', [8, 69, 1], ['44', 'Tỉnh Quảng Bình'], ['45', 'Tỉnh Quảng Trị']),
  row('46', 'Thành phố Huế', [21, 19, 0]),
  row('48', 'Thành phố Đà Nẵng', [23, 70, 1], ['48', 'Thành phố Đà Nẵng'], ['49', 'Tỉnh Quảng Nam']),
  row('51', 'Tỉnh Quảng Ngãi', [9, 86, 1], ['51', 'Tỉnh Quảng Ngãi'], ['62', 'Tỉnh Kon Tum']),
  row('52', 'Tỉnh Gia Lai', [25, 110, 0], ['52', 'Tỉnh Bình Định'], ['64', 'Tỉnh Gia Lai']),
  row('56', 'Tỉnh Khánh Hòa', [16, 48, 1], ['56', 'Tỉnh Khánh Hòa'], ['58', 'Tỉnh Ninh Thuận']),
  row('66', 'Tỉnh Đắk Lắk', [14, 88, 0], ['54', 'Tỉnh Phú Yên'], ['66', 'Tỉnh Đắk Lắk']),
  row('68', 'Tỉnh Lâm Đồng', [20, 103, 1], ['60', 'Tỉnh Bình Thuận'], ['67', 'Tỉnh Đắk Nông'], ['68', 'Tỉnh Lâm Đồng']),
  row('75', 'Tỉnh Đồng Nai', [23, 72, 0], ['70', 'Tỉnh Bình Phước'], ['75', 'Tỉnh Đồng Nai']),
  row(
    '79',
    'Thành phố Hồ Chí Minh',
    [113, 54, 1],
    ['74', 'Tỉnh Bình Dương'],
    ['77', 'Tỉnh Bà Rịa - Vũng Tàu'],
    ['79', 'Thành phố Hồ Chí Minh'],
  ),
  row('80', 'Tỉnh Tây Ninh', [14, 82, 0], ['72', 'Tỉnh Tây Ninh'], ['80', 'Tỉnh Long An']),
  row('82', 'Tỉnh Đồng Tháp', [20, 82, 0], ['82', 'Tỉnh Tiền Giang'], ['87', 'Tỉnh Đồng Tháp']),
  row('86', 'Tỉnh Vĩnh Long', [19, 105, 0], ['83', 'Tỉnh Bến Tre'], ['84', 'Tỉnh Trà Vinh'], ['86', 'Tỉnh Vĩnh Long']),
  row('91', 'Tỉnh An Giang', [14, 85, 3], ['89', 'Tỉnh An Giang'], ['91', 'Tỉnh Kiên Giang']),
  row('92', 'Thành phố Cần Thơ', [31, 72, 0], ['92', 'Thành phố Cần Thơ'], ['93', 'Tỉnh Hậu Giang'], ['94', 'Tỉnh Sóc Trăng']),
  row('96', 'Tỉnh Cà Mau', [9, 55, 0], ['95', 'Tỉnh Bạc Liêu'], ['96', 'Tỉnh Cà Mau']),
];
