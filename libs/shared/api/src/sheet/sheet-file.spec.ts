import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { readTable } from '../table-file/read-table';
import type { SheetRow, SheetRows } from './sheet';
import { sheetFile } from './sheet-file';

const columns = ['STT', 'Đơn vị', 'Số báo cáo (cộng được)', 'Lúc'];
const sheet = (rows: SheetRows, notes: readonly string[] = ['Chỉ tiêu, tháng 5'], headings: readonly string[] = columns) => ({
  name: "Số gốc [2020] của «Hà Nội's»",
  notes,
  columns: headings,
  rows,
});
const rows: readonly SheetRow[] = [
  [1, 'Phường Ba Đình, Thành phố Hà Nội', 62_522, new Date('2026-05-07T17:15:04.900Z')],
  [2, '=1+1\u0001 <&> _x0041_', 0.25, null],
];

async function partsOf(content: Buffer): Promise<Record<string, string>> {
  const file = await yauzl.fromBufferPromise(content, { autoClose: false });
  const parts: Record<string, string> = {};
  for await (const entry of file.eachEntry()) {
    const part = await file.openReadStreamPromise(entry);
    parts[entry.fileName] = (await buffer(part)).toString();
  }
  return parts;
}

const xlsx = async (of: SheetRows, ...more: [(readonly string[])?, (readonly string[])?]) =>
  buffer(await sheetFile(sheet(of, ...more), 'xlsx'));

describe('the file of a sheet', () => {
  it('is read back by the product as it was written', async () => {
    const read = await readTable(await xlsx(rows));
    expect(read.rows).toEqual([
      ['Chỉ tiêu, tháng 5'],
      columns,
      ['1', 'Phường Ba Đình, Thành phố Hà Nội', '62522', '2026-05-08'],
      ['2', '=1+1\u0001 <&> _x0041_', '0,25'],
    ]);
    expect(read.warnings).toEqual([]);
  });

  it('is the same bytes whenever it is made', async () => {
    const at = async (now: string) => {
      jest.useFakeTimers({ now: new Date(now), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
      try {
        return (await xlsx(rows)).toString('base64');
      } finally {
        jest.useRealTimers();
      }
    };
    expect(await at('2026-05-08T02:00:00Z')).toBe(await at('2027-11-30T17:00:00Z'));
  });

  it('shows whole numbers whole, decimals where a figure has them, and instants in Viet Nam time', async () => {
    const { 'xl/worksheets/sheet1.xml': part, 'xl/styles.xml': styles } = await partsOf(
      await xlsx([[62_522, 0.25, 26.6, new Date('2026-05-07T17:15:04.900Z')]]),
    );
    const formats = [...styles!.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]);
    const shownBy = [...styles!.slice(styles!.indexOf('<cellXfs')).matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => id);
    const shown = [...part!.matchAll(/<c r="(\w+)" s="(\d+)"><v>/g)].map(
      ([, , style]) => formats.find(([id]) => id === shownBy[Number(style)])?.[1],
    );
    expect(shown).toEqual(['#,##0', '#,##0.00', '#,##0.0', 'dd/mm/yyyy hh:mm:ss']);
    expect(part).toContain('<v>46150.010462963</v>');
    expect(await buffer(await sheetFile(sheet(rows), 'csv')).then(String)).toContain('62522,08/05/2026 00:15:04\r\n');
  });

  it('keeps its heading in sight and on every page, one page wide, and across where it is wide', async () => {
    const parts = await partsOf(await xlsx(rows));
    const part = parts['xl/worksheets/sheet1.xml']!;
    expect(parts['xl/workbook.xml']).toContain(`localSheetId="0">'Số gốc  2020  của «Hà Nội''s»'!$2:$2<`);
    expect(part).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(part).toMatch(/fitToPage="1".*paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/s);
    const wide = await partsOf(
      await xlsx(
        [Array.from({ length: 8 }, () => 'Phường Ba Đình')],
        [],
        Array.from({ length: 8 }, () => 'Đơn vị'),
      ),
    );
    expect(wide['xl/worksheets/sheet1.xml']).toContain('orientation="landscape"');
  });

  it('has columns as wide as they need, and wraps what is very long', async () => {
    const { 'xl/worksheets/sheet1.xml': part } = await partsOf(await xlsx([[7, 'Phường Ba Đình', 1_234_567, 'x'.repeat(300)]]));
    expect([...part!.matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([7, 16, 15, 60]);
  });

  it('is not begun where its first rows fail, and broken off where later ones do', async () => {
    function* failing(after: number): Generator<SheetRow> {
      for (let row = 0; row < after; row++) yield [row];
      throw new Error('torn');
    }
    for (const format of ['csv', 'xlsx'] as const) {
      await expect(sheetFile(sheet(failing(3)), format)).rejects.toThrow('torn');
      await expect(sheetFile(sheet(failing(2_000)), format).then((file) => buffer(file))).rejects.toThrow('torn');
    }
  });

  it('lets go of its rows where nobody takes it any more', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      let isReleased = false;
      const endless = async function* (): AsyncGenerator<SheetRow> {
        try {
          for (let row = 0; ; row++) yield await Promise.resolve([row]);
        } finally {
          isReleased = true;
        }
      };
      const file = await sheetFile(sheet(endless()), format);
      file.once('data', () => file.destroy());
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([format, isReleased]).toEqual([format, true]);
    }
  });
});
