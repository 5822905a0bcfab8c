import { campaignPlan, runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('entering results', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;
  let campaignId: number;
  let communes: { unitId: number; name: string }[];
  const day = '2026-05-08';

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
    officer = await api.signIn('ha-noi');
    campaignId = (await runningCampaign(planner)).id;
    communes = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows;
  });
  afterAll(() => api.stop());

  const enter = (cells: unknown[], more = {}, client = officer, key?: string) =>
    client.post('/figures/entries', { campaignId, day, cells, ...more }, key ? { 'idempotency-key': key } : {});
  const cell = (index: number, value: unknown, version = 0, indicatorId = 1) => ({
    unitId: communes[index]!.unitId,
    indicatorId,
    value,
    version,
  });
  const grid = async () => (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body;

  it('opens the grid of today’s communes of one’s own province', () => {
    expect(communes).toHaveLength(126);
    expect(communes.map(({ name }) => name)).toContain('Phường Ba Đình');
  });

  it('keeps zero as zero and missing as missing', async () => {
    expect((await enter([cell(0, 0), cell(1, 31)])).body.written).toHaveLength(2);
    const { rows } = await grid();
    expect([rows[0].cells[0].value, rows[1].cells[0].value, rows[2].cells]).toEqual([0, 31, []]);
  });

  it('changes nothing when the same is sent again, with or without its key', async () => {
    const before = await api.sql('SELECT count(*) FROM figures.observation');
    expect((await enter([cell(0, 0), cell(1, 31)])).body.written).toEqual([]);
    const first = await enter([cell(3, 5)], {}, officer, 'khoa-gui-0001');
    for (let times = 0; times < 3; times++) expect((await enter([cell(3, 5)], {}, officer, 'khoa-gui-0001')).body).toEqual(first.body);
    expect((await enter([cell(3, 6)], {}, officer, 'khoa-gui-0001')).body.code).toBe('figures.key-reused');
    expect(Number((await api.sql<{ count: string }>('SELECT count(*) FROM figures.observation'))[0]!.count)).toBe(
      Number((before[0] as { count: string }).count) + 1,
    );
  });

  it('shows both values when two people edit one cell, and writes nothing of the second batch', async () => {
    await enter([cell(4, 10)]);
    expect((await enter([cell(4, 11, 1)])).status).toBe(200);
    const second = await enter([cell(4, 12, 1), cell(5, 99)]);
    expect(second.status).toBe(409);
    expect(second.body.current).toMatchObject([
      { unitId: communes[4]!.unitId, mine: 12, theirs: 11, version: 2, enteredBy: 'Nguyễn Thị An (BHXH Hà Nội)' },
    ]);
    expect((await grid()).rows[5].cells).toEqual([]);
  });

  it('lets one of two simultaneous first writers win and tells the other', async () => {
    const answers = await Promise.all([7, 8].map((value) => enter([cell(6, value)])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each(['62,522', '62.522', -1, 1.5, 3e9, {}])('refuses %p, naming the cell', async (value) => {
    const answer = await enter([cell(7, value)]);
    expect([answer.status, answer.body.fields[0].field]).toEqual([400, 'cells.0.value']);
  });

  it.each([
    ['a day outside the campaign', { day: '2026-04-30' }, 'figures.day-outside-campaign'],
    ['a day that has not come', { day: '2026-05-30' }, 'figures.day-to-come'],
    ['an event’s indicator', { cells: [{ unitId: 0, indicatorId: 20, value: 1, version: 0 }] }, 'figures.wrong-indicator'],
  ])('is refused for %s', async (_, wrong, code) => {
    const [first] = communes;
    const cells = ((wrong as { cells?: { unitId: number }[] }).cells ?? [cell(8, 1)]).map((one) => ({ ...one, unitId: first!.unitId }));
    const answer = await enter(cells, { ...wrong, cells });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('is refused for the communes of another province, and for who may not enter at all', async () => {
    const neighbour = await api.signIn('dong-nai');
    expect((await enter([cell(9, 1)], {}, neighbour)).status).toBe(403);
    expect((await neighbour.get(`/figures/grid?campaign=${campaignId}&day=${day}&unit=${communes[9]!.unitId}`)).status).toBe(403);
    for (const name of ['ke-hoach', 'giam-doc', 'quan-tri', 'buu-dien', 'kiem-toan'])
      expect((await enter([cell(9, 1)], {}, await api.signIn(name))).status).toBe(403);
  });

  it('is open to a local office for its own commune only', async () => {
    const local = await api.signIn('co-so');
    const { rows } = (await local.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body;
    expect(rows).toHaveLength(1);
    const own = communes.findIndex(({ unitId }) => unitId === rows[0].unitId);
    const other = own === 20 ? 21 : 20;
    expect((await enter([cell(other, 1)], {}, local)).status).toBe(403);
    const version = rows[0].cells.find((one: { indicatorId: number }) => one.indicatorId === 3)?.version ?? 0;
    expect((await enter([cell(own, 0, version, 3)], {}, local)).status).toBe(200);
  });

  it('is refused while the campaign is a draft', async () => {
    const { id } = (await planner.post('/campaigns', campaignPlan())).body;
    expect((await enter([cell(9, 1)], { campaignId: id })).body.code).toBe('figures.campaign-not-open');
  });

  it('takes the results of an event as a whole, beside the days and never added to them', async () => {
    const { waves } = (await planner.get(`/campaigns/${campaignId}`)).body;
    await planner.post('/launch-events/provinces', { campaignId, waveId: waves[0].id, opensAt: '07:30' });
    const event = (await officer.get(`/launch-events?campaign=${campaignId}`)).body.items[0];
    const cells = [
      { unitId: event.unitId, indicatorId: 20, value: 260, version: 0 },
      { unitId: event.unitId, indicatorId: 22, value: 40, version: 0 },
    ];
    expect((await enter(cells, { eventId: event.id, day: event.day })).body.code).toBe('figures.event-not-opened');
    await api.sql(`UPDATE launch_events.launch_event SET state = 'opened', opened_at = starts_at WHERE id = $1`, [event.id]);
    expect((await enter(cells, { eventId: event.id, day: event.day })).status).toBe(200);
    expect((await enter(cells, { eventId: event.id, day: '2026-05-07' })).body.code).toBe('figures.event-elsewhere');
    const [total] = await api.sql<{ cells: number }>(
      `SELECT (SELECT count(*) FROM figures.total WHERE indicator_id IN (20, 22))::int + (SELECT count(*) FROM figures.total_change WHERE indicator_id IN (20, 22))::int AS cells`,
    );
    expect(total!.cells).toBe(0);
    expect((await officer.get(`/figures/grid?campaign=${campaignId}&event=${event.id}`)).body.rows[0].cells).toHaveLength(2);
  });
});
