import { fileFault } from './import-file';

const file = (name: string, size: number) => ({ name, size }) as File;

describe('a file for the catalogue', () => {
  it.each([
    ['danh-muc.csv', 12, undefined],
    ['DANH-MUC.XLSX', 25 * 1024 * 1024, undefined],
    ['danh-muc.xlsx', 25 * 1024 * 1024 + 1, 'file-large'],
    ['danh-muc.xls', 12, 'file-ending'],
    ['csv', 12, 'file-ending'],
    ['danh-muc.csv', 0, 'file-empty'],
  ])('%s of %i bytes: %s', (name, size, fault) => expect(fileFault(file(name, size))).toBe(fault));
});
