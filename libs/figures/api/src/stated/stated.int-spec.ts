import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Answer, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const [gross, net, stock] = [1, 10, 11];

describe('figures that sources state', () => {
  let api: RunningApi;
  let nation: number;
  let haNoi: number;
  let campaign: number;
  const people = {} as Record<'ke-hoach' | 'giam-doc' | 'ha-noi' | 'dong-nai' | 'kiem-toan' | 'quan-tri', Client>;

  beforeAll(async () => {
    api = await startApi();
    for (const name of ['ke-hoach', 'giam-doc', 'ha-noi', 'dong-nai', 'kiem-toan', 'quan-tri'] as const)
      people[name] = await api.signIn(name);
    const unit = async (code: string) =>
      (await api.sql<{ unit_id: number }>(`SELECT unit_id FROM geography.unit_version WHERE code = $1 AND valid_to IS NULL`, [code]))[0]!
        .unit_id;
    [nation, haNoi] = [await unit('VN'), await unit('01')];
    const wave = { name: 'Đợt 1', kind: 'launch' as const, from: '2020-05-23', to: '2020-05-24' };
    campaign = (await runningCampaign(people['ke-hoach'], { windowFrom: '2020-05-01', windowTo: '2020-08-01', waves: [wave] })).id;
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.sql(`DELETE FROM figures.observation; DELETE FROM figures.observation_cell`);
  });

  const source = { title: 'vss.gov.vn', number: null, page: null, publishedOn: '2020-06-29', url: 'https://vss.gov.vn' };
  const of2018 = () => ({
    kind: 'actual',
    indicatorId: net,
    unitId: nation,
    from: '2018-01-01',
    to: '2019-01-01',
    campaignId: null as number | null,
    value: 52_900,
    qualifier: 'trên' as string | null,
    status: 'published',
    origin: 'published',
    formula: null as string | null,
    source: source as object,
  });
  const contentOf = ({ value, qualifier, status, origin, formula, source }: ReturnType<typeof of2018>) => ({
    value,
    qualifier,
    status,
    origin,
    formula,
    source,
  });
  const enter = (change: object = {}, who: keyof typeof people = 'ke-hoach', headers?: Record<string, string>): Promise<Answer> =>
    people[who].post('/figures/stated', { ...of2018(), ...change }, headers);
  const entered = async (change: object = {}): Promise<number> => {
    const { status, body } = await enter(change);
    expect([status, body.detail]).toEqual([201, undefined]);
    return body.id as number;
  };
  const correct = (id: number, change: object, version = 1) =>
    people['ke-hoach'].put(`/figures/stated/${id}`, { ...contentOf(of2018()), reason: 'Đọc nhầm dòng.', version, ...change });
  const step = (id: number, what: 'preference' | 'withdrawal', body: object = { version: 1, reason: 'Trang thống kê là nguồn gốc.' }) =>
    people['ke-hoach'].post(`/figures/stated/${id}/${what}`, body);
  const list = async (query = '', who: keyof typeof people = 'ke-hoach') => (await people[who].get(`/figures/stated?${query}`)).body;
  const values = async (query = '') => ((await list(query)).items as { value: number }[]).map(({ value }) => value);
  const one = async (id: number) => (await people['ke-hoach'].get(`/figures/stated/${id}`)).body;
  const history = async (id: number) => (await people['ke-hoach'].get(`/figures/stated/${id}/history`)).body;
  /** What the figures of the country can be compared with. */
  const bases = async () => {
    const { status, body } = await people['giam-doc'].get(`/comparisons/choices?campaign=${campaign}`);
    expect(status).toBe(200);
    return JSON.stringify(body.bases);
  };
  const refused = ({ status, body }: Answer) => [status, body.code];
  const log = () =>
    api.sql<{ action: string; subject_name: string; reason: string | null; after: object }>(
      `SELECT action, subject_name, reason, after FROM audit.audit_entry WHERE subject_type = 'stated-figure' ORDER BY id`,
    );

  it('a planner enters one: it stands in the list with its source, in the log and among what can be a base', async () => {
    const id = await entered();
    expect((await list()).items).toEqual([
      {
        ...of2018(),
        id,
        unitPath: 'Việt Nam',
        campaignName: null,
        organisationName: null,
        preferred: true,
        sources: 1,
        conflicts: [],
        version: 1,
        enteredBy: expect.any(String),
        enteredAt: expect.any(String),
        reason: null,
      },
    ]);
    expect((await log()).at(-1)).toMatchObject({
      action: 'figures.state',
      subject_name: 'Tăng ròng BHXH tự nguyện, năm 2018',
      after: { value: 52_900, qualifier: 'trên', status: 'published', source: 'vss.gov.vn, 29/06/2020', kind: 'actual' },
    });
    expect(await bases()).toContain('2018-01-01');
  });

  it('is computed back by a formula that comes to it', async () => {
    const back = { from: '2017-01-01', to: '2018-01-01', origin: 'back-computed', value: 20_039, qualifier: null };
    expect(refused(await enter({ ...back, formula: null }))).toEqual([422, 'figures.stated-formula-missing']);
    expect(refused(await enter({ ...back, formula: '62.522 / 3.12' }))).toEqual([422, 'figures.stated-formula-malformed']);
    const differs = await enter({ ...back, value: 20_101, formula: '62.522 / 3,12' });
    expect([differs.status, differs.body.detail]).toEqual([
      422,
      'Cách tính «62.522 / 3,12» cho 20.039,1, không phải 20.101. Hãy sửa số hoặc cách tính.',
    ]);
    const id = await entered({ ...back, formula: '62.522 / 3,12' });
    expect(await one(id)).toMatchObject({ origin: 'back-computed', formula: '62.522 / 3,12' });
  });

  it.each([
    ['of a year to come', { from: '2026-01-01', to: '2027-01-01' }, 'figures.stated-to-come'],
    ['of tomorrow', { from: '2026-05-09', to: '2026-05-10', source: { ...source, publishedOn: null } }, 'figures.stated-to-come'],
    ['of a document before its end', { source: { ...source, publishedOn: '2018-12-24' } }, 'figures.stated-source-early'],
    ['of a document to come', { source: { ...source, publishedOn: '2026-06-01' } }, 'figures.stated-source-to-come'],
    ['with «ước» that is no estimate', { qualifier: 'ước' }, 'figures.stated-estimate-word'],
    ['below zero that is no net growth', { indicatorId: gross, value: -5 }, 'figures.stated-negative'],
    ['of a stock over a year', { indicatorId: stock }, 'figures.stated-stock-day'],
    ['that ends before it begins', { to: '2017-01-01' }, 'figures.period-backwards'],
    ['of no known indicator', { indicatorId: 999 }, 'figures.indicator-unknown'],
    ['of no known unit', { unitId: 2_000_000_000 }, 'figures.stated-unit-unknown'],
    ['of no known campaign', { campaignId: 2_000_000_000 }, 'figures.stated-campaign-unknown'],
    ['of an estimated plan', { kind: 'plan', status: 'estimated' }, 'figures.stated-plan-estimated'],
  ])('one %s is refused in words of both languages', async (_, change, code) => {
    const [vi, en] = [await enter(change), await enter(change, 'ke-hoach', { 'accept-language': 'en' })];
    expect([refused(vi), refused(en)]).toEqual([
      [422, code],
      [422, code],
    ]);
    expect(vi.body.detail).not.toBe(en.body.detail);
    expect((await list()).total).toBe(0);
  });

  it('needs a unit that stood on a day of the period, and a campaign that touches it', async () => {
    const [{ unit_id: dakNong }] = (await api.sql<{ unit_id: number }>(`SELECT unit_id FROM geography.unit_version WHERE code = '67'`)) as [
      { unit_id: number },
    ];
    const late = await enter({ unitId: dakNong, from: '2025-08-01', to: '2025-09-01', source: { ...source, publishedOn: null } });
    expect([late.status, late.body.detail]).toEqual([
      422,
      'Tỉnh Đắk Nông không tồn tại vào ngày nào của kỳ tháng 08/2025. Hãy chọn đơn vị của thời gian đó.',
    ]);
    await entered({ unitId: dakNong, from: '2025-01-01', to: '2026-01-01', source: { ...source, publishedOn: null } });
    expect(refused(await enter({ campaignId: campaign }))).toEqual([422, 'figures.stated-campaign-elsewhere']);
    await entered({ indicatorId: gross, campaignId: campaign, from: '2020-05-23', to: '2020-05-24', value: 24_704, qualifier: null });
    expect(await values(`campaign=${campaign}`)).toEqual([24_704]);
  });

  it('takes net growth below zero, and refuses what is malformed field by field', async () => {
    await entered({ value: -102_000, qualifier: null });
    const { status, body } = await enter({
      value: 1.5,
      qualifier: 'chừng',
      status: 'approved',
      source: { ...source, title: ' ', url: 'vss' },
    });
    expect(status).toBe(400);
    expect(body.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
      'qualifier',
      'source.title',
      'source.url',
      'status',
      'value',
    ]);
    expect((await people['ke-hoach'].post('/figures/stated', { ...of2018(), source: undefined })).status).toBe(400);
  });

  it('another source with another number stands beside it, both marked; the first counts until another is chosen', async () => {
    const [first, second] = [
      await entered(),
      await entered({ value: 52_985, qualifier: null, source: { ...source, title: 'Báo Kiểm toán' } }),
    ];
    expect((await list('conflicts=true')).items).toMatchObject([
      { id: first, preferred: true, sources: 2, conflicts: [{ id: second, value: 52_985, source: 'Báo Kiểm toán' }] },
      { id: second, preferred: false, sources: 2, conflicts: [{ id: first, value: 52_900, qualifier: 'trên' }] },
    ]);
    expect(refused(await step(first, 'preference'))).toEqual([422, 'figures.stated-counts']);
    expect((await step(second, 'preference')).status).toBe(204);
    expect((await list()).items.map(({ id, preferred }: { id: number; preferred: boolean }) => [id, preferred])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect(await history(first)).toMatchObject([
      { revision: 2, preferred: false, value: 52_900, reason: 'Trang thống kê là nguồn gốc.' },
      { revision: 1, preferred: true, value: 52_900, reason: null },
    ]);
    expect((await log()).at(-1)).toMatchObject({
      action: 'figures.prefer-stated',
      reason: 'Trang thống kê là nguồn gốc.',
      after: { value: 52_985, source: 'Báo Kiểm toán, 29/06/2020' },
    });
  });

  it('the same source with the same number again is refused in words; with another number on the same page too', async () => {
    await entered();
    const twice = await enter({ source: { ...source, title: 'VSS.GOV.VN ', page: '3' } });
    expect([twice.status, twice.body.detail]).toEqual([
      422,
      'Nguồn «vss.gov.vn, 29/06/2020» đã có số này cho cùng chỉ số, đơn vị và kỳ: không nhập hai lần.',
    ]);
    const other = await enter({ value: 53_000 });
    expect([other.status, other.body.detail]).toEqual([
      422,
      'Nguồn «vss.gov.vn, 29/06/2020» đã ghi 52.900 ở cùng chỗ này. Nếu số đó sai, hãy sửa số đó; nếu ở trang khác, hãy ghi rõ trang.',
    ]);
    await entered({ value: 53_000, source: { ...source, page: '3' } });
    expect((await list()).total).toBe(2);
  });

  it('two who enter the same at once are one figure', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    expect((await list()).total).toBe(1);
  });

  it('of several sources that come at once exactly one counts', async () => {
    const titles = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(titles.map((title, index) => entered({ value: 52_900 + index, source: { ...source, title } })));
    const all = (await list()).items as { id: number; preferred: boolean; version: number }[];
    expect(all.filter(({ preferred }) => preferred)).toHaveLength(1);
    await Promise.all(all.map(({ id, version }) => step(id, 'preference', { version })));
    expect(((await list()).items as { preferred: boolean }[]).filter(({ preferred }) => preferred)).toHaveLength(1);
  });

  it('is corrected with a reason, over what was seen; what it was is kept', async () => {
    const id = await entered();
    expect((await correct(id, { value: 53_100, qualifier: null, source: { ...source, page: 'Bảng 2' } })).status).toBe(204);
    expect(await one(id)).toMatchObject({
      value: 53_100,
      qualifier: null,
      version: 2,
      reason: 'Đọc nhầm dòng.',
      source: { page: 'Bảng 2' },
    });
    expect(await history(id)).toMatchObject([
      { revision: 2, value: 53_100, qualifier: null, reason: 'Đọc nhầm dòng.' },
      { revision: 1, value: 52_900, qualifier: 'trên', reason: null },
    ]);
    expect((await log()).at(-1)).toMatchObject({ action: 'figures.correct-stated', reason: 'Đọc nhầm dòng.', after: { value: 53_100 } });
    const late = await correct(id, { value: 53_200 });
    expect([late.status, late.body.current]).toMatchObject([409, { id, value: 53_100, version: 2 }]);
    expect((await correct(id, { reason: '' }, 2)).status).toBe(400);
    expect(refused(await correct(id, { qualifier: 'ước' }, 2))).toEqual([422, 'figures.stated-estimate-word']);
    expect((await one(id)).version).toBe(2);
  });

  it('two who correct at once: one is told what stands now', async () => {
    const id = await entered();
    const answers = await Promise.all([1, 2, 3, 4].map((more) => correct(id, { value: 53_000 + more })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
    expect((await one(id)).version).toBe(2);
  });

  it('is no correction that says what another entry of the same source says', async () => {
    const [first, second] = [await entered(), await entered({ value: 53_000, source: { ...source, page: '3' } })];
    expect(refused(await correct(second, { value: 52_900, source: { ...source, page: '3' } }))).toEqual([422, 'figures.stated-already']);
    expect(refused(await correct(first, { value: 54_000, source: { ...source, page: '3' } }))).toEqual([
      422,
      'figures.stated-other-number',
    ]);
  });

  it('is withdrawn with a reason: nothing reads it any more, its past stays, the next source counts, and it may be stated again', async () => {
    const [first, second] = [await entered(), await entered({ value: 52_985, source: { ...source, title: 'Báo Kiểm toán' } })];
    expect(refused(await step(first, 'withdrawal', { version: 1 }))).toEqual([422, 'figures.stated-reason']);
    expect((await step(first, 'withdrawal')).status).toBe(204);
    expect((await list()).items).toMatchObject([{ id: second, preferred: true, conflicts: [], sources: 1 }]);
    expect((await people['ke-hoach'].get(`/figures/stated/${first}`)).status).toBe(404);
    expect(await history(first)).toMatchObject([
      { revision: 2, value: null, reason: 'Trang thống kê là nguồn gốc.' },
      { revision: 1, value: 52_900 },
    ]);
    for (const again of [
      await step(first, 'withdrawal', { version: 2, reason: 'x' }),
      await correct(first, {}, 2),
      await step(first, 'preference', { version: 2 }),
    ])
      expect(refused(again)).toEqual([422, 'figures.stated-withdrawn']);
    expect((await log()).at(-1)).toMatchObject({ action: 'figures.withdraw-stated' });
    expect(await entered()).toBe(first);
    expect(await history(first)).toMatchObject([{ revision: 3, value: 52_900, preferred: false }, { revision: 2 }, { revision: 1 }]);
  });

  it('an actual goes before an estimate, which is never chosen before it', async () => {
    const estimate = await entered({
      status: 'estimated',
      qualifier: 'ước',
      value: 55_000,
      source: { ...source, publishedOn: '2018-12-24' },
    });
    expect((await one(estimate)).preferred).toBe(true);
    const actual = await entered();
    expect([(await one(estimate)).preferred, (await one(actual)).preferred]).toEqual([false, true]);
    expect(refused(await step(estimate, 'preference', { version: 2 }))).toEqual([422, 'figures.stated-estimate-beside-actual']);
  });

  it('a plan is found nowhere but among plans', async () => {
    const plan = { kind: 'plan', indicatorId: stock, from: '2025-12-31', to: '2026-01-01', qualifier: null };
    await entered({ ...plan, value: 3_092_000, source: { ...source, publishedOn: '2025-04-22' } });
    await entered({ ...plan, value: 2_947_000, source: { ...source, title: 'Công văn 2440/BHXH-TCCB', publishedOn: '2025-10-02' } });
    expect(await values('kind=plan&conflicts=true')).toEqual([3_092_000, 2_947_000]);
    expect(await list('kind=actual')).toEqual({ items: [], total: 0 });
    expect((await people['giam-doc'].get(`/figures/observations?indicator=${stock}&from=2025-01-01&to=2026-12-31`)).body.total).toBe(0);
    await entered({ kind: 'plan', from: '2025-01-01', to: '2026-01-01', value: 700_000, source: { ...source, publishedOn: '2025-04-22' } });
    expect(await bases()).not.toContain('2025-01-01');
    await entered({ ...plan, kind: 'actual', value: 2_300_000, source: { ...source, publishedOn: null } });
    expect((await list('kind=actual')).items).toMatchObject([{ value: 2_300_000, preferred: true, conflicts: [] }]);
  });

  it('is read as it was known at an instant: which source counted, and what it said', async () => {
    const [first, second] = [
      await entered(),
      await entered({ value: 52_985, qualifier: null, source: { ...source, title: 'Báo Kiểm toán' } }),
    ];
    await step(second, 'preference');
    await correct(first, { value: 53_000 }, 2);
    const revisions = await api.sql<{ preferred: boolean; value: number; title: string }>(
      `SELECT DISTINCT ON (observation.cell_id) observation.preferred, observation.value::int, figure_source.title FROM figures.observation
         JOIN figures.figure_source ON figure_source.id = observation.source_id
       WHERE observation.revision = 1 ORDER BY observation.cell_id`,
    );
    expect(revisions).toEqual([
      { preferred: true, value: 52_900, title: 'vss.gov.vn' },
      { preferred: false, value: 52_985, title: 'Báo Kiểm toán' },
    ]);
  });

  it('is filtered by indicator, year, unit, campaign and conflict, and sorted', async () => {
    await entered();
    await entered({ from: '2019-01-01', to: '2020-01-01', value: 296_700, qualifier: null });
    await entered({ indicatorId: stock, from: '2018-12-31', to: '2019-01-01', value: 277_000 });
    await entered({ unitId: haNoi, value: 900, qualifier: null });
    expect(await values('sort=-value')).toEqual([296_700, 277_000, 52_900, 900]);
    expect(await values(`indicator=${net}&sort=-from`)).toEqual([296_700, 52_900, 900]);
    expect(await values('year=2018&sort=value')).toEqual([900, 52_900, 277_000]);
    expect(await values(`unit=${haNoi}`)).toEqual([900]);
    expect(await values('conflicts=true')).toEqual([]);
    expect((await people['ke-hoach'].get('/figures/stated?sort=unit')).status).toBe(400);
    expect((await people['ke-hoach'].get('/figures/stated?indicator=999')).status).toBe(404);
  });

  it('is exported as the list has it, in the language of the reader', async () => {
    await entered();
    await entered({ value: 52_985, qualifier: null, source: { ...source, title: 'Báo Kiểm toán' } });
    const csv = (await people['ha-noi'].get('/figures/stated/export?format=csv')).body as string;
    expect(csv).toContain('Kế hoạch không phải số thực hiện.');
    expect(csv).toMatch(/1,Tăng ròng BHXH tự nguyện,Việt Nam,thực hiện,01\/01\/2018,31\/12\/2018,năm 2018,,trên,52900,đã công bố/);
    expect(csv).toContain('52.985 (Báo Kiểm toán)');
    const english = await people['ha-noi'].get('/figures/stated/export?format=csv', { 'accept-language': 'en' });
    expect(english.body).toContain('Net growth of voluntary SI');
    expect((await people['ha-noi'].get('/figures/stated/export')).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('is written by planners of the whole country alone; national ones are read by everybody, those of a unit by who may see it', async () => {
    const [ofNation, ofHaNoi] = [await entered(), await entered({ unitId: haNoi, value: 900 })];
    for (const who of ['giam-doc', 'ha-noi', 'kiem-toan', 'quan-tri'] as const) expect((await enter({ value: 1 }, who)).status).toBe(403);
    expect((await list('', 'dong-nai')).items.map(({ id }: { id: number }) => id)).toEqual([ofNation]);
    expect((await list('', 'ha-noi')).items).toHaveLength(2);
    expect((await people['dong-nai'].get(`/figures/stated/${ofHaNoi}`)).status).toBe(404);
    expect((await people['dong-nai'].get(`/figures/stated/${ofHaNoi}/history`)).status).toBe(404);
    expect((await people['dong-nai'].get(`/figures/stated?unit=${haNoi}`)).status).toBe(403);
    expect((await people['dong-nai'].get(`/figures/stated/${ofNation}/history`)).status).toBe(200);
    expect((await people['quan-tri'].get('/figures/stated')).status).toBe(403);
    expect((await people['ke-hoach'].get('/figures/stated/2000000000')).status).toBe(404);
  });
});
