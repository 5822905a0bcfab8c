import { caseFile, startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

type Problem = readonly [row: number, column: string | null, words: string];

/** What is said of a file, beside its problems: how many rows were read, which columns it lacks, and parts of warnings. */
interface Said {
  readonly rows?: number;
  readonly lacking?: readonly string[];
  readonly heading?: readonly [first: number, last: number];
  readonly sheet?: string;
  readonly warnings?: readonly string[];
  readonly counts?: object;
}

const understood = { counts: { populations: 2 } } as const;

describe('sheets as people have them', () => {
  let api: RunningApi;
  let administrator: Client;

  beforeAll(async () => {
    api = await startApi();
    administrator = await api.signIn('quan-tri');
  });
  afterAll(() => api.stop());

  const check = async (name: string) => {
    const kind = /^(units|successions|offices)-/.exec(name)?.[1] ?? 'populations';
    const on = kind === 'successions' ? '2025-07-01' : '2026-05-02';
    const { body } = await administrator.upload(`/catalogue/imports?kind=${kind}&fileName=${name}&on=${on}`, caseFile(name));
    for (;;) {
      const found = (await administrator.get(`/catalogue/imports/${body.id}`)).body;
      if (found.state !== 'checking') return found;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };

  it.each<[string, 'checked' | 'refused', readonly Problem[], Said]>([
    ['hidden-column.xlsx', 'refused', [[1, 'group', 'bị ẩn hoặc bị lọc']], { warnings: ['Có 1 cột bị ẩn: B.'] }],
    [
      'filtered-rows.xlsx',
      'refused',
      [
        [3, null, 'bị ẩn hoặc bị lọc'],
        [5, null, 'bị ẩn hoặc bị lọc'],
      ],
      { rows: 4, warnings: ['Có 2 dòng bị ẩn hoặc bị lọc: 3, 5.'] },
    ],
    ['two-storey-heading-with-blanks.xlsx', 'checked', [], { ...understood, heading: [1, 2] }],
    ['days-since-1904.xlsx', 'checked', [], { rows: 1 }],
    [
      'shared-formula-without-values.xlsx',
      'refused',
      [
        [2, 'persons', 'công thức chưa có giá trị'],
        [3, 'persons', 'công thức chưa có giá trị'],
      ],
      { warnings: ['chưa có giá trị: C2, C3.'] },
    ],
    ['not-available-in-a-count.xlsx', 'refused', [[2, 'persons', '«#N/A» là lỗi của bảng tính']], { warnings: ['C2 #N/A'] }],
    ['inline-strings.xlsx', 'checked', [], understood],
    ['rich-text.xlsx', 'checked', [], { counts: { populations: 1 } }],
    ['prefixed-namespace.xlsx', 'checked', [], understood],
    ['title-rows.xlsx', 'checked', [], { ...understood, heading: [5, 5] }],
    ['totals-row.xlsx', 'refused', [[4, 'code', 'Tổng cộng']], {}],
    [
      'trailing-notes.xlsx',
      'refused',
      [
        [5, 'persons', 'Thiếu giá trị'],
        [5, 'code', 'Ghi chú: số liệu ước'],
      ],
      {},
    ],
    [
      'percent-in-a-count.xlsx',
      'refused',
      [
        [2, 'persons', '«100%»'],
        [3, 'persons', '«12,5%»'],
      ],
      {},
    ],
    [
      'successions-percent-shares.xlsx',
      'refused',
      [
        [2, 'whole', 'chỉ có một phần chuyển đi'],
        [2, 'share', 'cộng lại bằng 0,7'],
      ],
      {},
    ],
    [
      'days-in-a-count.xlsx',
      'refused',
      [
        [2, 'persons', '«08/05/2026»'],
        [3, 'persons', '«2026-05-08»'],
      ],
      {},
    ],
    ['tabs-moved.xlsx', 'checked', [], { ...understood, sheet: 'Số dân', warnings: ['«Nháp», «Cũ»'] }],
    ['instruction-sheet-first.xlsx', 'refused', [], { lacking: ['code', 'persons'], sheet: 'Hướng dẫn', warnings: ['«Số dân»'] }],
    ['very-sparse.xlsx', 'checked', [], { ...understood, rows: 2 }],
    ['equal-headings.xlsx', 'refused', [[1, 'persons', '«Số người», «Số người»']], {}],
    ['truth-in-a-count.xlsx', 'refused', [[2, 'persons', '«true»']], {}],
    [
      'number-beyond-counting.xlsx',
      'refused',
      [
        [2, 'persons', '«12345678901234567000» quá lớn'],
        [3, 'persons', '«1,2e+25»'],
        [4, 'persons', '«-5»'],
      ],
      {},
    ],
    ['spaces-around.xlsx', 'checked', [], understood],
    [
      'codes-as-numbers-of-communes.xlsx',
      'refused',
      [
        [2, 'code', '04 Tỉnh Cao Bằng, 00004 Phường Ba Đình'],
        [4, 'code', '08 Tỉnh Tuyên Quang, 00008 Phường Ngọc Hà'],
      ],
      {},
    ],
    ['csv-bom-tabs.csv', 'checked', [], understood],
    ['csv-utf-16.csv', 'checked', [], understood],
    ['csv-quoted-line-breaks.csv', 'checked', [], understood],
    ['csv-decomposed.csv', 'checked', [], { counts: { populations: 1 } }],
    [
      'csv-hard-space-thousands.csv',
      'refused',
      [
        [2, 'persons', 'nếu là số 62522'],
        [3, 'persons', 'nếu là số 62522'],
      ],
      {},
    ],
    ['csv-equals-quoted-codes.csv', 'checked', [], {}],
    ['csv-old-line-ends.csv', 'checked', [], understood],
  ])('%s is %s', async (name, state, problems, said) => {
    const { report, ...found } = await check(name);
    const words = report.problems.map(({ row, column, message }: { row: number; column: string; message: { vi: string } }) => [
      row,
      column,
      message.vi,
    ]);
    expect([found.state, words]).toEqual([state, problems.map(([row, column, part]) => [row, column, expect.stringContaining(part)])]);
    const { sheet, headingFirst, headingLast, warnings } = report.read;
    const all = warnings.map(({ vi }: { vi: string }) => vi).join(' ');
    for (const part of said.warnings ?? []) expect(all).toContain(part);
    expect({
      rows: report.rows,
      lacking: report.lacking,
      heading: [headingFirst, headingLast],
      sheet,
      counts: report.change?.counts,
    }).toMatchObject({
      ...(said.rows !== undefined && { rows: said.rows }),
      ...(said.heading && { heading: said.heading }),
      ...(said.sheet && { sheet: said.sheet }),
      ...(said.counts && { counts: said.counts }),
      lacking: said.lacking ?? [],
    });
  });

  it('csv-windows-1258.csv is refused, with what to do', async () => {
    expect((await check('csv-windows-1258.csv')).problem).toMatchObject({
      code: 'file-of-another-kind',
      detail: expect.stringContaining('UTF-8'),
    });
  });
});
