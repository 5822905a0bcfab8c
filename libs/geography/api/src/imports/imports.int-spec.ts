import { zipSync } from 'fflate';
import { caseFile, sheetOf, startApi, workbookOf, type Answer, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const text = (content: string) => new TextEncoder().encode(content);
const csv = (...lines: string[]) => text(`\ufeff${lines.join('\r\n')}\r\n`);

const unitColumns = 'code,name,district_code,district_name,province_code';
const crosswalkColumns = 'old_code,old_district_code,new_code,whole,share';

describe('files into the catalogue', () => {
  let api: RunningApi;
  let administrator: Client;
  const counts = async () =>
    (
      await api.sql<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM geography.unit) AS units, (SELECT count(*)::int FROM geography.unit_version) AS versions, (SELECT count(*)::int FROM geography.succession) AS successions,
         (SELECT md5(string_agg(t::text, ',' ORDER BY unit_id, valid_from)) FROM geography.unit_version t) AS versions_hash,
         (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM geography.succession t) AS successions_hash,
         (SELECT count(*)::int FROM geography.unit_population) AS populations, (SELECT count(*)::int FROM geography.si_office) AS offices, (SELECT count(*)::int FROM geography.unit_alias) AS aliases`,
      )
    )[0]!;

  beforeAll(async () => {
    api = await startApi();
    administrator = await api.signIn('quan-tri');
  });
  afterAll(() => api.stop());

  const begin = (kind: string, on: string, content: Uint8Array<ArrayBuffer>, more = '', name = 'tep.csv') =>
    administrator.upload(`/catalogue/imports?kind=${kind}&fileName=${name}&on=${on}${more}`, content);
  const settle = async (id: number): Promise<Answer['body']> => {
    for (;;) {
      const { body } = await administrator.get(`/catalogue/imports/${id}`);
      if (body.state !== 'checking' && body.state !== 'committing') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const check = async (...file: Parameters<typeof begin>) => {
    const { status, body } = await begin(...file);
    expect([status, body]).toEqual([202, { id: expect.any(Number) }]);
    return settle(body.id as number);
  };
  const take = async (...file: Parameters<typeof begin>) => {
    const checked = await check(...file);
    expect([checked.state, checked.report?.problems, checked.problem]).toEqual(['checked', [], null]);
    expect((await administrator.post(`/catalogue/imports/${checked.id}/commit`)).status).toBe(202);
    return { checked, committed: await settle(checked.id) };
  };
  const undo = (changeId: number) => administrator.post(`/catalogue/changes/${changeId}/undo`);

  it('are checked without a trace, and the import does what the check said', async () => {
    const before = await counts();
    const file = csv(unitColumns, '00004,Phường Ba Đình Mới,,,01', '00099,Xã Đặt Thử,,,01');
    const checked = await check('units', '2026-05-02', file);
    expect(checked.report.change.counts).toEqual({ added: 1, renamed: 1 });
    expect(await counts()).toEqual(before);
    await administrator.post(`/catalogue/imports/${checked.id}/commit`);
    const committed = await settle(checked.id);
    expect(committed.state).toBe('committed');
    const [stored] = (await administrator.get('/catalogue/changes')).body.items;
    expect([stored.report, stored.undoable]).toEqual([checked.report.change, true]);
    const renamed = (await administrator.get('/units?q=00004&asOf=2026-05-01')).body.items[0];
    expect(renamed.name).toBe('Phường Ba Đình');
    expect((await administrator.get(`/units/${renamed.id}?asOf=2026-05-02`)).body.name).toBe('Phường Ba Đình Mới');
    expect((await undo(committed.changeId)).status).toBe(204);
    expect(await counts()).toEqual(before);
    expect((await settle(checked.id)).state).toBe('undone');
  });

  it('give their errors back in the same sheet, beside the row, and nothing is written', async () => {
    const before = await counts();
    const rows = [
      unitColumns,
      '00004,Phường Ba Đình,,,01',
      '00008,Phường Ngọc Hà,,,01',
      '00004,Phường Khác,,,01',
      '00025,Phường Giảng Võ,,,77',
    ];
    const refused = await check('units', '2026-05-02', csv(...rows));
    expect([refused.state, refused.report.problemCount]).toEqual(['refused', 2]);
    expect(refused.report.problems.map(({ row, column }: Record<string, unknown>) => [row, column])).toEqual([
      [4, 'code'],
      [5, 'province_code'],
    ]);
    const sheet = (await administrator.get(`/catalogue/imports/${refused.id}/sheet`)).body as string;
    const lines = sheet.replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe(`${unitColumns},Kết quả kiểm tra`);
    expect(lines[1]).toBe(`${rows[1]},`);
    expect(lines[3]).toContain('Mã 00004 đã có ở dòng 2');
    expect(lines[4]).toContain('02/05/2026');
    expect((await administrator.post(`/catalogue/imports/${refused.id}/commit`)).body.code).toBe('geography.import-not-ready');
    expect(await counts()).toEqual(before);
    // Corrected in the sheet that came back, its last column still there.
    const corrected = sheet.replace('00004,Phường Khác,,,01', '00070,Phường Hoàn Kiếm,,,01').replace(',77,', ',01,');
    expect(await check('units', '2026-05-02', text(corrected))).toMatchObject({
      state: 'checked',
      report: { problemCount: 0, change: { counts: {} } },
    });
  });

  it('say in the language of the reader what is wrong', async () => {
    const refused = await check('units', '2026-05-02', csv('code;name', '00004;Phường Ba Đình'));
    expect(refused.report.problems[0].message).toMatchObject({
      en: expect.stringContaining('No parent'),
      vi: expect.stringContaining('cấp trên'),
    });
    expect((await check('units', '2026-05-02', csv('mã,loại', '1,2'))).report.lacking).toEqual(['name']);
  });

  it('bring both sides of a crosswalk together: merges, a split by shares, and what the catalogue had wrong', async () => {
    const before = await counts();
    const [split] = await api.sql<{ from: string; to: string; other: string }>(
      `SELECT v.code AS "from", own.code AS "to", (SELECT n.code FROM geography.unit_version n WHERE n.parent_id = own.parent_id AND n.unit_id > own.unit_id AND n.valid_from = '2025-07-01' LIMIT 1) AS other
       FROM geography.succession s JOIN geography.unit_version v ON v.unit_id = s.from_unit_id JOIN geography.unit u ON u.id = v.unit_id AND u.level = 3 JOIN geography.unit_version own ON own.unit_id = s.to_unit_id
       WHERE s.whole IS NULL ORDER BY s.id LIMIT 1`,
    );
    const file = csv(
      crosswalkColumns,
      `${split!.from},,${split!.to},false,"0,7"`,
      `${split!.from},,${split!.other},false,30%`,
      ',318,11948,có,',
    );
    const { committed } = await take('successions', '2025-07-01', file);
    expect(committed.report.change.counts).toMatchObject({ split: 1, extents: 1 });
    const unit = (await administrator.get(`/units?q=${split!.from}&asOf=2025-06-30`)).body.items[0].id;
    const { successors } = (await administrator.get(`/units/${unit}`)).body;
    expect(successors.map(({ share, shareMethod, whole }: Record<string, unknown>) => [share, shareMethod, whole]).sort()).toEqual([
      [0.3, 'uploaded', false],
      [0.7, 'uploaded', false],
    ]);
    await undo(committed.changeId);
    expect(await counts()).toEqual(before);
  });

  it('take populations and offices, and shares of a split from the populations', async () => {
    const before = await counts();
    const people = await take('populations', '2025-07-01', csv('code,group,persons', '26740,,47.022', '26743,,20000', '26740,hộ nghèo,7'));
    const offices = await take('offices', '2025-07-01', csv('office_code,office_name,commune_code', '07901,BHXH cơ sở Sài Gòn,26740'));
    const saiGon = (await administrator.get('/units?q=26740')).body.items[0].id;
    expect((await administrator.get(`/units/${saiGon}`)).body).toMatchObject({
      populations: [
        { group: 'all', persons: 47_022 },
        { group: 'poor', persons: null },
      ],
      office: { code: '07901', name: 'BHXH cơ sở Sài Gòn' },
    });
    expect((await administrator.get('/catalogue/offices?q=sai gon')).body.items).toMatchObject([{ code: '07901', communes: 1 }]);
    const shared = await check(
      'successions',
      '2025-07-01',
      csv(crosswalkColumns, '26746,,26743,false,', '26746,,26740,false,'),
      '&shares=population',
    );
    expect(shared.report.change.counts).toMatchObject({ split: 1, extents: 2 });
    await undo(offices.committed.changeId);
    await undo(people.committed.changeId);
    expect(await counts()).toEqual(before);
  });

  it('tell a reorganisation from a renaming: in one, units with a known code are other units', async () => {
    const before = await counts();
    const communes = await api.sql<{ code: string; name: string; province: string }>(
      `SELECT v.code, v.name, p.code AS province FROM geography.unit_version v JOIN geography.unit u ON u.id = v.unit_id AND u.level = 3 JOIN geography.unit_version p ON p.unit_id = v.parent_id AND p.valid_to IS NULL WHERE v.valid_to IS NULL`,
    );
    const lines = communes.map(({ code, name, province }) => `${code},${name.replaceAll(',', ' ')},,,${province}`);
    const { committed } = await take('units', '2027-01-01', csv(unitColumns, ...lines), '&fresh=true');
    expect(committed.report.change.counts).toEqual({ added: 3321, ended: 3321 });
    const [then, now] = await Promise.all(
      ['2026-12-31', '2027-01-01'].map(async (day) => (await administrator.get(`/units?q=26740&asOf=${day}`)).body.items[0]),
    );
    expect([then.name === now.name, then.id === now.id]).toEqual([true, false]);
    await undo(committed.changeId);
    expect(await counts()).toEqual(before);
  }, 60_000);

  it.each([
    ['a successor that does not exist yet', '26740,,99999,true,', 'new_code', 'chưa tồn tại'],
    ['a predecessor that is still there', '26740,,26740,true,', 'old_code', '26740 '],
    ['half a unit alone', '26746,,26743,false,', 'whole', 'phần còn lại'],
    ['a word for a share', '26746,,26743,false,nửa', 'share', 'không phải tỷ lệ'],
  ])('refuse %s', async (_, line, column, words) => {
    const on = words === '26740 ' ? '2026-05-01' : '2025-07-01';
    const refused = await check('successions', on, csv(crosswalkColumns, line));
    expect(refused.state).toBe('refused');
    if (words !== '26740 ') expect(refused.report.problems[0]).toMatchObject({ column, message: { vi: expect.stringContaining(words) } });
    else expect(refused.report.problems[0].message.vi).toMatch(/vòng tròn|không kết thúc/);
  });

  it('refuse shares that do not add up to 1, shares for some only, a part beside the whole, and a pair twice', async () => {
    const problems = async (...lines: string[]) =>
      (await check('successions', '2025-07-01', csv(crosswalkColumns, ...lines))).report.problems.map(
        ({ message }: { message: { vi: string } }) => message.vi,
      );
    expect((await problems('26746,,26743,false,0.5', '26746,,26740,false,0.4'))[0]).toContain('cộng lại bằng 0,9');
    expect((await problems('26746,,26743,false,0.5', '26746,,26740,false,'))[0]).toContain('Chỉ một số phần');
    expect((await problems('26746,,26743,true,', '26746,,26740,false,'))[0]).toContain('đã nhập toàn bộ ở dòng 2');
    expect((await problems('26746,,26743,false,', '26746,,26743,false,'))[0]).toContain('đã có ở dòng 2');
  });

  it('repair decomposed letters, the look-alike Ð and lost zeros, and say so', async () => {
    const file = csv(unitColumns, `25,${'Phường Giảng Võ'.normalize('NFD')},,,1`, `00004,Phường Ba Ðình,,,01`.replace('25,', '00025,'));
    const checked = await check('units', '2026-05-02', text(new TextDecoder().decode(file).replace('\r\n25,', '\r\n0025,')));
    expect([checked.state, checked.report.change.counts]).toEqual(['checked', {}]);
    const sheet = (await administrator.get(`/catalogue/imports/${checked.id}/sheet`)).body as string;
    expect(sheet).toContain('dựng sẵn');
    expect(sheet).toContain('thành Đ');
    expect(sheet).toContain('số 0 ở đầu');
  });

  it('read a workbook as well, and never run a formula', async () => {
    const good = sheetOf(unitColumns.split(','), ['00004', 'Phường Ba Đình', '', '', '01']);
    expect(await check('units', '2026-05-02', good, '', 'tep.xlsx')).toMatchObject({ state: 'checked', report: { rows: 1 } });
    const calculated = await check('units', '2026-05-02', sheetOf(unitColumns.split(','), ['00004', 'Phường Ba Đình', '', '', '=0+1']));
    expect([calculated.state, calculated.report.read.warnings[0].vi]).toEqual(['checked', expect.stringContaining('E2')]);
    const refused = await check('populations', '2026-05-02', caseFile('formula-no-cache.xlsx'), '', 'tep.xlsx');
    expect(refused.report.problems[0]).toMatchObject({ row: 2, column: 'persons' });
    expect(refused.report.problems[0].message.vi).toContain('công thức chưa có giá trị');
    expect(refused.report.read.warnings[0].vi).toContain('C2');
    const answer = await administrator.get(`/catalogue/imports/${refused.id}/sheet`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'file-of-another-kind'],
    ['an archive of something else', zipSync({ 'readme.txt': text('x') }), 'file-of-another-kind'],
    ['text that is no UTF-8', new Uint8Array([0x63, 0xff, 0xfe, 0x0a]), 'file-of-another-kind'],
    ['half a workbook', sheetOf(['code']).slice(0, 400), 'file-unreadable'],
    ['a bomb', caseFile('packed-blanks.xlsx'), 'file-unpacks-too-large'],
    ['an empty file', text('\n'), 'file-empty'],
  ])(
    'refuse %s as a whole',
    async (_, content, code) => {
      const failed = await check('units', '2026-05-02', content);
      expect([failed.state, failed.problem.code]).toEqual(['failed', code]);
    },
    60_000,
  );

  it('refuse what would end or stop the product, while others are served as ever', async () => {
    const killers = ['far-cell', 'repeated-attributes', 'packed-blanks', 'packed-blanks-in-a-cell'].map((name) => caseFile(`${name}.xlsx`));
    const begun = performance.now();
    const checks = Promise.all(killers.map((content) => check('populations', '2026-05-02', content, '', 'tep.xlsx')));
    let isOver = false;
    void checks.finally(() => (isOver = true));
    const waits: number[] = [];
    while (!isOver) {
      const asked = performance.now();
      expect((await administrator.get('/units?q=00004&asOf=2026-05-02')).status).toBe(200);
      waits.push(performance.now() - asked);
    }
    expect((await checks).map(({ state, problem }) => [state, problem.code])).toEqual([
      ['failed', 'file-cell-far-outside'],
      ['failed', 'file-unreadable'],
      ['failed', 'file-unpacks-too-large'],
      ['failed', 'file-cell-too-long'],
    ]);
    expect((await checks)[0].problem.detail).toContain('XFD1048576');
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(Math.max(...waits)).toBeLessThan(2_000);
  });

  it('say which sheet and which rows they took for the heading, and what they left out', async () => {
    const rows = [['Số dân theo xã'], [], ['Mã xã', 'Nhóm', 'Dân số'], ['00004', '', '62522'], ['00008', '', 'khoảng 60']];
    const data = rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('');
    const sheets = [
      { name: 'Cũ', state: 'hidden' as const, data },
      { name: 'Số liệu', data },
      { name: 'Hướng dẫn', data: '' },
    ];
    const checked = await check('populations', '2026-05-02', workbookOf({ sheets }), '', 'tep.xlsx');
    expect(checked.report.read).toEqual({
      sheet: 'Số liệu',
      headingFirst: 3,
      headingLast: 3,
      warnings: [
        expect.objectContaining({ vi: expect.stringContaining('«Hướng dẫn»') }),
        expect.objectContaining({ vi: expect.stringContaining('«Cũ»') }),
      ],
    });
    expect(checked.report.problems.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([[5, 'persons']]);
    const csvAgain = await check(
      'populations',
      '2026-05-02',
      csv('Số dân theo xã', '', 'Mã xã;Nhóm;Dân số', '00004;;62522', '00008;;khoảng 60'),
    );
    expect(csvAgain.report.read).toEqual({ sheet: null, headingFirst: 3, headingLast: 3, warnings: [] });
    const lines = ((await administrator.get(`/catalogue/imports/${csvAgain.id}/sheet`)).body as string).split('\r\n');
    expect([lines[0], lines[2], lines[4]]).toEqual([
      'Số dân theo xã',
      'Mã xã,Nhóm,Dân số,Kết quả kiểm tra',
      expect.stringContaining('khoảng 60'),
    ]);
  });

  it.each<[string, string, string, readonly (readonly [number, string, string])[]]>([
    [
      'csv-dups.csv',
      'populations',
      'refused',
      [
        [3, 'code', 'đã có ở dòng 2'],
        [4, 'code', '04 Tỉnh Cao Bằng, 00004 Phường Ba Đình'],
      ],
    ],
    ['csv-sep-line.csv', 'populations', 'checked', []],
    ['csv-semicolon-comma-in-header.csv', 'populations', 'checked', []],
    [
      'provinces-codes-as-numbers.xlsx',
      'populations',
      'refused',
      [
        [2, 'code', '04 Tỉnh Cao Bằng'],
        [3, 'code', '08 Tỉnh Tuyên Quang'],
      ],
    ],
    [
      'thousands-as-decimals.xlsx',
      'populations',
      'refused',
      [
        [2, 'persons', '«62,522»'],
        [3, 'persons', '«62,52»'],
        [4, 'persons', '«123,456»'],
        [5, 'code', '00026'],
        [5, 'persons', '«1234,5» là số thập phân'],
      ],
    ],
    ['units-error-cell.xlsx', 'units', 'refused', [[2, 'population', '#N/A']]],
    ['merged-two-storey-header.xlsx', 'populations', 'refused', []],
  ])('are understood or asked about as people mean them: %s', async (name, kind, state, problems) => {
    const checked = await check(kind, '2026-05-02', caseFile(name), '', name);
    expect([checked.state, checked.report.problems]).toEqual([
      state,
      problems.map(([row, column, words]) => ({ row, column, message: expect.objectContaining({ vi: expect.stringContaining(words) }) })),
    ]);
    if (name.startsWith('merged'))
      expect([checked.report.lacking, checked.report.read]).toEqual([
        ['persons'],
        {
          sheet: 'Sheet',
          headingFirst: 1,
          headingLast: 2,
          warnings: [expect.objectContaining({ vi: expect.stringContaining('«Dân số nam», «Dân số nữ»') })],
        },
      ]);
  });

  it('answer a file that is too large before it is read', async () => {
    const { status, body } = await begin('units', '2026-05-02', new Uint8Array(26 * 1_048_576));
    expect([status, body.code]).toEqual([413, 'too-large']);
    expect(body.detail).toContain('25 MB');
  });

  it('are for those who manage the catalogue only, and need a file', async () => {
    expect(
      (await (await api.signIn('ha-noi')).upload('/catalogue/imports?kind=units&fileName=a.csv&on=2026-01-01', csv('code'))).status,
    ).toBe(403);
    expect((await (await api.signIn('ha-noi')).get('/catalogue/imports')).status).toBe(403);
    expect((await begin('units', '2026-02-30', csv('code'))).status).toBe(400);
    expect((await administrator.upload('/catalogue/imports?kind=units&fileName=a.csv&on=2026-01-01', new Uint8Array())).status).toBe(400);
    expect((await administrator.get('/catalogue/imports/999')).status).toBe(404);
  });

  it('that change nothing are a success without a change', async () => {
    const before = await counts();
    const { committed } = await take('units', '2026-05-02', csv(unitColumns, '00004,Phường Ba Đình,,,01'));
    expect([committed.state, committed.changeId, committed.problem]).toEqual(['committed', null, null]);
    expect(await counts()).toEqual(before);
  });

  it('can be let go of, and then not imported', async () => {
    const checked = await check('units', '2026-05-02', csv(unitColumns, '00004,Phường Ba Đình Mới,,,01'));
    expect((await administrator.post(`/catalogue/imports/${checked.id}/cancel`)).status).toBe(204);
    expect((await administrator.post(`/catalogue/imports/${checked.id}/commit`)).status).toBe(422);
  });

  it('are checked anew when the catalogue changed after the check', async () => {
    const late = await check('units', '2026-05-02', csv(unitColumns, '00004,Phường Ba Đình Mới,,,01', '00099,Xã Đặt Thử,,,01'));
    const { committed } = await take('units', '2026-05-02', csv(unitColumns, '00099,Xã Đặt Thử,,,01'));
    await administrator.post(`/catalogue/imports/${late.id}/commit`);
    const again = await settle(late.id);
    expect([again.state, again.report.change.counts]).toEqual(['checked', { renamed: 1 }]);
    await undo(committed.changeId);
  });
});
