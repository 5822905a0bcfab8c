import fc from 'fast-check';
import { readPastedTable } from './pasted-table';

const written = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');

describe('a table pasted from a spreadsheet', () => {
  it('is read by tabs and lines, whatever the line ends', () => {
    expect(readPastedTable('Xã A\t12\r\nXã B\t7\r\n')).toEqual([
      ['Xã A', '12'],
      ['Xã B', '7'],
    ]);
  });

  it('keeps tabs, line ends and doubled quotes inside a quoted cell', () => {
    expect(readPastedTable('"Xã\tA\n(cũ ""B"")"\t1')).toEqual([['Xã\tA\n(cũ "B")', '1']]);
  });

  it('takes a quote that is never closed as it stands', () => {
    expect(readPastedTable('"Xã A\t1')).toEqual([['"Xã A', '1']]);
  });

  it('reads hard spaces as spaces and trims', () => {
    expect(readPastedTable('\u00a0Xã\u00a0A \t 62.522\u00a0')).toEqual([['Xã A', '62.522']]);
  });

  it('drops empty rows at the end but keeps empty cells', () => {
    expect(readPastedTable('a\t\tb\n\t\n\n')).toEqual([['a', '', 'b']]);
    expect(readPastedTable('')).toEqual([]);
  });

  it('reads back every table that a spreadsheet writes', () => {
    const cell = fc.stringMatching(/^[A-Za-zÀ-ỹ0-9"\t\n.]{0,8}$/).map((text) => text.trim().replace(/^$/, 'x'));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(fc.property(table, (rows) => expect(readPastedTable(written(rows))).toEqual(rows)));
  });
});
