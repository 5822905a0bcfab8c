import { zipSync } from 'fflate';
import { caseFile, rowsOf, sheetOf, workbookOf } from '../testing/workbook';
import { limits } from './limits';
import type { Failure } from '../errors';
import { readTableFile } from './table-file';

const read = (content: string | Uint8Array) => readTableFile(Buffer.from(content));
const rowsIn = async (content: string | Uint8Array) => (await read(content)).rows;
const refusal = (content: string | Uint8Array) =>
  read(content).then(
    () => 'read',
    ({ rule, details }) => [rule.code, details],
  );
const oneSheet = (data: string, more = {}) => workbookOf({ sheets: [{ name: 'Tờ 1', data }], ...more });
const row = (...cells: string[]) => `<row r="1">${cells.join('')}</row>`;

describe('a .csv', () => {
  it.each([
    [
      'csv-sep-line.csv',
      [
        ['code', 'group', 'persons'],
        ['00004', '', '1200'],
      ],
    ],
    [
      'csv-semicolon-comma-in-header.csv',
      [
        ['code', 'group', 'persons, all, of, them', 'persons'],
        ['00004', '', 'x', '1200'],
      ],
    ],
  ])('%s is read', async (name, rows) => expect(await rowsIn(caseFile(name))).toEqual(rows));

  it.each([
    ['a title above with commas', 'Số dân, theo xã, 2026\ncode;persons\n00004;1\n00008;2\n', 2, 'persons'],
    ['decimal commas', 'code;share\n1;0,5\n2;0,5\n3;0,25\n', 1, '0,5'],
    ['tabs', 'code\tname\n1\tXã A, huyện B\n', 1, 'Xã A, huyện B'],
    ['a quoted line break', '"mã\nxã",name\n1,a\n', 0, 'name'],
    ['a byte-order mark before `sep=`', '\ufeffSEP=;\r\na,x;b\r\n', 0, 'b'],
  ])('is split where its lines are, with %s', async (_, text, at, second) => {
    const rows = await rowsIn(text);
    expect(rows.flat()).toContain(second);
    expect(rows[at]?.length ?? rows[1]!.length).toBe(2);
  });

  it('is refused beyond the limits, with what they are', async () => {
    expect(await refusal('a\n'.repeat(limits.rows + 1))).toEqual(['file-too-long', {}]);
    expect(await refusal(`${'a,'.repeat(101)}a\n`)).toEqual(['file-too-long', {}]);
    expect(await refusal(`code\n${'x'.repeat(32_768)}\n`)).toEqual(['file-cell-too-long', { cell: 'A2' }]);
    expect(await refusal(`code,name\n1,"never closed\n`)).toEqual(['file-csv-broken', { line: 2 }]);
  });

  it('may end its lines with as many empty cells as it likes', async () => {
    expect(await rowsIn(`code,name${','.repeat(300)}\n1,a${','.repeat(300)}\n`)).toEqual([
      ['code', 'name'],
      ['1', 'a'],
    ]);
  });
});

describe('a workbook', () => {
  it('is read by the order of its tabs, without hidden sheets, and says what was not read', async () => {
    const sheets = [
      { name: 'Ẩn', state: 'hidden', data: rowsOf([['hidden']]) },
      { name: 'Rất ẩn', state: 'veryHidden', data: rowsOf([['very hidden']]) },
      { name: 'Số liệu', data: rowsOf([['code'], ['00004']]) },
      { name: 'Hướng dẫn', data: rowsOf([['made first']]) },
    ] as const;
    const { sheet, rows, warnings, format } = await read(workbookOf({ sheets }));
    expect([format, sheet, rows]).toEqual(['xlsx', 'Số liệu', [['code'], ['00004']]]);
    expect(warnings.map(({ vi }) => vi)).toEqual([
      'Không đọc các trang tính khác: «Hướng dẫn».',
      'Không đọc trang tính bị ẩn: «Ẩn», «Rất ẩn».',
    ]);
  });

  it('is read with prefixes as without', async () => {
    expect(await rowsIn(oneSheet(rowsOf([['code'], ['00004']]), { prefix: 'x:' }))).toEqual([['code'], ['00004']]);
  });

  it('is read where neither rows nor cells say where they stand', async () => {
    expect(await rowsIn(caseFile('no-cell-references.xlsx'))).toEqual([
      ['code', 'group', 'persons'],
      ['00004', '1200'],
      ['00008', '1300'],
    ]);
  });

  it('gives days by the format of their cell, in both ways to count them', async () => {
    const formats = ['General', 'dd/mm/yyyy', '[Red]#,##0 "dym"', 'h:mm:ss', 'mmm\\-yy'];
    const cells = row(...formats.map((_, style) => `<c s="${style}"><v>46023</v></c>`));
    expect(await rowsIn(oneSheet(cells, { formats }))).toEqual([['46023', '2026-01-01', '46023', '46023', '2026-01-01']]);
    expect(await rowsIn(oneSheet(cells, { formats, isSince1904: true }))).toEqual([
      ['46023', '2030-01-02', '46023', '46023', '2030-01-02'],
    ]);
    const early = row(...[1, 59, 60, 61, 0.5, -1].map((days) => `<c s="1"><v>${days}</v></c>`));
    expect(await rowsIn(oneSheet(early, { formats }))).toEqual([['1900-01-01', '1900-02-28', '60', '1900-03-01', '0,5', '-1']]);
  });

  it('gives texts, truths, numbers and errors as people see them', async () => {
    const strings = ['<t>Xã A</t>', '<r><t>Phường </t></r><r><t>B</t></r><rPh><t>đọc</t></rPh>', '<t>hai_x000A_dòng</t>'];
    const shared = strings.map((_, at) => `<c t="s"><v>${at}</v></c>`);
    const others = [
      '<c t="b"><v>1</v></c>',
      '<c><v>1.1000000000000001</v></c>',
      '<c><v>1E3</v></c>',
      '<c t="d"><v>2026-05-08T00:00:00</v></c>',
    ];
    expect(await rowsIn(oneSheet(row(...shared, ...others), { strings }))).toEqual([
      ['Xã A', 'Phường B', 'hai\ndòng', 'true', '1,1', '1000', '2026-05-08'],
    ]);
  });

  it('never lets a decimal pass for thousands', async () => {
    const [, ...rows] = await rowsIn(caseFile('thousands-as-decimals.xlsx'));
    expect(rows.map(([, , persons]) => persons)).toEqual(['62,522', '62,52', '123,456', '1234,5']);
  });

  it('says which rows are hidden, and which cells hold a formula or an error', async () => {
    const told = async (content: Uint8Array) => (await read(content)).warnings.map(({ en }) => en);
    expect(await told(caseFile('hidden-row.xlsx'))).toEqual([expect.stringContaining('filtered out (1): 3.')]);
    expect(await told(caseFile('formula-no-cache.xlsx'))).toEqual([expect.stringContaining('no value (1): C2.')]);
    expect(await told(caseFile('units-error-cell.xlsx'))).toEqual([expect.stringContaining('(1): E2 #N/A.')]);
    expect(await told(sheetOf(['code', '=1+1'], ['=2']))).toEqual([
      expect.stringContaining('(2) were read by their stored value: B1, A2.'),
    ]);
  });

  it('counts as hidden what is too low or too narrow to be seen, and cells of a hidden row wherever they say that they stand', async () => {
    const data = `${rowsOf([['code', 'name']])}<row r="2" ht="0"><c><v>1</v></c></row><row r="3" ht="15"><c><v>2</v></c></row><row r="4" hidden="true"><c r="B6"><v>3</v></c></row><row r="9" hidden="1"/>`;
    expect((await read(oneSheet(data))).hidden).toEqual({ rows: [2, 6], columns: [] });
    expect((await read(caseFile('hidden-column.xlsx'))).hidden).toEqual({ rows: [], columns: [1] });
    expect((await read('code\n1\n')).hidden).toEqual({ rows: [], columns: [] });
  });

  it('takes the stored value of a formula, and keeps the formula where there is none', async () => {
    const cells = [
      '<c t="str"><f>A1</f><v></v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c><f>1+1</f></c>',
      '<c><f t="shared" si="0"/><v/></c>',
    ];
    expect(await rowsIn(oneSheet(row('<c t="inlineStr"><is><t>x</t></is></c>', ...cells)))).toEqual([['x', '', '2', '=1+1', '=']]);
  });

  it('may have empty cells with a style as far out as it likes', async () => {
    expect(await rowsIn(oneSheet(`${rowsOf([['code']])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`))).toEqual([['code']]);
  });

  it.each([
    [
      'a cell that stands there twice',
      () => oneSheet(row('<c r="B2"><v>5</v></c>', '<c r="B2"><v>50</v></c>')),
      'file-cell-twice',
      { cell: 'B2' },
    ],
    ['a cell far outside', () => caseFile('far-cell.xlsx'), 'file-cell-far-outside', { cell: 'XFD1048576' }],
    ['attributes without end', () => caseFile('repeated-attributes.xlsx'), 'file-unreadable', { why: '<c>: too long' }],
    ['blanks in a cell', () => caseFile('packed-blanks-in-a-cell.xlsx'), 'file-cell-too-long', { cell: 'A2' }],
    ['blanks without end', () => caseFile('packed-blanks.xlsx'), 'file-unpacks-too-large', {}],
    [
      'other attributes without end',
      () => oneSheet(`<row ${Array.from({ length: 200 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
      'file-unreadable',
      { why: '<row>: more than 100 attributes' },
    ],
    ['one row too many', () => oneSheet('<row><c><v>1</v></c></row>'.repeat(limits.rows + 1)), 'file-too-long', {}],
    ['one column too many', () => oneSheet(row('<c><v>1</v></c>'.repeat(101))), 'file-too-long', {}],
    [
      'a text in very many cells',
      () => oneSheet('<row><c t="s"><v>0</v></c></row>'.repeat(2_000), { strings: [`<t>${'x'.repeat(30_000)}</t>`] }),
      'file-too-much-text',
      {},
    ],
    ['an address that is none', () => oneSheet(row('<c r="1A"><v>1</v></c>')), 'file-unreadable', { why: '<c r="1A">' }],
    ['broken XML', () => oneSheet('<row></c>'), 'file-unreadable', { why: expect.stringContaining('Unexpected') }],
    [
      'an empty first sheet',
      () =>
        workbookOf({
          sheets: [
            { name: 'Bìa', data: '' },
            { name: 'Số', data: rowsOf([['code']]) },
          ],
        }),
      'file-empty',
      { sheet: 'Bìa' },
    ],
    ['hidden sheets only', () => workbookOf({ sheets: [{ name: 'a', state: 'hidden', data: rowsOf([['code']]) }] }), 'file-empty', {}],
    ['another archive', () => zipSync({ 'readme.txt': new Uint8Array(3) }), 'file-of-another-kind', {}],
    ['a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-locked-or-old', {}],
  ])('with %s is refused, with what and where', async (_, content, code, details) => {
    expect(await refusal(content())).toEqual([code, details]);
  });

  it('of entities that grow is refused', async () => {
    const content = zipSync({
      'xl/workbook.xml': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'),
    });
    expect(await refusal(content)).toEqual(['file-unreadable', { why: 'DOCTYPE' }]);
  });
});

describe('files that are read at once', () => {
  it('wait for each other, and nothing else waits for them', async () => {
    const large = Buffer.from(oneSheet('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'.repeat(100_000)));
    let beats = 0;
    const beat = setInterval(() => beats++, 5);
    const [first, refused, second] = await Promise.all([readTableFile(large), refusal(caseFile('far-cell.xlsx')), read('code\n1\n')]);
    clearInterval(beat);
    expect([first.rows.length, refused[0], second.rows.length]).toEqual([100_000, 'file-cell-far-outside', 2]);
    expect(beats).toBeGreaterThan(20);
  });

  it('are left when they take too long or too much memory, and the next is read', async () => {
    const large = Buffer.from(oneSheet('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'.repeat(150_000)));
    const codeOf = (seconds: number, megabytes: number) => readTableFile(large, { seconds, megabytes }).catch(({ rule }) => rule.code);
    const all = await Promise.all([codeOf(0.05, 512), codeOf(20, 12), rowsIn('code\n1\n')]);
    expect(all).toEqual(['file-too-slow', 'file-too-heavy', [['code'], ['1']]]);
  });

  it('are told to come again where too many wait already', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 17 }, () => readTableFile(Buffer.from('code\n1\n'))));
    expect(answers.map(({ status }) => status)).toEqual([...Array(12).fill('fulfilled'), ...Array(5).fill('rejected')]);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as Failure).status] : []))).toEqual(
      Array(5).fill(503),
    );
    expect(await rowsIn('code\n1\n')).toEqual([['code'], ['1']]);
  });
});
