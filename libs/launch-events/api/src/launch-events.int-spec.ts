import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('launch ceremonies', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;
  let campaign: { id: number; waveId: number };
  let haNoi: number;

  beforeAll(async () => {
    api = await startApi('2026-05-08T01:30:00Z');
    planner = await api.signIn('ke-hoach');
    officer = await api.signIn('ha-noi');
    campaign = await runningCampaign(planner);
    haNoi = (await planner.get('/units?q=ha noi&level=1')).body.items[0].id;
    await planner.post('/launch-events/provinces', { campaignId: campaign.id, waveId: campaign.waveId, opensAt: '07:30' });
  });
  afterAll(() => api.stop());

  const own = async () => (await officer.get(`/launch-events?campaign=${campaign.id}`)).body.items[0];
  const plan = (more = {}) => ({
    campaignId: campaign.id,
    waveId: campaign.waveId,
    level: 'province',
    unitId: haNoi,
    name: 'Lễ ra quân tại Hồ Gươm',
    venue: 'Hồ Gươm',
    startsAt: '2026-05-08T00:30:00.000Z',
    host: 'BHXH Hà Nội',
    expectedAttendance: 250,
    organisationIds: [],
    sites: [{ name: 'Điểm cầu Bưu điện', kind: 'link' }],
    teams: [{ name: 'Đoàn 1', people: 30, vehicles: 15 }],
    ...more,
  });

  it('are planned for each of the 34 provinces of the day, once', async () => {
    expect((await planner.get(`/launch-events?campaign=${campaign.id}`)).body.total).toBe(34);
    const again = await planner.post('/launch-events/provinces', { campaignId: campaign.id, waveId: campaign.waveId, opensAt: '07:30' });
    expect(again.body).toEqual({ created: 0 });
  });

  it('stand on the board from north to south, late where they are silent half an hour after their time', async () => {
    const { body } = await planner.get(`/launch-events/board?campaign=${campaign.id}&day=2026-05-08`);
    expect(body.tiles).toHaveLength(34);
    expect([body.tiles[0].name, body.tiles[33].name]).toEqual(['Thành phố Hà Nội', 'Tỉnh Cà Mau']);
    expect(body.counts.planned).toBe(34);
    expect(body.tiles.every((tile: { late: boolean; lastWordAt: string | null }) => tile.late && tile.lastWordAt === null)).toBe(true);
  });

  it('go through their steps by the officer of the province, and the board hears of it', async () => {
    const { id } = await own();
    const take = (action: string, version: number, more = {}) => officer.post(`/launch-events/${id}/steps/${action}`, { version, ...more });
    // It was planned for all provinces at once: nobody knew its place.
    expect((await take('confirm', 1)).body.code).toBe('launch-events.venue-needed');
    const { name, startsAt, host } = (await officer.get(`/launch-events/${id}`)).body;
    await officer.put(`/launch-events/${id}`, { ...plan({ name, startsAt, host }), version: 1 });
    expect((await take('confirm', 2)).status).toBe(204);
    expect((await take('open', 3)).status).toBe(204);
    expect((await take('hold', 4)).status).toBe(204);
    expect((await take('report', 5)).body.code).toBe('launch-events.numbers-or-reason');
    expect((await take('report', 5, { reason: 'Các xã báo cáo riêng' })).status).toBe(204);
    expect((await officer.get(`/launch-events/${id}`)).body).toMatchObject({
      state: 'reported',
      stateReason: 'Các xã báo cáo riêng',
      hasFigures: false,
      openedAt: '2026-05-08T01:30:00.000Z',
      actions: [],
    });
    const { body } = await planner.get(`/launch-events/board?campaign=${campaign.id}&day=2026-05-08`);
    expect(body.tiles[0]).toMatchObject({ state: 'reported', late: false, lastWordAt: '2026-05-08T01:30:00.000Z' });
  });

  it('opened when somebody says, on their day and not in time to come', async () => {
    const { id } = (await officer.post('/launch-events', plan({ name: 'Lễ báo muộn' }))).body;
    const take = (action: string, version: number, more = {}) => officer.post(`/launch-events/${id}/steps/${action}`, { version, ...more });
    await take('confirm', 1);
    for (const openedAt of ['2026-05-08T01:31:00.000Z', '2026-05-07T16:59:00.000Z'])
      expect((await take('open', 2, { openedAt })).body.code).toBe('launch-events.opened-at-fault');
    expect((await take('open', 2, { openedAt: '2026-05-08T00:41:00.000Z' })).status).toBe(204);
    expect((await officer.get(`/launch-events/${id}`)).body.openedAt).toBe('2026-05-08T00:41:00.000Z');
  });

  it('are closed to officers of other provinces', async () => {
    const { id } = await own();
    const neighbour = await api.signIn('dong-nai');
    expect((await neighbour.get(`/launch-events/${id}`)).status).toBe(404);
    expect((await neighbour.post(`/launch-events/${id}/steps/confirm`, { version: 1 })).status).toBe(404);
    expect((await neighbour.post('/launch-events', plan())).status).toBe(403);
    expect(
      (await neighbour.get(`/launch-events?campaign=${campaign.id}`)).body.items.map((one: { unitPath: string }) => one.unitPath),
    ).toEqual(['Thành phố Đồng Nai']);
  });

  it('are postponed with a reason, rescheduled with a new time, or cancelled', async () => {
    const { id } = (await officer.post('/launch-events', plan())).body;
    const step = (action: string, version: number, more = {}) => officer.post(`/launch-events/${id}/steps/${action}`, { version, ...more });
    expect((await step('postpone', 1)).body.code).toBe('reason-needed');
    expect((await step('postpone', 1, { reason: 'Mưa bão' })).status).toBe(204);
    expect((await step('reschedule', 2)).body.code).toBe('launch-events.new-time-needed');
    expect((await step('reschedule', 2, { startsAt: '2026-08-15T00:30:00.000Z' })).body.code).toBe('launch-events.day-outside');
    expect((await step('reschedule', 2, { startsAt: '2026-05-15T00:30:00.000Z' })).status).toBe(204);
    expect((await officer.get(`/launch-events/${id}`)).body).toMatchObject({ state: 'planned', day: '2026-05-15' });
    expect((await step('cancel', 3, { reason: 'Gộp với lễ khác' })).status).toBe(204);
  });

  it('keep partners, sites and teams, and the second writer sees the first one’s work', async () => {
    const { id } = (await officer.post('/launch-events', plan())).body;
    expect((await officer.get(`/launch-events/${id}`)).body).toMatchObject({
      sites: plan().sites,
      teams: plan().teams,
      expectedAttendance: 250,
    });
    expect((await officer.put(`/launch-events/${id}`, { ...plan({ teams: [] }), version: 1 })).status).toBe(204);
    expect((await officer.put(`/launch-events/${id}`, { ...plan(), version: 1 })).status).toBe(409);
    expect((await officer.get(`/launch-events/${id}`)).body.teams).toEqual([]);
  });

  it.each([
    ['a day outside the campaign', { startsAt: '2026-07-01T00:30:00.000Z' }, 'launch-events.day-outside'],
    ['a unit of another level', { level: 'commune' }, 'launch-events.wrong-level'],
    ['a wave of another campaign', { waveId: 999_999 }, 'launch-events.wave-elsewhere'],
  ])('are refused for %s', async (_, wrong, code) => {
    const answer = await officer.post('/launch-events', plan(wrong));
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('leave as a sheet with the filters of the list', async () => {
    const { body } = await planner.get(`/launch-events/export?format=csv&campaign=${campaign.id}&state=reported`);
    expect(body).toContain('Thành phố Hà Nội');
    expect(body).toContain('Đã báo cáo');
    expect(body).not.toContain('Cà Mau');
  });
});
