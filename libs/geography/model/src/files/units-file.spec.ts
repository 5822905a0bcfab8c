import fc from 'fast-check';
import type { CatalogueSnapshot, KnownVersion } from '../changes/snapshot';
import { catalogue, country, untilTheMerger, version } from '../testing/catalogue';
import type { FileOptions } from './file-plan';
import { planFile } from './plan';

const communes = Array.from({ length: 20 }, (_, index) =>
  version(10 + index, 3, String(100 + index).padStart(5, '0'), `Xã Số ${'ABCDEFGHIKLMNOPQRSTU'[index]}`, 'commune', 2),
);
const snapshot = catalogue([
  version(1, 0, 'VN', 'Việt Nam', 'nation', null),
  version(2, 1, '01', 'Thành phố Hà Nội', 'city', 1),
  ...communes,
]);
const options = { on: '2026-05-01', complete: false, fresh: false, shares: 'none' } as const;
const plan = (rows: readonly (readonly string[])[], more: Partial<typeof options | { complete: boolean }> = {}) =>
  planFile('units', [['code', 'name', 'province_code'], ...rows], snapshot, { ...options, ...more });
const listed = (units: readonly KnownVersion[]) => units.map(({ code, name }) => [code!, name, '01']);

describe('a list of units', () => {
  it('that says what is there already changes nothing, whatever part of it and in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(communes), (some) => {
        expect(plan(listed(some))).toMatchObject({ acts: [], problems: [] });
      }),
    );
  });

  it('ends exactly what it leaves out, if it says that it is complete', () => {
    fc.assert(
      fc.property(fc.subarray(communes, { minLength: 1 }), (some) => {
        const ended = plan(listed(some), { complete: true }).acts.map((act) => act.act === 'end' && act.unitId);
        const left = communes.filter((unit) => !some.includes(unit)).map(({ unitId }) => unitId);
        expect(ended).toEqual(left);
      }),
    );
  });

  it('knows a unit that only changed its code by its name, where the list is complete', () => {
    const [first, ...rest] = communes;
    const { acts } = plan([['00999', first!.name, '01'], ...listed(rest)], { complete: true });
    expect(acts).toEqual([{ act: 'change', unitId: first!.unitId, on: '2026-05-01', to: { code: '00999' } }]);
  });

  it('turns communes into wards, keeping who they are', () => {
    expect(plan([['00100', 'Phường Số A', '01']]).acts).toEqual([
      { act: 'change', unitId: 10, on: '2026-05-01', to: { name: 'Phường Số A', kind: 'ward' } },
    ]);
  });

  it('may bring a province with its communes', () => {
    const { acts, problems } = plan([
      ['01234', 'Xã Mới', '99'],
      ['99', 'Tỉnh Mới', ''],
    ]);
    expect(problems).toEqual([]);
    expect(acts).toMatchObject([
      { act: 'begin', ref: -1, code: '99', parentId: 1 },
      { act: 'begin', ref: -2, code: '01234', parentId: -1 },
    ]);
  });
});

const headings = ['code', 'name', 'kind', 'province_code', 'district_code', 'district_name', 'population'];
/** Rows of code, name, kind, province, district by code and by name, and population; what is left out is empty. */
const read = (rows: readonly string[][], more: Partial<FileOptions> = {}, of: Partial<CatalogueSnapshot> = {}, versions = country) =>
  planFile('units', [headings, ...rows.map((row) => headings.map((_, index) => row[index] ?? ''))], catalogue(versions, of), {
    on: '2026-05-01',
    complete: false,
    fresh: false,
    shares: 'none',
    ...more,
  });
const said = (findings: ReturnType<typeof read>['problems']) => findings.map(({ row, column, message }) => [row, column, message.vi]);
const before = { on: '2025-06-30' } as const;

describe('a row of a list of units', () => {
  it('gets back the zeros of its code, and says so', () => {
    const { acts, notes } = read([
      ['0008', 'Phường Ngọc Hà', '', '1'],
      ['00004', 'Phường Ba Đình', '', '01'],
    ]);
    expect(acts).toEqual([]);
    expect(said(notes)).toEqual([[2, 'code', 'Đã thêm số 0 ở đầu mã.']]);
  });

  it('is of the level that its name says where a spreadsheet took its code for a number, and refused where it says several', () => {
    const {
      acts,
      notes,
      problems: found,
    } = read([
      ['4', 'Tỉnh Cao Bằng', '', ''],
      ['4', 'Phường Ba Đình', '', '1'],
      ['8', 'Phường Ngọc Hà', '', '1'],
    ]);
    expect([acts, said(found), notes.length]).toEqual([[], [], 3]);
    expect(said(read([['4', 'Thành phố Mới', '', '1']]).problems)).toEqual([[2, 'code', '«4» không phải mã: cần 2, 3 hoặc 5 chữ số.']]);
  });

  it.each([['123456'], ['00a04'], ['0a04'], ['a1']])('with the code %s is refused', (code) => {
    expect(said(read([[code, 'Phường Ba Đình', '', '01']]).problems)).toEqual([
      [2, 'code', `«${code}» không phải mã: cần 2, 3 hoặc 5 chữ số.`],
    ]);
  });

  it('without code or name is said once to lack it', () => {
    expect(
      said(
        read([
          ['', 'Phường Ba Đình', '', '01'],
          ['00004', '', '', '01'],
        ]).problems,
      ),
    ).toEqual([
      [3, 'name', 'Thiếu giá trị.'],
      [2, 'code', 'Thiếu giá trị.'],
    ]);
  });

  it('may be a former district of which the catalogue knows no code either', () => {
    expect(read([['', 'Huyện Sóc Sơn', '', '1']], before)).toMatchObject({ acts: [], problems: [] });
    expect(said(read([['', 'Huyện Đông Anh', '', '01']], before).problems)).toEqual([[2, 'code', 'Thiếu giá trị.']]);
  });

  it('cannot repeat a code', () => {
    const planned = read([
      ['00004', 'Phường Ba Đình', '', '01'],
      ['0004', 'Phường Khác', '', '01'],
    ]);
    expect(said(planned.problems)).toEqual([[3, 'code', 'Mã 00004 đã có ở dòng 2: một mã chỉ thuộc một đơn vị trong một ngày.']]);
    expect(planned.acts).toEqual([]);
  });

  it.each([
    ['00777', 'Thị trấn Mới', '', 3, 'township'],
    ['00777', 'Đặc khu Mới', '', 3, 'special-zone'],
    ['00777', 'Phường Mới', '', 3, 'ward'],
    ['00777', 'Phường Mới', 'xã', 3, 'commune'],
    ['00777', 'Phường Mới', 'loại lạ', 3, 'ward'],
    ['777', 'Huyện Mới', '', 2, 'district'],
    ['777', 'Quận Mới', '', 2, 'district'],
    ['777', 'Thị xã Mới', '', 2, 'district'],
    ['777', 'Thành phố Mới', '', 2, 'district'],
    ['77', 'Thành phố Mới', '', 1, 'city'],
    ['77', 'Tỉnh Mới', '', 1, 'province'],
  ])('%s «%s» of kind «%s» begins a unit of level %i: %s', (code, name, kind, level, found) => {
    const { acts, problems } = read([[code, name, kind, '01']], before);
    expect([problems, acts]).toEqual([
      [],
      [{ act: 'begin', ref: -1, level, on: '2025-06-30', code, name, kind: found, parentId: level === 1 ? 1 : 2 }],
    ]);
  });

  it('is refused where its kind is not known at its level', () => {
    const rows = [
      ['00777', 'Tân Tiến', '', '01'],
      ['00778', 'Huyện Tân Tiến', '', '01'],
      ['00779', 'Tân Tiến', 'làng', '01'],
    ];
    expect(said(read(rows).problems)).toEqual(
      ['Tân Tiến', 'Huyện Tân Tiến', 'làng'].map((value, index) => [index + 2, 'kind', `Không nhận ra loại đơn vị từ «${value}».`]),
    );
  });

  it('is refused where its province is not there that day', () => {
    const unknown = (code: string) => `Không có đơn vị cấp trên mã ${code} vào ngày 01/05/2026. Hãy thêm dòng của đơn vị đó hoặc sửa mã.`;
    const planned = read([
      ['00004', 'Phường Ba Đình', '', '99'],
      ['00008', 'Phường Ngọc Hà', '', 'HN'],
    ]);
    expect(said(planned.problems)).toEqual([
      [2, 'province_code', unknown('99')],
      [3, 'province_code', unknown('HN')],
    ]);
    expect(planned.acts).toEqual([]);
  });

  it('comes under another province with its new parent', () => {
    expect(read([['00376', 'Xã Sóc Sơn', '', '04']]).acts).toEqual([{ act: 'change', unitId: 23, on: '2026-05-01', to: { parentId: 3 } }]);
  });

  it('keeps the spelling that is there, and says so', () => {
    const versions = [...country, version(41, 3, '00500', 'Xã Hòa Bình', 'commune', 2)];
    const { acts, notes } = read([['00500', 'Xã Hoà Bình', '', '01']], {}, {}, versions);
    expect([acts, said(notes)]).toEqual([[], [[2, 'name', 'Giữ cách viết đang có: «Xã Hòa Bình».']]]);
    expect(
      read(
        [
          ['00500', 'Xã Hòa Bình', '', '01'],
          ['00004', 'Phường Ba Đình Mới', '', '01'],
        ],
        {},
        {},
        versions,
      ).notes,
    ).toEqual([]);
  });

  it('counts its persons where they are new', () => {
    const counted = (population: string, populations = new Map<string, number>()) =>
      read([['00004', 'Phường Ba Đình', '', '01', '', '', population]], {}, { populations });
    expect(counted('23.023').acts).toEqual([{ act: 'count', unitId: 21, on: '2026-05-01', group: 'all', persons: 23_023 }]);
    expect(counted('23023', new Map([['21/all/2026-05-01', 23_023]])).acts).toEqual([]);
    expect(said(counted('chưa có').notes)).toEqual([[2, 'population', 'Chưa có số người; giữ là chưa biết.']]);
    expect([counted('').notes, counted('').acts, counted('chưa có').acts]).toEqual([[], [], []]);
    expect(said(counted('23,0').problems)).toEqual([
      [2, 'population', '«23,0» là số thập phân, không phải số người. Nếu dấu đó ngăn hàng nghìn, hãy ghi lại số không có dấu.'],
    ]);
    expect(counted('23,0').acts).toEqual([]);
    expect(read([['00777', 'Xã Mới', '', '01', '', '', '5']]).acts[1]).toMatchObject({ act: 'count', unitId: -1, persons: 5 });
  });
});

describe('districts of a list of before the merger', () => {
  const commune = (code: string, name: string) => ['00001', 'Phường Phúc Xá', '', '01', code, name];
  const unknown = (value: string) => [[2, 'district_name', `Không có huyện «${value}» trong tỉnh vào ngày 30/06/2025.`]];

  it('are found by code, else by name; without either the commune lies in its province', () => {
    expect(read([commune('001', ''), ['00004', 'Phường Trúc Bạch', '', '01', '1', 'bất kỳ']], before)).toMatchObject({
      acts: [],
      problems: [],
    });
    expect(read([commune('', 'Quận Ba Đình')], before)).toMatchObject({ acts: [], problems: [] });
    expect(read([commune('', '')], before).acts).toEqual([{ act: 'change', unitId: 11, on: '2025-06-30', to: { parentId: 2 } }]);
    expect(read([commune('', 'Huyện Sóc Sơn')], before).acts).toEqual([
      { act: 'change', unitId: 11, on: '2025-06-30', to: { parentId: 5 } },
    ]);
    expect(
      read(
        [
          ['00778', 'Xã Mới', '', '01', '777', ''],
          ['777', 'Huyện Mới', '', '01', 'x', 'y'],
        ],
        before,
      ).acts,
    ).toMatchObject([
      { act: 'begin', ref: -1, code: '777', parentId: 2 },
      { act: 'begin', ref: -2, code: '00778', parentId: -1 },
    ]);
  });

  it('learn the code that the catalogue lacks, once', () => {
    const rows = [
      ['00376', 'Xã Minh Phú', '', '01', '016', 'Huyện Sóc Sơn'],
      ['00777', 'Xã Mới', '', '01', '016', 'Huyện Sóc Sơn'],
    ];
    expect(read(rows, before)).toMatchObject({
      problems: [],
      acts: [
        { act: 'correct', unitId: 5, on: '2025-06-30', to: { code: '016' } },
        { act: 'begin', code: '00777', parentId: 5 },
      ],
    });
    const twice = [...rows, ['00778', 'Xã Nữa', '', '01', '017', 'Huyện Sóc Sơn']];
    expect(read(twice, before).acts.filter(({ act }) => act === 'correct')).toHaveLength(1);
    expect(read([['00376', 'Xã Minh Phú', '', '01', '', 'Huyện Sóc Sơn']], before).acts).toEqual([]);
  });

  it('are not guessed: by a wrong code, an unknown name, or a name that two have', () => {
    expect(said(read([commune('777', 'Quận Ba Đình')], before).problems)).toEqual(unknown('Quận Ba Đình'));
    expect(said(read([commune('777', '')], before).problems)).toEqual(unknown('777'));
    expect(said(read([commune('', 'Quận Lạ')], before).problems)).toEqual(unknown('Quận Lạ'));
    expect(said(read([commune('mã', 'Quận Lạ')], before).problems)).toEqual(unknown('Quận Lạ'));
    const twins = [...country, version(6, 2, null, 'Huyện Sóc Sơn', 'district', 2, untilTheMerger)];
    expect(said(read([commune('', 'Huyện Sóc Sơn')], before, {}, twins).problems)).toEqual(unknown('Huyện Sóc Sơn'));
    const commonName = [...country, version(42, 3, '00900', 'Quận Lạ', 'ward', 2, untilTheMerger)];
    expect(said(read([commune('', 'Quận Lạ')], before, {}, commonName).problems)).toEqual(unknown('Quận Lạ'));
  });
});

describe('codes in time', () => {
  const later = version(51, 3, '00777', 'Xã Về Sau', 'commune', 2, { validFrom: '2027-01-01', startedOn: '2027-01-01' });
  const begun = (versions: readonly KnownVersion[], more: Partial<FileOptions> = {}) =>
    read([['00777', 'Xã Mới', '', '01']], more, {}, versions);

  it('cannot belong to two units at one time, not even from a later day on', () => {
    const words = 'Mã 00777 thuộc «Xã Về Sau» từ ngày 01/01/2027: hai đơn vị không thể cùng mã trong cùng thời gian.';
    const { problems, acts } = begun([...country, later]);
    expect([said(problems), acts]).toEqual([[[2, 'code', words]], []]);
    expect(said(begun([...country, { ...later, validTo: '2028-01-01' }]).problems)).toEqual([[2, 'code', words]]);
    expect(said(begun([...country, later], { fresh: true }).problems)).toEqual([[2, 'code', words]]);
  });

  it('may be taken up again after the unit that had them ended', () => {
    const ended = { ...later, validFrom: '2025-07-01', startedOn: '2025-07-01' };
    for (const validTo of ['2026-01-01', '2026-05-01']) expect(begun([...country, { ...ended, validTo }]).problems).toEqual([]);
  });
});

describe('a reorganisation', () => {
  const on = '2027-01-01';
  const fresh = { on, fresh: true } as const;
  const listed = (...codes: string[]) => codes.map((code) => [code, `Xã Số ${code}`, '', '01']);
  const ended = (planned: ReturnType<typeof read>) => planned.acts.flatMap((act) => (act.act === 'end' ? [act.unitId] : []));

  it('begins every unit of its list, also under a code that was there, and ends those of its level', () => {
    const planned = read(listed('00004', '00777'), fresh);
    expect(planned.problems).toEqual([]);
    expect(planned.acts.filter(({ act }) => act === 'begin')).toMatchObject([
      { ref: -1, code: '00004' },
      { ref: -2, code: '00777' },
    ]);
    expect(ended(planned)).toEqual([21, 22, 23, 31]);
  });

  it('is done twice without effect', () => {
    const done = country.map((one) => (one.level === 3 && one.validTo === null ? { ...one, validTo: on, endedOn: on } : one));
    const now = ['00004', '00777'].map((code, index) =>
      version(60 + index, 3, code, `Xã Số ${code}`, 'commune', 2, { validFrom: on, startedOn: on }),
    );
    expect(read(listed('00004', '00777'), fresh, {}, [...done, ...now])).toMatchObject({ acts: [], problems: [] });
  });
});

describe('a complete list', () => {
  const complete = { complete: true } as const;

  it('takes a unit for recoded only where one name and one level fit, and never a code that is listed', () => {
    const versions = [...country, version(43, 3, '00901', 'Xã Sóc Sơn', 'commune', 2)];
    const rows = [
      ['00004', 'Phường Ba Đình', '', '01'],
      ['00008', 'Phường Ngọc Hà', '', '01'],
      ['01273', 'Phường Thục Phán', '', '04'],
    ];
    const { acts } = read([...rows, ['00999', 'Xã Sóc Sơn', '', '01']], complete, {}, versions);
    expect(acts).toMatchObject([
      { act: 'begin', code: '00999' },
      { act: 'end', unitId: 23 },
      { act: 'end', unitId: 43 },
    ]);
    expect(read([...rows, ['00376', 'Xã Sóc Sơn', '', '01'], ['00999', 'Xã Sóc Sơn', '', '01']], complete).acts).toMatchObject([
      { act: 'begin', code: '00999' },
    ]);
  });

  it('ends nothing of a level that it does not speak of', () => {
    expect(
      read(
        [
          ['01', 'Thành phố Hà Nội'],
          ['04', 'Tỉnh Cao Bằng'],
        ],
        complete,
      ).acts,
    ).toEqual([]);
    expect(read([['01', 'Thành phố Hà Nội']], complete).acts).toEqual([{ act: 'end', unitId: 3, on: '2026-05-01' }]);
  });
});
