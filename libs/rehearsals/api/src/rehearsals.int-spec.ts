import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import { addDays } from '@ra-quan/shared/model';

interface State {
  readonly day: string;
  readonly state: string;
  readonly sheets: number;
}

/** Every table and how many rows it has, without what only grows. */
const everyRow = async (api: RunningApi) => {
  const tables = await api.sql<{ name: string }>(
    `SELECT format('%I.%I', relnamespace::regnamespace, relname) AS name FROM pg_class
     WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace::regnamespace::text IN ('campaigns', 'partners', 'launch_events', 'targets', 'figures')
       AND relname <> 'figure_source' ORDER BY 1`,
  );
  const counted = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
  return api.sql(`${counted.join(' UNION ALL ')} ORDER BY name`);
};

describe('a rehearsal', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;

  beforeAll(async () => {
    api = await startApi();
    [planner, officer] = [await api.signIn('ke-hoach'), await api.signIn('ha-noi')];
  });
  afterAll(() => api.stop());

  const campaign = async () => (await planner.get('/rehearsals/now')).body.rehearsal.campaignId as number;

  it('is a campaign that runs, of today’s provinces and communes, in every state that life has', async () => {
    const { status, body } = await planner.post('/rehearsals/renew');
    expect([status, body.rehearsal]).toEqual([201, { campaignId: await campaign(), madeOn: '2026-05-08', age: 0, old: false }]);
    const id = await campaign();
    expect((await officer.get(`/campaigns/${id}`)).body).toMatchObject({
      name: 'Diễn tập tháng vận động 5/2026',
      state: 'running',
      rehearsal: true,
      illustrative: true,
      waves: [{ from: '2026-05-06', to: '2026-05-08' }, { from: '2026-05-13' }],
    });
    const states = await api.sql<State>(
      `SELECT day::text, state, count(*)::int AS sheets FROM figures.result_sheet WHERE campaign_id = $1 AND day >= '2026-05-06' GROUP BY 1, 2 ORDER BY 1, 2`,
      [id],
    );
    expect(states).toEqual([
      { day: '2026-05-06', state: 'approved', sheets: 30 },
      { day: '2026-05-06', state: 'returned', sheets: 2 },
      { day: '2026-05-07', state: 'approved', sheets: 24 },
      { day: '2026-05-07', state: 'draft', sheets: 2 },
      { day: '2026-05-07', state: 'submitted', sheets: 6 },
      { day: '2026-05-08', state: 'draft', sheets: 10 },
    ]);
    const { body: sheets } = await officer.get(`/figures/sheets?campaign=${id}&state=returned`);
    expect(sheets.items).toMatchObject([
      { unitPath: 'Thành phố Hà Nội', day: '2026-05-06', stateReason: expect.stringContaining('kiểm tra lại') },
    ]);
    const { body: board } = await planner.get(`/launch-events/board?campaign=${id}&day=2026-05-06`);
    expect(board.counts).toMatchObject({ reported: 29, held: 2, confirmed: 2, postponed: 1 });
    const { body: targets } = await planner.get(`/targets?campaign=${id}&scheme=si-voluntary`);
    expect([targets.parent.value, targets.balance.unallocated, targets.rows.length]).toEqual([90_000, 1_500, 34]);
  });

  it('says what it is in every export', async () => {
    const id = await campaign();
    for (const path of [
      `/launch-events/export?campaign=${id}`,
      `/targets/export?campaign=${id}&scheme=si-voluntary`,
      `/figures/observations/export?campaign=${id}&indicator=1&from=2026-05-06&to=2026-05-08`,
      `/comparisons/provinces/export?campaign=${id}&indicator=1&first=2025&last=2026`,
    ])
      expect((await planner.get(`${path}&format=csv`, { 'accept-language': 'vi' })).body).toContain('DIỄN TẬP');
  });

  it('is the planner’s to make, and nobody’s where there is no demonstration', async () => {
    expect((await officer.post('/rehearsals/renew')).status).toBe(403);
    expect((await officer.delete('/rehearsals/now')).status).toBe(403);
  });

  it('is renewed in one act, also by two at once: there is one, of the same figures', async () => {
    const before = await everyRow(api);
    const answers = await Promise.all([planner.post('/rehearsals/renew'), planner.post('/rehearsals/renew')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await api.sql('SELECT count(*)::int AS rehearsals FROM campaigns.campaign WHERE rehearsal')).toEqual([{ rehearsals: 1 }]);
    const withoutTotals = (rows: readonly Record<string, unknown>[]) =>
      rows.filter(({ name }) => !String(name).startsWith('figures.total'));
    expect(withoutTotals(await everyRow(api))).toEqual(withoutTotals(before));
  });

  it('has its waiting sheets approved like any other, several at once', async () => {
    const director = await api.signIn('giam-doc');
    const { items } = (await director.get(`/figures/sheets?campaign=${await campaign()}&state=submitted`)).body;
    expect(items).toHaveLength(6);
    const sheets = items.slice(0, 2).map(({ id, version }: { id: number; version: number }) => ({ id, version }));
    const { body } = await director.post('/figures/sheets/approvals', { sheets });
    expect(body).toEqual({ approved: sheets.map(({ id }: { id: number }) => id), refused: [] });
  });

  it('is removed with all that people did in it, and leaves what is not its own as it was', async () => {
    const id = await campaign();
    const plan = { code: 'BAN-SAO', name: 'Bản sao', windowFrom: '2027-05-01' };
    expect((await planner.post(`/campaigns/${id}/copy`, plan)).status).toBe(201);
    const { body: grid } = await officer.get(`/figures/grid?campaign=${id}&day=2026-05-08`);
    const cells = [{ unitId: grid.rows[0].unitId, indicatorId: 1, value: 7, version: 0 }];
    expect(
      (await officer.post('/figures/entries', { campaignId: id, day: '2026-05-08', cells }, { 'idempotency-key': 'dien-tap-0001' })).status,
    ).toBeLessThan(300);
    expect((await planner.delete('/rehearsals/now')).status).toBe(204);
    expect((await planner.get('/rehearsals/now')).body).toEqual({ offered: true, rehearsal: null });
    const left = (await everyRow(api)).filter(({ rows }) => Number(rows) > 0);
    expect(left.map(({ name }) => name)).toEqual(['campaigns.campaign', 'campaigns.campaign_message', 'campaigns.campaign_wave']);
    expect((await officer.get(`/campaigns/${id}`)).status).toBe(404);
    expect((await officer.post('/figures/entries', { campaignId: id, day: '2026-05-08', cells })).status).toBe(404);
    expect((await planner.delete('/rehearsals/now')).status).toBe(204);
    const words = await api.sql(`SELECT action FROM audit.audit_entry WHERE action LIKE 'rehearsals.%' ORDER BY id DESC LIMIT 1`);
    expect(words).toEqual([{ action: 'rehearsals.remove' }]);
  });

  it('never takes a campaign that is none', async () => {
    const [{ id }] = (await api.sql<{ id: number }>(`SELECT id FROM campaigns.campaign WHERE code = 'BAN-SAO'`)) as [{ id: number }];
    await expect(api.sqlAsApi('SELECT figures.forget_rehearsal($1)', [id])).rejects.toThrow(/no rehearsal/);
  });
});

describe('a rehearsal by the calendar', () => {
  it.each([
    ['the first of a month', '2026-09-01'],
    ['the last of a month', '2026-12-31'],
    ['a leap day', '2028-02-29'],
    ['the week of Tết', '2027-02-07'],
  ])('has its days around %s', async (_, today) => {
    const api = await startApi(`${today}T02:00:00Z`);
    try {
      const planner = await api.signIn('ke-hoach');
      const { body } = await planner.post('/rehearsals/renew');
      expect(body.rehearsal).toMatchObject({ madeOn: today, age: 0, old: false });
      const { body: made } = await planner.get(`/campaigns/${body.rehearsal.campaignId}`);
      expect(made).toMatchObject({
        windowFrom: addDays(today, -14),
        windowTo: addDays(today, 16),
        waves: [{ from: addDays(today, -2), to: today }, {}],
      });
      const [days] = await api.sql<{ first: string; last: string; units: number }>(
        `SELECT min(day)::text AS first, max(day)::text AS last, count(DISTINCT unit_id)::int AS units FROM figures.result_sheet`,
      );
      expect(days).toMatchObject({ last: today, units: 34 });
      expect(days!.first >= made.windowFrom).toBe(true);
    } finally {
      await api.stop();
    }
  });

  it('is not there without a demonstration', async () => {
    const secret = 'hoa-gao-no-ven-song';
    const demonstration = await startApi();
    const planner = await demonstration.signIn('ke-hoach');
    expect((await planner.post('/account/password', { current: 'thang-van-dong', next: secret })).status).toBe(200);
    const [own] = await demonstration.sql<{ password_hash: string }>(
      `SELECT password_hash FROM identity.app_user WHERE username = 'ke-hoach'`,
    );
    await demonstration.stop();
    const earnest = await startApi(undefined, { DEMO: 'false', CLOCK_AT: '' });
    try {
      await earnest.sql(`UPDATE identity.app_user SET password_hash = $1 WHERE username = 'ke-hoach'`, [own!.password_hash]);
      const there = await earnest.signIn('ke-hoach', secret);
      expect((await there.get('/rehearsals/now')).body).toEqual({ offered: false, rehearsal: null });
      const answers = [await there.post('/rehearsals/renew'), await there.delete('/rehearsals/now')];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    } finally {
      await earnest.stop();
    }
  });
});
