/** A province of today and the old ones that became it on 01/07/2025, all of them whole (Nghị quyết 202/2025/QH15). */
export interface ProvinceOfToday {
  readonly code: string;
  readonly name: string;
  /** Old code and name; empty where the province was not merged and simply goes on. */
  readonly merged: readonly (readonly [code: string, name: string])[];
}

/** The 34 provinces in code order, north to south. Their old codes are in no npm package: Quyết định 124/2004/QĐ-TTg. */
export const provincesOfToday: readonly ProvinceOfToday[] = [
  { code: '01', name: 'Thành phố Hà Nội', merged: [] },
  { code: '04', name: 'Tỉnh Cao Bằng', merged: [] },
  {
    code: '08',
    name: 'Tỉnh Tuyên Quang',
    merged: [
      ['02', 'Tỉnh Hà Giang'],
      ['08', 'Tỉnh Tuyên Quang'],
    ],
  },
  { code: '11', name: 'Tỉnh Điện Biên', merged: [] },
  { code: '12', name: 'Tỉnh Lai Châu', merged: [] },
  { code: '14', name: 'Tỉnh Sơn La', merged: [] },
  {
    code: '15',
    name: 'Tỉnh Lào Cai',
    merged: [
      ['10', 'Tỉnh Lào Cai'],
      ['15', 'Tỉnh Yên Bái'],
    ],
  },
  {
    code: '19',
    name: 'Tỉnh Thái Nguyên',
    merged: [
      ['06', 'Tỉnh Bắc Kạn'],
      ['19', 'Tỉnh Thái Nguyên'],
    ],
  },
  { code: '20', name: 'Tỉnh Lạng Sơn', merged: [] },
  { code: '22', name: 'Tỉnh Quảng Ninh', merged: [] },
  {
    code: '24',
    name: 'Tỉnh Bắc Ninh',
    merged: [
      ['24', 'Tỉnh Bắc Giang'],
      ['27', 'Tỉnh Bắc Ninh'],
    ],
  },
  {
    code: '25',
    name: 'Tỉnh Phú Thọ',
    merged: [
      ['17', 'Tỉnh Hòa Bình'],
      ['25', 'Tỉnh Phú Thọ'],
      ['26', 'Tỉnh Vĩnh Phúc'],
    ],
  },
  {
    code: '31',
    name: 'Thành phố Hải Phòng',
    merged: [
      ['30', 'Tỉnh Hải Dương'],
      ['31', 'Thành phố Hải Phòng'],
    ],
  },
  {
    code: '33',
    name: 'Tỉnh Hưng Yên',
    merged: [
      ['33', 'Tỉnh Hưng Yên'],
      ['34', 'Tỉnh Thái Bình'],
    ],
  },
  {
    code: '37',
    name: 'Tỉnh Ninh Bình',
    merged: [
      ['35', 'Tỉnh Hà Nam'],
      ['36', 'Tỉnh Nam Định'],
      ['37', 'Tỉnh Ninh Bình'],
    ],
  },
  { code: '38', name: 'Tỉnh Thanh Hóa', merged: [] },
  { code: '40', name: 'Tỉnh Nghệ An', merged: [] },
  { code: '42', name: 'Tỉnh Hà Tĩnh', merged: [] },
  {
    code: '44',
    name: 'Tỉnh Quảng Trị',
    merged: [
      ['44', 'Tỉnh Quảng Bình'],
      ['45', 'Tỉnh Quảng Trị'],
    ],
  },
  { code: '46', name: 'Thành phố Huế', merged: [] },
  {
    code: '48',
    name: 'Thành phố Đà Nẵng',
    merged: [
      ['48', 'Thành phố Đà Nẵng'],
      ['49', 'Tỉnh Quảng Nam'],
    ],
  },
  {
    code: '51',
    name: 'Tỉnh Quảng Ngãi',
    merged: [
      ['51', 'Tỉnh Quảng Ngãi'],
      ['62', 'Tỉnh Kon Tum'],
    ],
  },
  {
    code: '52',
    name: 'Tỉnh Gia Lai',
    merged: [
      ['52', 'Tỉnh Bình Định'],
      ['64', 'Tỉnh Gia Lai'],
    ],
  },
  {
    code: '56',
    name: 'Tỉnh Khánh Hòa',
    merged: [
      ['56', 'Tỉnh Khánh Hòa'],
      ['58', 'Tỉnh Ninh Thuận'],
    ],
  },
  {
    code: '66',
    name: 'Tỉnh Đắk Lắk',
    merged: [
      ['54', 'Tỉnh Phú Yên'],
      ['66', 'Tỉnh Đắk Lắk'],
    ],
  },
  {
    code: '68',
    name: 'Tỉnh Lâm Đồng',
    merged: [
      ['60', 'Tỉnh Bình Thuận'],
      ['67', 'Tỉnh Đắk Nông'],
      ['68', 'Tỉnh Lâm Đồng'],
    ],
  },
  {
    code: '75',
    name: 'Tỉnh Đồng Nai',
    merged: [
      ['70', 'Tỉnh Bình Phước'],
      ['75', 'Tỉnh Đồng Nai'],
    ],
  },
  {
    code: '79',
    name: 'Thành phố Hồ Chí Minh',
    merged: [
      ['74', 'Tỉnh Bình Dương'],
      ['77', 'Tỉnh Bà Rịa - Vũng Tàu'],
      ['79', 'Thành phố Hồ Chí Minh'],
    ],
  },
  {
    code: '80',
    name: 'Tỉnh Tây Ninh',
    merged: [
      ['72', 'Tỉnh Tây Ninh'],
      ['80', 'Tỉnh Long An'],
    ],
  },
  {
    code: '82',
    name: 'Tỉnh Đồng Tháp',
    merged: [
      ['82', 'Tỉnh Tiền Giang'],
      ['87', 'Tỉnh Đồng Tháp'],
    ],
  },
  {
    code: '86',
    name: 'Tỉnh Vĩnh Long',
    merged: [
      ['83', 'Tỉnh Bến Tre'],
      ['84', 'Tỉnh Trà Vinh'],
      ['86', 'Tỉnh Vĩnh Long'],
    ],
  },
  {
    code: '91',
    name: 'Tỉnh An Giang',
    merged: [
      ['89', 'Tỉnh An Giang'],
      ['91', 'Tỉnh Kiên Giang'],
    ],
  },
  {
    code: '92',
    name: 'Thành phố Cần Thơ',
    merged: [
      ['92', 'Thành phố Cần Thơ'],
      ['93', 'Tỉnh Hậu Giang'],
      ['94', 'Tỉnh Sóc Trăng'],
    ],
  },
  {
    code: '96',
    name: 'Tỉnh Cà Mau',
    merged: [
      ['95', 'Tỉnh Bạc Liêu'],
      ['96', 'Tỉnh Cà Mau'],
    ],
  },
];
