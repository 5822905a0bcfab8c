import fc from 'fast-check';
import { countFinding, readPersons, readRows, readShare, readWhole } from './rows';

describe('cells of a file', () => {
  it.each([
    ['0,25', 0.25],
    ['0.25', 0.25],
    ['25%', 0.25],
    ['12,5 %', 0.125],
    ['1', 1],
    ['1,5', undefined],
    ['nửa', undefined],
    ['0,25x', undefined],
    ['0', 0],
    ['100%', 1],
    ['101%', undefined],
    ['-0,1', undefined],
  ])('%s as a share is %s', (text, share) => expect(readShare(text)).toBe(share));

  it('reads any share from 0 to 100 % however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        const written = [`${percent}%`, String(percent / 100), String(percent / 100).replace('.', ',')];
        for (const text of written) expect(readShare(text)).toBeCloseTo(percent / 100, 12);
      }),
    );
  });

  it.each<[string, boolean | undefined]>([
    ['có', true],
    ['TRUE', true],
    ['Toàn bộ', true],
    ['không', false],
    ['một phần', false],
    ['có lẽ', undefined],
    ...['1', 'x', 'yes', 'co'].map((text) => [text, true] as [string, boolean]),
    ...['false', '0', 'no', 'khong'].map((text) => [text, false] as [string, boolean]),
  ])('«%s» as whole or part is %s', (text, whole) => expect(readWhole(text)).toBe(whole));

  it.each<[string, number | null | undefined]>([
    ['62.522', 62_522],
    ['62522', 62_522],
    ['2000000000', 2_000_000_000],
    ['đang cập nhật', null],
    ['', null],
    ['62,522', undefined],
    ['khoảng 60', undefined],
    ...['chưa có', 'Chưa có số liệu', 'không có số liệu', 'N/A', 'na'].map((text) => [text, null] as [string, null]),
  ])('«%s» persons are %s', (text, persons) => expect(readPersons(text)).toBe(persons));

  it.each([
    ['62,522', 'số thập phân'],
    ['1234,5', 'số thập phân'],
    ['khoảng 60', 'không phải số người'],
    ['62,52x', 'không phải số người'],
    ['2000000001', 'nhiều nhất là 2000000000'],
    ['99.999.999.999.999.999', 'nhiều nhất là 2000000000'],
    ['1 234', 'số 1234'],
    ['+5', 'không phải số người'],
  ])('«%s» is no count: %s', (text, words) => {
    expect(readPersons(text)).toBeUndefined();
    expect(countFinding(2, 'persons', text).message.vi).toContain(words);
  });
});

describe('rows of a file', () => {
  it('are found by their headings in any order and language, and keep the numbers that people see', () => {
    const { rows, lacking } = readRows('units', [
      ['Ghi chú', 'Tên đơn vị', 'MÃ XÃ', 'mã tỉnh'],
      ['x', 'Phường  Ba Đình ', '00004', '01'],
      ['', '', '', ''],
      ['', 'Phường Ngọc Hà', '00008', '01'],
    ]);
    expect(lacking).toEqual([]);
    expect(rows.map(({ row, cells }) => [row, cells.code, cells.name, cells.provinceCode])).toEqual([
      [2, '00004', 'Phường Ba Đình', '01'],
      [4, '00008', 'Phường Ngọc Hà', '01'],
    ]);
  });

  it('read the same decomposed as composed, and say that they were', () => {
    fc.assert(
      fc.property(fc.constantFrom('Phường Ba Đình', 'Xã Ea H’Leo', 'Đặc khu Trường Sa', 'Xã Thạnh Qưới'), (name) => {
        const table = (text: string) => [
          ['code', 'name'],
          ['1', text],
        ];
        const [composed, decomposed] = [readRows('units', table(name)), readRows('units', table(name.normalize('NFD')))];
        expect(decomposed.rows).toEqual(composed.rows);
        expect([composed.notes.length, decomposed.notes.length]).toEqual([0, 1]);
      }),
    );
  });

  it('never take a formula for a value', () => {
    const { problems } = readRows('units', [
      ['code', 'name'],
      ['00004', '=cmd|1'],
      ['@x', 'Xã A'],
      ['+A1', 'Xã B'],
    ]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'name'],
      [3, 'code'],
      [4, 'code'],
    ]);
  });

  it('lack what is compulsory: as a column, or in a row', () => {
    expect(readRows('units', [['Ghi chú'], ['x']])).toMatchObject({ lacking: ['code', 'name'], rows: [{ row: 2 }] });
    expect(readRows('units', [])).toMatchObject({ rows: [], problems: [], notes: [], lacking: ['code', 'name'] });
    const { problems } = readRows('populations', [
      ['code', 'persons'],
      ['00004', ''],
      ['', '7'],
    ]);
    expect(problems.map(({ row, column, message }) => [row, column, message.vi])).toEqual([
      [2, 'persons', 'Thiếu giá trị.'],
      [3, 'code', 'Thiếu giá trị.'],
    ]);
  });

  it('are left out where they hold nothing but spaces', () => {
    expect(
      readRows('units', [
        ['code', 'name'],
        [' ', '\u00a0'],
        ['00004', 'Xã A'],
      ]).rows.map(({ row }) => row),
    ).toEqual([3]);
  });

  it('take the look-alike Ð for Đ, and say so', () => {
    const { rows, notes } = readRows('units', [
      ['code', 'name'],
      ['00004', 'Xã Ðông Ðô ðá'],
    ]);
    expect(rows[0]!.cells.name).toBe('Xã Đông Đô đá');
    expect(notes.map(({ row, column, message }) => [row, column, message.vi])).toEqual([[2, 'name', 'Đã sửa chữ Ð (U+00D0) thành Đ.']]);
  });

  it('keep a sign inside a text: only at its beginning it makes a formula', () => {
    expect(
      readRows('units', [
        ['code', 'name'],
        ['00004', 'Xã A=B+C@D'],
      ]).problems,
    ).toEqual([]);
  });
});

describe('two headings that name one column', () => {
  it.each([
    [['code', 'name', 'Mã', 'province_code'], 'code', '«code», «Mã»'],
    [['code', 'name', 'dân số', 'Dân Số'], 'population', '«dân số», «Dân Số»'],
  ])('%j are asked about, not chosen from', (headings, column, named) => {
    const { problems } = readRows('units', [headings, ['00004', 'Xã A', '1', '2']]);
    expect(problems.map((one) => [one.row, one.column])).toEqual([[1, column]]);
    expect(problems[0]!.message.vi).toContain(named);
  });
});
