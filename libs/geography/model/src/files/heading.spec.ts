import type { FileKind } from './columns';
import { findHeading } from './heading';
import { readRows } from './rows';

const found = (kind: FileKind, ...rows: string[][]) => {
  const { firstRow, lastRow, texts } = findHeading(kind, rows);
  return [firstRow, lastRow, texts];
};

describe('the heading of a file', () => {
  it('is the first row that names every compulsory column, below titles and blank rows', () => {
    const rows = [['Danh sách xã'], [], ['Tỉnh', 'Hà Nội'], ['Mã xã', 'Tên'], ['00004', 'Phường Ba Đình']];
    expect(found('units', ...rows)).toEqual([4, 4, ['Mã xã', 'Tên']]);
    expect(readRows('units', rows).rows.map(({ row, cells }) => [row, cells.code])).toEqual([[5, '00004']]);
  });

  it('is the row that names most, where none names all; else the first that holds anything', () => {
    expect(found('units', ['Danh sách'], ['Mã xã', 'Ghi chú'], ['00004', 'x'])).toEqual([2, 2, ['Mã xã', 'Ghi chú']]);
    expect(found('units', [''], ['Ghi chú'], ['x1'])).toEqual([2, 2, ['Ghi chú']]);
    expect(found('units')).toEqual([1, 1, []]);
  });

  it('may have two storeys: what stands below a wide cell is said with it', () => {
    const rows = [
      ['Mã xã', 'Dân số'],
      ['', 'nam', 'nữ'],
      ['00004', '600', '600'],
    ];
    expect(found('populations', ...rows)).toEqual([1, 2, ['Mã xã', 'Dân số nam', 'Dân số nữ']]);
    expect(readRows('populations', rows)).toMatchObject({ lacking: ['persons'], rows: [{ row: 3 }] });
  });

  it('takes the lower storey alone where it names a column, and names it once', () => {
    const known = [
      ['STT', 'Đơn vị', '', 'Dân số'],
      ['', 'Mã xã', 'Tên', ''],
      ['1', '00004', 'Phường Ba Đình', '5'],
    ];
    expect(found('units', ...known)).toEqual([1, 2, ['STT', 'Mã xã', 'Tên', 'Dân số']]);
    const twice = [
      ['Mã xã', '2025', ''],
      ['', 'Dân số', 'Dân số'],
      ['00004', '5', '6'],
    ];
    expect(found('populations', ...twice)).toEqual([1, 2, ['Mã xã', '2025 Dân số', '2025 Dân số']]);
  });

  it('has one storey where data follow, however empty', () => {
    expect(found('units', ['code', 'name'], ['', 'Xã A'])).toEqual([1, 1, ['code', 'name']]);
    expect(found('units', ['code', 'name', ''], ['00004', 'Xã A', 'ghi chú'])).toEqual([1, 1, ['code', 'name', '']]);
  });

  it('is not looked for in the middle of the data', () => {
    const rows = [...Array.from({ length: 20 }, () => ['x']), ['code', 'name']];
    expect(found('units', ...rows)).toEqual([1, 1, ['x']]);
  });
});

describe('a cell with an error of the spreadsheet', () => {
  it('is no value, and not «unknown»', () => {
    const { problems } = readRows('populations', [
      ['code', 'persons'],
      ['00004', '#N/A'],
      ['00008', 'N/A'],
    ]);
    expect(problems.map(({ row, column, message }) => [row, column, message.en.slice(0, 6)])).toEqual([[2, 'persons', '“#N/A”']]);
  });
});
