import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { dailyIndicators } from '@ra-quan/figures/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import type { Task } from '@ra-quan/shared/model';

const names = ['ke-hoach', 'giam-doc', 'ha-noi', 'dong-nai', 'co-so', 'buu-dien', 'truyen-thong', 'quan-tri', 'kiem-toan'] as const;
type Name = (typeof names)[number];

describe('a desk', () => {
  let api: RunningApi;
  let campaign: number;
  const people = {} as Record<Name, Client>;

  beforeAll(async () => {
    api = await startApi();
    for (const name of names) people[name] = await api.signIn(name);
    const [{ id: thanhHoa }] = (await api.sql<{ id: number }>(
      `SELECT unit_id AS id FROM geography.unit_version WHERE code = '38' AND valid_to IS NULL`,
    )) as [{ id: number }];
    const post = { code: 'BD-38', name: 'Bưu điện Thanh Hóa', nameEn: null, kind: 'post', parentId: null, unitId: thanhHoa };
    expect((await people['ke-hoach'].post('/partners/organisations', post)).status).toBe(201);
    campaign = (await people['ke-hoach'].post('/rehearsals/renew')).body.rehearsal.campaignId;
  });
  afterAll(() => api.stop());

  const desk = async (name: Name) => (await people[name].get(`/desk?campaign=${campaign}`)).body;
  const keys = async (name: Name): Promise<string[]> =>
    (await desk(name)).tasks.map(({ key }: Task) => key.split('.').slice(0, 2).join('.'));
  const waiting = async (name: Name): Promise<number> => (await people[name].get(`/desk/count?campaign=${campaign}`)).body.waiting;

  it('has what waits for each role, the most urgent first', async () => {
    const found = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await keys(name)] as const)));
    expect(found).toEqual({
      'ke-hoach': [
        'launch-events.venue',
        'launch-events.venue',
        'launch-events.day',
        'launch-events.opening',
        'launch-events.report',
        'targets.not-handed-on',
      ],
      'giam-doc': [
        ...Array<string>(6).fill('figures.sheet-submitted'),
        'figures.provinces-silent',
        'launch-events.opening',
        'launch-events.report',
      ],
      'ha-noi': ['figures.sheet-returned', 'launch-events.report', 'figures.sheet-draft', 'figures.communes-late', 'figures.communes-late'],
      'dong-nai': [
        'figures.sheet-returned',
        'launch-events.report',
        'figures.sheet-draft',
        'figures.communes-late',
        'figures.communes-late',
        'launch-events.venue',
      ],
      'co-so': ['figures.communes-late'],
      'buu-dien': ['figures.partner-exceeds'],
      'truyen-thong': [],
      'quan-tri': [],
      'kiem-toan': [],
    });
    const silent = (await desk('giam-doc')).tasks.find(({ key }: Task) => key.startsWith('figures.provinces-silent'));
    expect(silent.detail.vi.split(', ')).toHaveLength(Number(silent.text.vi.split(' ')[0]));
    expect(silent.page).toEqual({ path: '/results/silent', query: { day: expect.any(String) } });
    const { body: list } = await people['giam-doc'].get(`/figures/silent?campaign=${campaign}&day=${silent.page.query.day}`);
    expect(list.items.map(({ name }: { name: string }) => name)).toEqual(silent.detail.vi.split(', '));
    expect((await desk('giam-doc')).tasks[0]).toMatchObject({ detail: { vi: 'Một xã chiếm 78% số của tỉnh trong ngày' } });
  });

  it('tells where things stand in the reader’s own territory, as the lists there do', async () => {
    const { standing } = await desk('ha-noi');
    expect(standing).toMatchObject({ unit: { name: 'Thành phố Hà Nội' }, days: { gone: 15, all: 30 } });
    const [figure] = standing.figures;
    const { body } = await people['ha-noi'].get(
      `/figures/observations?campaign=${campaign}&indicator=1&from=${standing.period.from}&to=${standing.period.to}&extent=own&size=200`,
    );
    expect(body.total).toBeGreaterThan(200);
    const [{ sum }] = (await api.sql<{ sum: number }>(
      `SELECT sum(value)::int AS sum FROM figures.observation_cell WHERE campaign_id = $1 AND indicator_id = 1 AND extent = 'own' AND province_id = $2`,
      [campaign, standing.unit.id],
    )) as [{ sum: number }];
    expect(figure.toDate).toBe(sum);
    expect((await desk('giam-doc')).standing).toMatchObject({
      unit: { name: 'Việt Nam' },
      figures: [{ target: 90_000 }, { target: 150_000 }],
    });
    expect((await desk('quan-tri')).standing).toBeNull();
  });

  it('says by when figures are due, by the hour that the planner set', async () => {
    const due = async () =>
      (await desk('ha-noi')).tasks
        .filter(({ key }: Task) => /communes-late|sheet-draft/.test(key))
        .map((task: Task) => task.due!.slice(11, 16));
    expect(new Set(await due())).toEqual(new Set(['10:00']));
    const { version } = (await people['ke-hoach'].get(`/campaigns/${campaign}`)).body;
    expect((await people['ke-hoach'].put(`/campaigns/${campaign}/report-time`, { reportBy: '16:00', version })).status).toBe(204);
    expect(new Set(await due())).toEqual(new Set(['09:00']));
  });

  it('tells how the sum came about from day to day, beside the last campaign that has any', async () => {
    for (const name of ['giam-doc', 'ha-noi', 'ke-hoach'] as const) {
      const { figures, days } = (await desk(name)).standing;
      for (const { course, toDate } of figures) {
        expect(course).toHaveLength(days.gone);
        expect(course.at(-1)).toBe(toDate);
        expect(course.every((value: number, at: number) => at === 0 || value >= course[at - 1])).toBe(true);
      }
    }
  });

  it('loses a task when it is done, and counts the same', async () => {
    const before = await desk('giam-doc');
    expect(await waiting('giam-doc')).toBe(before.tasks.length);
    const id = before.tasks[0].key.split('.').at(-1);
    const { body: sheet } = await people['giam-doc'].get(`/figures/sheets/${id}`);
    expect((await people['giam-doc'].post(`/figures/sheets/${id}/steps/approve`, { version: sheet.version })).status).toBe(204);
    const after = await desk('giam-doc');
    expect(after.tasks.map(({ key }: Task) => key)).toEqual(before.tasks.slice(1).map(({ key }: Task) => key));
    expect(after.done[0]).toMatchObject({
      actorName: expect.stringContaining('Giang'),
      said: { vi: expect.stringMatching(/^Duyệt kết quả: Tỉnh Bắc Ninh/) },
    });
    expect(await waiting('giam-doc')).toBe(before.tasks.length - 1);
  });

  it('puts a task off for its reader alone, until a day to come, and brings it back', async () => {
    const [{ key }] = (await desk('ke-hoach')).tasks;
    const until = (day: string, task = key) => people['ke-hoach'].put('/desk/snoozed', { task, until: day, campaign });
    expect((await until('2026-05-09', 'launch-events.venue.999999')).status).toBe(404);
    for (const day of ['2026-05-08', '2026-05-01', '2026-07-01']) expect((await until(day)).body.code).toBe('desks.snooze-until');
    expect([(await until('2026-05-15')).status, (await until('2026-05-09')).status]).toEqual([204, 204]);
    const { tasks, snoozed } = await desk('ke-hoach');
    expect(tasks.map((task: Task) => task.key)).not.toContain(key);
    expect(snoozed).toMatchObject([{ key, until: '2026-05-09' }]);
    expect((await people['ke-hoach'].delete(`/desk/snoozed/${encodeURIComponent(key)}`)).status).toBe(204);
    expect((await desk('ke-hoach')).tasks.map((task: Task) => task.key)).toContain(key);
  });

  it('tells what others did since an instant, in the territory, and nothing of accounts', async () => {
    const { happened } = await desk('dong-nai');
    expect(happened.length).toBeGreaterThan(0);
    expect(happened.every(({ said }: { said: { vi: string } }) => /Đồng Nai|Bình Phước/.test(said.vi))).toBe(true);
    const { body } = await people['giam-doc'].get(`/desk?campaign=${campaign}&since=2099-01-01T00:00:00Z`);
    expect(body.happened).toEqual([]);
  });

  it('tells of the chosen campaign and of what belongs to none, and of no campaign that was removed', async () => {
    const said = async (id: number) =>
      (await people['giam-doc'].get(`/desk?campaign=${id}&since=2020-01-01T00:00:00Z`)).body.happened.map(
        ({ said: { vi } }: { said: { vi: string } }) => vi,
      );
    const other = await runningCampaign(people['ke-hoach'], { name: 'Chiến dịch khác' });
    expect(await said(other.id)).toEqual(
      expect.arrayContaining(['Bắt đầu chiến dịch: Chiến dịch khác', expect.stringContaining('Bưu điện Thanh Hóa')]),
    );
    expect((await said(campaign)).filter((text: string) => text.includes('Chiến dịch khác'))).toEqual([]);
    await api.sql(`DELETE FROM campaigns.campaign WHERE id = $1`, [other.id]);
    const left = (await people['giam-doc'].get('/desk?since=2020-01-01T00:00:00Z')).body.happened;
    expect(JSON.stringify(left)).not.toContain('Chiến dịch khác');
  });

  it('keeps the task of a commune until all its numbers are in', async () => {
    const before = (await desk('co-so')).tasks[0];
    expect(before).toMatchObject({ detail: null });
    const day = before.page.query.day;
    const grid = (await people['co-so'].get(`/figures/grid?campaign=${campaign}&day=${day}`)).body;
    const { unitId, cells } = grid.rows[0];
    expect(cells).toEqual([]);
    const enter = (indicatorId: number) => {
      const version = cells.find((cell: { indicatorId: number }) => cell.indicatorId === indicatorId)?.version ?? 0;
      return people['co-so'].post('/figures/entries', { campaignId: campaign, day, cells: [{ unitId, indicatorId, value: 3, version }] });
    };
    expect((await enter(1)).status).toBe(200);
    expect((await desk('co-so')).tasks[0]).toMatchObject({ key: before.key, detail: { vi: 'Mới có 1/7 số', en: '1 of 7 so far' } });
    for (const { id } of dailyIndicators.slice(1)) expect((await enter(id)).status).toBe(200);
    expect((await desk('co-so')).tasks.map(({ key }: Task) => key)).not.toContain(before.key);
  });

  it('asks the planner for the province that has not handed its target on', async () => {
    const [task] = (await desk('ke-hoach')).tasks.filter(({ key }: Task) => key === 'targets.not-handed-on');
    const { parent } = task.page.query;
    expect(task.detail.vi).toContain((await people['ke-hoach'].get(`/units/${parent}`)).body.name);
  });

  it('stands without a campaign, and refuses one that is not there', async () => {
    expect((await people['giam-doc'].get('/desk')).body).toMatchObject({ standing: null, tasks: [] });
    expect((await people['giam-doc'].get('/desk?campaign=999999')).status).toBe(404);
  });

  it('asks for a rehearsal that has grown old', async () => {
    const later = await startApi('2026-05-08T02:00:00Z');
    try {
      const planner = await later.signIn('ke-hoach');
      await planner.post('/rehearsals/renew');
      await later.sql(`UPDATE campaigns.campaign SET window_from = window_from - 7 WHERE rehearsal`);
      const { body } = await planner.get('/desk');
      expect(body.tasks).toMatchObject([{ key: expect.stringContaining('rehearsals.old') }]);
    } finally {
      await later.stop();
    }
  });

  it('tells of a campaign before the reader’s unit stood, restated, as the comparison does', async () => {
    const wave = { name: 'Đợt 1', kind: 'launch' as const, from: '2020-05-23', to: '2020-05-24' };
    const { id } = await runningCampaign(people['ke-hoach'], { windowFrom: '2020-05-01', windowTo: '2020-08-01', waves: [wave] });
    const day = '2020-05-20';
    const { origins } = (await people['dong-nai'].get(`/figures/grid?campaign=${id}`)).body;
    for (const [place, { unitId }] of origins.entries()) {
      const { rows } = (await people['dong-nai'].get(`/figures/grid?campaign=${id}&unit=${unitId}&day=${day}`)).body;
      const cells = [{ unitId: rows[0].unitId, indicatorId: 1, value: 7 + place, version: 0 }];
      expect((await people['dong-nai'].post('/figures/entries', { campaignId: id, day, cells })).status).toBe(200);
    }
    const { standing } = (await people['dong-nai'].get(`/desk?campaign=${id}`)).body;
    expect(standing).toMatchObject({
      unit: { name: 'Tỉnh Đồng Nai' },
      figures: [{ indicatorCode: 'si-voluntary-mobilised', toDate: 15 }, {}],
    });
    const empty = (await people['ha-noi'].get(`/desk?campaign=${id}`)).body.standing;
    expect(empty.figures[0].toDate).toBeNull();
  });
});
