import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { caseFile, sheetOf, startApi, workbookOf, type Answer, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

describe('what a file holds', () => {
  let api: RunningApi;
  let administrator: Client;

  beforeAll(async () => {
    api = await startApi();
    administrator = await api.signIn('quan-tri');
  });
  afterAll(() => api.stop());

  const settle = async (id: number): Promise<Answer['body']> => {
    for (;;) {
      const { body } = await administrator.get(`/catalogue/imports/${id}`);
      if (body.state !== 'checking' && body.state !== 'committing') return body;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const check = async (kind: string, content: Uint8Array<ArrayBuffer>, more = '') => {
    const { body } = await administrator.upload(`/catalogue/imports?kind=${kind}&fileName=tep.xlsx&on=2026-05-02${more}`, content);
    return settle(body.id as number);
  };

  const inBoth = (headings: readonly string[], ...rows: readonly (readonly string[])[]) => [
    csv(...[headings, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(','))),
    sheetOf(headings, ...rows),
  ];
  const said = ({ state, problem, report }: Answer['body']) => [
    state,
    problem,
    report?.problems.map(({ row, column, message }: { row: number; column: string; message: { vi: string } }) => [row, column, message.vi]),
  ];

  it.each([
    ['2147483648', 'nhiều nhất là 2000000000'],
    ['2000000001', 'nhiều nhất là 2000000000'],
    ['99999999999', 'nhiều nhất là 2000000000'],
    ['99999999999999999999', 'nhiều nhất là 2000000000'],
    ['1E15', 'không phải số người'],
    ['1\u00a0234', 'nếu là số 1234'],
    ['+5', 'không phải số người'],
  ])('is asked about where it is %s persons, as about any other count that cannot be', async (persons, words) => {
    for (const file of inBoth(['code', 'persons'], ['00004', persons]))
      expect(said(await check('populations', file))).toEqual(['refused', null, [[2, 'persons', expect.stringContaining(words)]]]);
  });

  it.each(['3e9', '1E15'])('is asked about where it is the number %s of a workbook', async (number) => {
    const data = `<row><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>persons</t></is></c></row><row><c t="inlineStr"><is><t>00004</t></is></c><c><v>${number}</v></c></row>`;
    const refused = await check('populations', workbookOf({ sheets: [{ name: 'a', data }] }));
    expect(said(refused)).toEqual(['refused', null, [[2, 'persons', expect.stringContaining('nhiều nhất là 2000000000')]]]);
  });

  it('is taken up to the largest count that is taken elsewhere', async () => {
    const { state, report } = await check('populations', csv('code,persons', '00004,2000000000'));
    expect([state, report.change.counts]).toEqual(['checked', { populations: 1 }]);
  });

  const texts = {
    units: ['code', 'name', 'kind', 'province_code', 'district_code', 'district_name', 'population'],
    successions: ['old_code', 'old_district_code', 'new_code', 'whole', 'share'],
    offices: ['office_code', 'office_name', 'commune_code'],
    populations: ['code', 'group', 'persons'],
  } as const;
  const right = {
    units: ['00099', 'Xã Đặt Thử', 'xã', '01', '', '', '7'],
    successions: ['26740', '', '26740', 'có', '1'],
    offices: ['07901', 'BHXH cơ sở Sài Gòn', '26740'],
    populations: ['26740', 'hộ nghèo', '7'],
  } as const;
  const unseen = 'không nhìn thấy được';
  const badTexts = [
    ['\u200b', `${unseen} (U+200B)`],
    ['\u202e', `${unseen} (U+202E)`],
    [' dài'.repeat(200), 'nhiều nhất là 120'],
  ] as const;
  const escapedTexts = [
    ['_x200B_', `${unseen} (U+200B)`],
    ['_x0000_', `${unseen} (U+0000)`],
    ['_xD83D_', `${unseen} (U+D83D)`],
  ] as const;

  it.each(Object.keys(texts) as (keyof typeof texts)[])('is held, in every text of %s, to the rule for texts of JSON', async (kind) => {
    const isHeld = async (pack: (...rows: string[][]) => Uint8Array<ArrayBuffer>, bad: readonly (readonly [string, string])[]) => {
      const cases = texts[kind].flatMap((heading, at) => bad.map(([text, words]) => ({ heading, at, text, words })));
      const rows = cases.map(({ at, text }) => right[kind].map((cell, index) => (index === at ? `${cell}${text}x` : cell)));
      const [state, problem, found] = said(await check(kind, pack([...texts[kind]], ...rows)));
      expect([state, problem]).toEqual(['refused', null]);
      for (const [index, { heading, words }] of cases.entries()) {
        const here = found.filter(([row, column]: [number, string]) => row === index + 2 && column === heading);
        expect(here).toEqual([[index + 2, heading, expect.stringContaining(words)]]);
      }
    };
    await isHeld((...rows) => csv(...rows.map((cells) => cells.join(','))), badTexts);
    await isHeld((...rows) => sheetOf(...rows), [...badTexts, ...escapedTexts]);
  });

  it('is told of a heading with what nobody can see, and give the file back all the same', async () => {
    const refused = await check('populations', sheetOf(['code', 'code_x0000_', 'persons'], ['00004', '_x0000_', '7']));
    expect(said(refused)).toEqual(['refused', null, [[1, 'code', expect.stringContaining('«code», «code»')]]]);
    expect((await administrator.get(`/catalogue/imports/${refused.id}/sheet`)).status).toBe(200);
  });

  it.each([
    ['a cell', workbookOf({ sheets: [{ name: 'a', data: '<row><c t="e"><v>#N/A&#0;</v></c></row>' }] })],
    ['the name of a sheet', workbookOf({ sheets: [{ name: 'a&#0;', data: '<row><c><v>1</v></c></row>' }] })],
    ['the words of the parser', workbookOf({ sheets: [{ name: 'a', data: '<row><\0></row>' }] })],
  ])('is refused as a whole where %s has a character that no database keeps', async (_, content) => {
    const failed = await check('populations', content);
    expect([failed.state, failed.problem.code]).toEqual(['failed', 'file-unreadable']);
  });

  const committed = async (id: number) => {
    expect((await administrator.post(`/catalogue/imports/${id}/commit`)).status).toBe(202);
    return settle(id);
  };
  const answer = async (id: number, hidden: string) => {
    const { status } = await administrator.post(`/catalogue/imports/${id}/check?hidden=${hidden}`);
    return status === 202 ? settle(id) : status;
  };
  const detailsOf = ({ report }: Answer['body']) => report.change.lines.map(({ detail }: { detail: string }) => detail);

  it('is asked about where rows are hidden, and taken in only with an answer', async () => {
    const asked = await check('populations', caseFile('hidden-row.xlsx'));
    expect(said(asked)).toEqual(['refused', null, [[3, null, expect.stringContaining('bị ẩn hoặc bị lọc')]]]);
    expect([asked.report.hiddenAsked, asked.report.change]).toEqual([1, null]);
    expect((await administrator.post(`/catalogue/imports/${asked.id}/commit`)).body.code).toBe('geography.import-not-ready');

    const taken = await answer(asked.id, 'take');
    expect([taken.state, taken.options.hidden, taken.report.hiddenAsked, taken.report.rows]).toEqual(['checked', 'take', 0, 3]);
    expect(detailsOf(taken)).toContain('99999');
    const left = await answer(asked.id, 'leave');
    expect([left.state, left.options.hidden, left.report.rows]).toEqual(['checked', 'leave', 2]);
    expect(detailsOf(left)).toEqual(['1200', '1400']);
    const sheet = await administrator.get(`/catalogue/imports/${asked.id}/sheet`);
    expect(sheet.status).toBe(200);

    const end = await committed(asked.id);
    expect(end.state).toBe('committed');
    const stored = await api.sql(`SELECT 1 FROM geography.unit_population WHERE persons = 99999`);
    expect(stored).toEqual([]);
    expect(await answer(asked.id, 'take')).toBe(422);
    expect((await administrator.post(`/catalogue/changes/${end.changeId}/undo`)).status).toBe(204);
  });

  it('is answered for at the upload as well, and by no other word', async () => {
    const left = await check('populations', caseFile('filtered-rows.xlsx'), '&hidden=leave');
    expect([left.state, left.report.rows]).toEqual(['checked', 2]);
    const [withGroups, without] = await Promise.all(
      ['take', 'leave'].map((wish) => check('populations', caseFile('hidden-column.xlsx'), `&hidden=${wish}`)),
    );
    // Groups of persons stand in the hidden column: without it the counts are of everybody.
    expect([detailsOf(withGroups), detailsOf(without)[0]]).toEqual([['poor', 'poor'], '12']);
    const path = '/catalogue/imports?kind=populations&fileName=a.xlsx&on=2026-05-02&hidden=maybe';
    expect((await administrator.upload(path, caseFile('hidden-row.xlsx'))).status).toBe(400);
    expect(await answer(left.id, 'maybe')).toBe(400);
    expect(await answer(999_999, 'take')).toBe(404);
  });

  const cellOf = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rowOf = (texts: readonly string[], attributes = '') => `<row${attributes}>${texts.map(cellOf).join('')}</row>`;

  it.each(['leave', ''])('comes back in its file of results with what was hidden still hidden: answered «%s»', async (wish) => {
    const shown = [rowOf(['code', 'persons']), rowOf(['00004', '7']), rowOf(['00008', '99999'], ' hidden="1"'), rowOf(['00025', 'nhiều'])];
    const refused = await check('populations', workbookOf({ sheets: [{ name: 'a', data: shown.join('') }] }), wish && `&hidden=${wish}`);
    expect(refused.state).toBe('refused');
    const file = await administrator.download(`/catalogue/imports/${refused.id}/sheet?format=xlsx`);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const sheet = 'xl/worksheets/sheet1.xml';
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace('>nhiều<', '>9<'));
    const corrected = new Uint8Array(zipSync(parts));
    const asked = await check('populations', corrected);
    expect([asked.state, asked.report.hiddenAsked]).toEqual(['refused', 1]);
    const left = await answer(asked.id, 'leave');
    expect([left.state, detailsOf(left)]).toEqual(['checked', ['7', '9']]);
  });

  it('says of a hidden column once that it is, however often the file does', async () => {
    const parts = unzipSync(caseFile('hidden-column.xlsx'));
    const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/sheet'))!;
    const text = strFromU8(parts[sheet]!);
    const [column] = /<col [^>]*hidden[^>]*>/.exec(text)!;
    parts[sheet] = strToU8(text.replace(column, column.repeat(5_000)));
    const { report } = await check('populations', new Uint8Array(zipSync(parts)));
    expect([report.problemCount, report.read.warnings.map(({ vi }: { vi: string }) => vi)]).toEqual([1, ['Có 1 cột bị ẩn: B.']]);
  });

  it.each(['?', '*', '$', '∞', '…', '///', '.', '_'])('is asked about where a count is the sign %s', async (sign) => {
    expect(said(await check('populations', csv('code,persons', '00004,5', `00008,${sign}`)))).toEqual([
      'refused',
      null,
      [[3, 'persons', expect.stringContaining('không phải số người')]],
    ]);
  });

  it.each(['-', '–', '—', 'chưa có'])('is not known where a count is «%s»', async (sign) => {
    const { state, report } = await check('populations', csv('code,persons', '00004,5', `00008,${sign}`));
    expect([state, report.change.counts]).toEqual(['checked', { populations: 1 }]);
  });

  it('tells which of its columns and values are not read', async () => {
    const { id, state, report } = await check('populations', csv('code,persons,ghi chú', '00004,5,xem lại,thừa', '00008,6'));
    expect([state, report.noteCount]).toEqual(['checked', 1]);
    expect(report.read.warnings.map(({ vi }: { vi: string }) => vi)).toEqual([expect.stringContaining('«ghi chú»')]);
    const file = await administrator.get(`/catalogue/imports/${id}/sheet`);
    expect(file.body).toContain('«thừa» nằm ngoài');
  });

  it('is read where a spreadsheet was told that a code is a text, and told in words where its quotes do not end', async () => {
    const told = await check('populations', csv('code,persons', '="00004",5'));
    expect([told.state, detailsOf(told)]).toEqual(['checked', ['5']]);
    const between = await check('populations', csv('code,persons', '00"0"04,5'));
    expect(said(between)).toEqual(['refused', null, [[2, 'code', expect.stringContaining('00"0"04')]]]);
    const open = await check('populations', csv('code,persons', '00004,5', '"00008,6'));
    expect([open.state, open.problem.code]).toEqual(['failed', 'file-csv-broken']);
    expect(open.problem.detail).toContain('từ dòng 3');
    expect(open.problem.detail).not.toMatch(/quote|record|invalid/i);
    const english = await administrator.get(`/catalogue/imports/${open.id}`, { 'accept-language': 'en' });
    expect(english.body.problem.detail).toContain('from line 3 on');
  });

  it('is asked about again where it was checked before anybody asked', async () => {
    const taken = await check('populations', caseFile('hidden-row.xlsx'), '&hidden=take');
    await api.sql(`UPDATE geography.catalogue_import SET options = options - 'hidden' WHERE id = ${taken.id}`);
    expect((await committed(taken.id)).state).toBe('refused');
  });

  it('is asked about where a row is so low that nobody sees it', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const data = `<row>${cell('code')}${cell('persons')}</row><row ht="0" customHeight="1">${cell('00004')}${cell('7')}</row>`;
    expect(said(await check('populations', workbookOf({ sheets: [{ name: 'a', data }] })))).toEqual([
      'refused',
      null,
      [[2, null, expect.stringContaining('bị ẩn')]],
    ]);
  });

  it('is refused where a cell stands in it twice', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const data = `<row r="1">${cell('A1', 'code')}${cell('B1', 'persons')}</row><row r="2">${cell('A2', '00004')}${cell('B2', '5')}${cell('B2', '50')}</row>`;
    const { state, problem } = await check('populations', workbookOf({ sheets: [{ name: 'a', data }] }));
    expect([state, problem.code, problem.detail]).toEqual(['failed', 'file-cell-twice', expect.stringContaining('B2')]);
  });
});
