import { readStatedFile } from './stated-file';

const nothing = { rows: [], columns: [] };
const heading = [
  'Chỉ số',
  'Đơn vị',
  'Loại',
  'Kỳ',
  'Số',
  'Trạng thái',
  'Cách tính',
  'Nguồn',
  'Số văn bản',
  'Trang',
  'Ngày văn bản',
  'Địa chỉ',
];
const net = 'Tăng ròng BHXH tự nguyện';
const read = (...rows: string[][]) => readStatedFile([heading, ...rows], nothing);
const row = (change: Partial<Record<(typeof heading)[number], string>>) =>
  heading.map((name) => change[name] ?? { 'Chỉ số': net, Kỳ: '2018', Số: '52.900', Nguồn: 'vss.gov.vn' }[name] ?? '');
const told = ({ problems }: ReturnType<typeof read>) => problems.map((one) => [one.row, one.column, one.message.vi.split(/[.:]/)[0]]);

describe('a file of stated figures', () => {
  it('is read as its sources print it', () => {
    const { rows, problems } = read(
      row({ Số: 'trên 52.900', 'Ngày văn bản': '29/06/2020', Trang: '2', 'Địa chỉ': 'https://vss.gov.vn' }),
      row({ Kỳ: '2017', Số: '20.039', 'Cách tính': '62.522 / 3,12' }),
      row({ 'Chỉ số': 'si-voluntary-total', Kỳ: '31/12/2025', Số: 'ước 3,07 triệu', Loại: 'kế hoạch' }),
      row({ 'Chỉ số': 'voluntary si participants', Kỳ: '2025-12-31', Số: 'ước 3,07 triệu' }),
    );
    expect(problems).toEqual([]);
    expect(
      rows.map(({ kind, period, content }) => [kind, period.from, content.value, content.qualifier, content.status, content.origin]),
    ).toEqual([
      ['actual', '2018-01-01', 52_900, 'trên', 'published', 'published'],
      ['actual', '2017-01-01', 20_039, null, 'published', 'back-computed'],
      ['plan', '2025-12-31', 3_070_000, 'ước', 'published', 'published'],
      ['actual', '2025-12-31', 3_070_000, 'ước', 'estimated', 'published'],
    ]);
    expect(rows[0]!.content.source).toEqual({
      title: 'vss.gov.vn',
      number: null,
      page: '2',
      publishedOn: '2020-06-29',
      url: 'https://vss.gov.vn',
    });
  });

  it('finds its heading below a title, in either language and any order, and counts rows as people do', () => {
    const { rows } = readStatedFile(
      [['Số liệu các năm'], [], ['Value', 'Source', 'Period', 'Indicator'], [], ['52.900', 'vss', '2018', net]],
      nothing,
    );
    expect(rows.map(({ row }) => row)).toEqual([5]);
  });

  it('says of every row that cannot be read where and what', () => {
    const found = read(
      row({ 'Chỉ số': 'không có' }),
      row({ Kỳ: 'quý I' }),
      row({ Số: '62,522' }),
      row({ Loại: 'dự kiến', 'Trạng thái': 'chắc chắn' }),
      row({ Nguồn: '' }),
      row({ Số: '=A1' }),
      row({ 'Ngày văn bản': '2020', 'Địa chỉ': 'vss.gov.vn' }),
      row({ Nguồn: 'x'.repeat(301) }),
    );
    expect(found.rows).toEqual([]);
    expect(told(found)).toEqual([
      [2, 'Chỉ số', 'Không có chỉ số «không có»'],
      [3, 'Kỳ', 'Không đọc được kỳ «quý I»'],
      [4, 'Số', 'Không đọc được số «62,522» mà không phải đoán'],
      [5, 'Loại', '«dự kiến»'],
      [5, 'Trạng thái', '«chắc chắn»'],
      [6, 'Nguồn', 'Thiếu giá trị'],
      [7, 'Số', 'Ô là công thức của bảng tính mà tệp không giữ kết quả'],
      [8, 'Ngày văn bản', '«2020» không phải một ngày dạng 31/12/2016'],
      [8, 'Địa chỉ', '«vss'],
      [9, 'Nguồn', 'Ô có 301 ký tự; nhiều nhất là 300'],
    ]);
  });

  it('names the columns that are lacking, the ones that come twice, and what is hidden', () => {
    expect(readStatedFile([['Chỉ số', 'Kỳ']], nothing).lacking).toEqual(['Số', 'Nguồn']);
    expect(told(readStatedFile([[...heading, 'Nguồn'], row({})], nothing))).toEqual([[1, 'Nguồn', 'Có hai cột «Nguồn»']]);
    const hidden = readStatedFile([heading, row({}), row({})], { rows: [3], columns: [4] });
    expect(hidden.problems.map((one) => [one.row, one.column])).toEqual([
      [1, 'Số'],
      [3, null],
    ]);
  });

  it('asks whether a spreadsheet turned a month into its first day', () => {
    const { notes } = read(row({ Kỳ: '2022-05-01' }));
    expect(notes.map(({ message }) => message.vi)).toEqual([
      'Ô là một ngày (01/05/2022) nên được hiểu là chỉ ngày đó. Nếu là cả tháng, hãy ghi «tháng 05/2022».',
    ]);
  });

  it('is no longer than a person looks through', () => {
    const found = read(...Array.from({ length: 2_001 }, () => row({})));
    expect([found.rows.length, found.problems.length]).toEqual([0, 1]);
  });
});
