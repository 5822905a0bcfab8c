import { catalogue } from '../testing/catalogue';
import type { CatalogueSnapshot } from '../changes/snapshot';
import type { ShareWish } from '../changes/shares';
import { planFile } from './plan';

const on = '2025-07-01';
const plan = (rows: readonly string[][], snapshot: Partial<CatalogueSnapshot> = {}, shares: ShareWish = 'none') =>
  planFile('successions', [['old_code', 'old_district_code', 'new_code', 'whole', 'share'], ...rows], catalogue(undefined, snapshot), {
    on,
    complete: false,
    fresh: false,
    shares,
  });
const acts = (...asked: Parameters<typeof plan>) => {
  const planned = plan(...asked);
  expect(planned.problems).toEqual([]);
  return planned.acts;
};
/** What stands in the way, as people read it; nothing is changed then. */
const problems = (...rows: string[][]) => {
  const planned = plan(rows);
  expect(planned.problems.map(({ message }) => message.en).join()).not.toMatch(/[{}]/);
  return planned.problems.map(({ row, column, message }) => [row, column, message.vi]);
};
const whole = { on, whole: true, share: null, shareMethod: null };

describe('a file of successions', () => {
  it('tells a merger from one that is only replaced, and takes codes without their zeros', () => {
    expect(
      acts([
        ['00001', '', '00004', 'có', ''],
        ['4', '', '4', 'true', ''],
        ['00376', '', '00376', 'có', ''],
      ]),
    ).toEqual([
      { act: 'succeed', from: 11, to: 21, kind: 'merge', ...whole },
      { act: 'succeed', from: 12, to: 21, kind: 'merge', ...whole },
      { act: 'succeed', from: 13, to: 23, kind: 'replace', ...whole },
    ]);
  });

  it('may name a district that had no communes', () => {
    expect(
      acts(
        [
          ['', '001', '00004', 'có', ''],
          ['', '1', '00008', 'không', ''],
        ].slice(0, 1),
      ),
    ).toEqual([{ act: 'succeed', from: 4, to: 21, kind: 'replace', ...whole }]);
    expect(acts([['', '1', '00008', 'có', '']])).toEqual([{ act: 'succeed', from: 4, to: 22, kind: 'replace', ...whole }]);
  });

  it('parts a unit by the shares it states', () => {
    const part = { act: 'succeed', from: 11, on, kind: 'split', whole: false, shareMethod: 'uploaded' };
    expect(
      acts([
        ['00001', '', '00004', 'không', '0,3'],
        ['00001', '', '00008', 'không', '70%'],
      ]),
    ).toEqual([
      { ...part, to: 21, share: 0.3 },
      { ...part, to: 22, share: 0.7 },
    ]);
  });

  const parted = [
    ['00001', '', '00004', 'không', ''],
    ['00001', '', '00008', 'không', ''],
  ];
  const sharesOf = (...asked: Parameters<typeof plan>) =>
    acts(...asked).map((act) => (act.act === 'succeed' ? [act.to, act.share, act.shareMethod] : act));

  it('parts it by population or equally where that was asked for, and by nothing where not', () => {
    const populations = new Map([
      ['21', 60_000],
      ['22', 20_000],
    ]);
    expect(sharesOf(parted, { populations }, 'population')).toEqual([
      [21, 0.75, 'population'],
      [22, 0.25, 'population'],
    ]);
    expect(sharesOf(parted, { populations }, 'equal')).toEqual([
      [21, 0.5, 'equal'],
      [22, 0.5, 'equal'],
    ]);
    expect(sharesOf(parted, { populations })).toEqual([
      [21, null, null],
      [22, null, null],
    ]);
  });

  it('says so, row by row, where populations were asked for and one is not known', () => {
    const { notes, acts: planned } = plan(parted, { populations: new Map([['21', 60_000]]) }, 'population');
    expect(planned.map((act) => act.act === 'succeed' && act.shareMethod)).toEqual(['equal', 'equal']);
    expect(notes.map(({ row, column, message }) => [row, column, message.vi])).toEqual(
      [2, 3].map((row) => [row, 'share', 'Chưa biết số dân của mọi đơn vị mới nên chia đều.']),
    );
    expect(
      plan(
        parted,
        {
          populations: new Map([
            ['21', 6],
            ['22', 2],
          ]),
        },
        'population',
      ).notes,
    ).toEqual([]);
    expect(plan(parted, {}, 'equal').notes).toEqual([]);
  });

  it('changes nothing that is known already, makes the rest more precise, and withdraws what it does not list', () => {
    const known = { kind: 'merge', ...whole, on: undefined } as const;
    const rows = [
      ['00001', '', '00004', 'có', ''],
      ['00004', '', '00004', 'có', ''],
    ];
    const successions = [
      { from: 11, to: 21, kind: known.kind, whole: true, share: null, shareMethod: null },
      { from: 12, to: 21, kind: 'replace', whole: null, share: null, shareMethod: null },
      { from: 12, to: 22, kind: 'replace', whole: null, share: null, shareMethod: null },
      { from: 13, to: 23, kind: 'replace', whole: true, share: null, shareMethod: null },
    ] as const;
    expect(acts(rows, { successions })).toEqual([
      { act: 'withdraw', from: 12, to: 22 },
      { act: 'confirm', from: 12, to: 21, kind: 'merge', whole: true, share: null, shareMethod: null },
    ]);
  });

  it('makes a share more precise, and the way it was found', () => {
    const stated = [
      ['00001', '', '00004', 'không', '0,3'],
      ['00001', '', '00008', 'không', '0,7'],
    ];
    const of = (share: number, shareMethod: 'uploaded' | 'equal') =>
      [21, 22].map((to) => ({ from: 11, to, kind: 'split' as const, whole: false, share: to === 21 ? share : 1 - share, shareMethod }));
    expect(acts(stated, { successions: of(0.3, 'uploaded') })).toEqual([]);
    expect(acts(stated, { successions: of(0.4, 'uploaded') })).toHaveLength(2);
    expect(acts(stated, { successions: of(0.3, 'equal') })).toHaveLength(2);
  });

  it('is done twice without effect', () => {
    const rows = [...parted, ['00004', '', '00004', 'có', '']];
    const successions = acts(rows, {}, 'equal').flatMap((act) => (act.act === 'succeed' ? [act] : []));
    expect(successions).toHaveLength(3);
    expect(acts(rows, { successions }, 'equal')).toEqual([]);
  });
});

describe('shares of a file', () => {
  const three = (...shares: string[]) =>
    problems(...shares.map((share, index) => ['00001', '', ['00004', '00008', '00376'][index]!, 'không', share]));

  it('may be rounded to three decimals', () => {
    expect(three('0,333', '0,333', '0,333')).toEqual([]);
    expect(three('33,5%', '33,5%', '33,5%')).toHaveLength(3);
  });

  it('that add up to 0,99 or 1,1 are refused on every row', () => {
    expect(three('0,5', '0,49')).toEqual(
      [2, 3].map((row) => [row, 'share', 'Các tỷ lệ của «Phường Phúc Xá» cộng lại bằng 0,99, không phải 1.']),
    );
    expect(three('0,5', '0,6')).toEqual(
      [2, 3].map((row) => [row, 'share', 'Các tỷ lệ của «Phường Phúc Xá» cộng lại bằng 1,1, không phải 1.']),
    );
    expect(three('0,9', '0')).toHaveLength(2);
    expect(three('0,5', '0,3')).toHaveLength(2);
  });

  it('are given for all parts or for none', () => {
    const words = 'Chỉ một số phần của «Phường Phúc Xá» có tỷ lệ: hãy ghi đủ hoặc bỏ trống hết.';
    expect(three('1', '')).toEqual([
      [2, 'share', words],
      [3, 'share', words],
    ]);
    expect(three('', '1')).toEqual([
      [2, 'share', words],
      [3, 'share', words],
    ]);
    expect(three('', '')).toEqual([]);
  });
});

describe('a row of a file of successions', () => {
  it.each([
    [['', '', '00004', 'có', ''], 'old_code', 'Thiếu giá trị.'],
    [
      ['00999', '', '00004', 'có', ''],
      'old_code',
      'Không có đơn vị mã 00999 vào ngày 30/06/2025. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.',
    ],
    [
      ['', '777', '00004', 'có', ''],
      'old_district_code',
      'Không có đơn vị mã 777 vào ngày 30/06/2025. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.',
    ],
    [
      ['', 'quận', '00004', 'có', ''],
      'old_district_code',
      'Không có đơn vị mã quận vào ngày 30/06/2025. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.',
    ],
    [
      ['xã', '', '00004', 'có', ''],
      'old_code',
      'Không có đơn vị mã xã vào ngày 30/06/2025. Mã chỉ có nghĩa cùng với ngày: hãy kiểm tra ngày hiệu lực.',
    ],
    [
      ['00001', '', '00777', 'có', ''],
      'new_code',
      'Đơn vị mới mã 00777 chưa tồn tại vào ngày 01/07/2025. Hãy nhập danh mục đơn vị của ngày đó trước.',
    ],
    [['01', '', '01', 'có', ''], 'new_code', '«Thành phố Hà Nội» không thể kế tục chính nó (vòng tròn).'],
    [['01', '', '00004', 'có', ''], 'old_code', '«Thành phố Hà Nội» không kết thúc vào ngày 01/07/2025 nên không thể được kế tục ngày đó.'],
    [['00001', '', '01', 'có', ''], 'new_code', '«Thành phố Hà Nội» không bắt đầu vào ngày 01/07/2025 nên không thể là đơn vị kế tục.'],
    [['00001', '', '00004', 'có lẽ', ''], 'whole', '«có lẽ»: cần true/false hoặc có/không.'],
    [['00001', '', '00004', 'không', 'nửa'], 'share', '«nửa» không phải tỷ lệ: cần số từ 0 đến 1 hoặc %.'],
    [['00001', '', '00004', 'không', ''], 'whole', '«Phường Phúc Xá» chỉ có một phần chuyển đi; thiếu dòng cho phần còn lại.'],
    [['00001', '', '00004', '', ''], 'whole', 'Thiếu giá trị.'],
  ])('%p is refused in %s: %s', (row, column, words) => expect(problems(row)).toEqual([[2, column, words]]));

  it('cannot stand twice, nor beside one that took the whole', () => {
    const row = ['00001', '', '00004', 'có', ''];
    expect(problems(row, row)).toEqual([[3, 'new_code', 'Cặp đơn vị này đã có ở dòng 2.']]);
    expect(problems(['00001', '', '00008', 'không', ''], row)).toEqual([
      [2, 'whole', '«Phường Phúc Xá» đã nhập toàn bộ ở dòng 3 nên không thể có phần khác.'],
    ]);
  });

  it('that is refused keeps its former unit as it is, and no other', () => {
    const planned = plan([
      ['00001', '', '00004', 'không', '0,5'],
      ['00001', '', '00008', 'không', '0,6'],
      ['00376', '', '00376', 'có', ''],
    ]);
    expect(planned.acts).toEqual([{ act: 'succeed', from: 13, to: 23, kind: 'replace', ...whole }]);
  });
});
