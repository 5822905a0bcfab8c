import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import { campaignPlan } from './testing';

describe('campaigns', () => {
  let api: RunningApi;
  let planner: Client;

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
  });
  afterAll(() => api.stop());

  const create = async (more = {}) => (await planner.post('/campaigns', campaignPlan(more))).body.id as number;
  const read = async (id: number) => (await planner.get(`/campaigns/${id}`)).body;

  it('are published once nothing is missing, and run to their end', async () => {
    const id = await create();
    for (const [action, state] of [
      ['publish', 'published'],
      ['start', 'running'],
      ['close', 'closed'],
    ] as const) {
      const { version } = await read(id);
      expect((await planner.post(`/campaigns/${id}/steps/${action}`, { version })).status).toBe(204);
      expect((await read(id)).state).toBe(state);
    }
  });

  it('have waves with an English name, or none, in list, page and copy; taken away it is gone', async () => {
    const wave = { name: 'Lễ ra quân', kind: 'launch' as const, from: '2026-05-08', to: '2026-05-10' };
    const peak = { name: 'Cao điểm', kind: 'peak' as const, from: '2026-05-18', to: '2026-05-20' };
    const id = await create({ waves: [{ ...wave, nameEn: 'Launch' }, peak] });
    const names = (of: { waves: { nameEn: string | null }[] }) => of.waves.map(({ nameEn }) => nameEn);
    expect(names(await read(id))).toEqual(['Launch', null]);
    const { items } = (await planner.get('/campaigns?size=100')).body;
    expect(names(items.find((one: { id: number }) => one.id === id))).toEqual(['Launch', null]);
    const order = { code: 'BAN-SAO-EN', name: 'Tháng vận động 2028', windowFrom: '2028-05-01' };
    expect(names(await read((await planner.post(`/campaigns/${id}/copy`, order)).body.id))).toEqual(['Launch', null]);
    const { version, waves } = await read(id);
    const change = { ...campaignPlan({ waves: [{ ...waves[0], nameEn: null }, waves[1]] }), version };
    expect((await planner.put(`/campaigns/${id}`, change)).status).toBe(204);
    expect(names(await read(id))).toEqual([null, null]);
  });

  it('list what is missing, and are not published before', async () => {
    const id = await create({ legalBasis: '', themes: [], messages: [] });
    expect((await read(id)).shortcomings).toEqual(['legal-basis', 'theme', 'message']);
    const answer = await planner.post(`/campaigns/${id}/steps/publish`, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([422, 'campaigns.not-ready']);
    expect(answer.body.detail).toBe('Chưa công bố được: còn thiếu căn cứ pháp lý, chủ đề, thông điệp.');
  });

  it('are copied without their theme and as a draft', async () => {
    const source = await create();
    const order = { code: 'BAN-SAO-2027', name: 'Tháng vận động 2027', windowFrom: '2027-05-01' };
    const copy = await read((await planner.post(`/campaigns/${source}/copy`, order)).body.id);
    expect(copy).toMatchObject({
      state: 'draft',
      legalBasis: '1676/QĐ-TTg',
      themes: [],
      shortcomings: ['theme'],
      copiedFrom: { id: source },
    });
    expect(copy.waves[0]).toMatchObject({ from: '2027-05-08', to: '2027-05-10' });
  });

  it('keep the waves they have when the plan is changed, and drop those taken out', async () => {
    const id = await create();
    const before = await read(id);
    const change = {
      ...campaignPlan(),
      code: before.code,
      waves: [{ ...before.waves[0], name: 'Đợt cao điểm' }],
      messages: [],
      version: before.version,
    };
    expect((await planner.put(`/campaigns/${id}`, change)).status).toBe(204);
    const after = await read(id);
    expect(after.waves).toEqual([{ ...before.waves[0], name: 'Đợt cao điểm' }]);
    expect([after.messages, after.themes.length]).toEqual([[], 1]);
  });

  it('show the second of two writers what the first one wrote', async () => {
    const id = await create();
    const { version, code } = await read(id);
    const change = (name: string) => planner.put(`/campaigns/${id}`, { ...campaignPlan(), code, name, version });
    expect((await change('Người thứ nhất')).status).toBe(204);
    const second = await change('Người thứ hai');
    expect([second.status, second.body.current.name]).toEqual([409, 'Người thứ nhất']);
    expect((await read(id)).name).toBe('Người thứ nhất');
  });

  it('is not written over where only what belongs to it was changed meanwhile', async () => {
    const { id } = (await planner.post('/campaigns', campaignPlan())).body;
    const { version, code } = await read(id);
    const withTheme = (text: string) =>
      planner.put(`/campaigns/${id}`, { ...campaignPlan(), code, themes: [{ text, textEn: null, slogans: [] }], version });
    expect((await withTheme('Của người thứ nhất')).status).toBe(204);
    expect((await read(id)).version).toBe(version + 1);
    expect((await withTheme('Của người thứ hai')).status).toBe(409);
    expect((await read(id)).themes[0].text).toBe('Của người thứ nhất');
  });

  it('never take over a wave of another campaign', async () => {
    const [mine, other] = [await create(), await create()];
    const { waves } = await read(other);
    const answer = await planner.put(`/campaigns/${mine}`, { ...campaignPlan(), waves, version: 1 });
    expect(answer.body.code).toBe('campaigns.foreign-part');
    expect((await read(other)).waves).toEqual(waves);
  });

  it('take over nothing of another campaign when they are made either, nor what is not there', async () => {
    const other = await create();
    const { waves, themes, messages } = await read(other);
    for (const parts of [{ waves }, { themes }, { messages }, { waves: [{ ...waves[0], id: 999_999 }] }]) {
      const answer = await planner.post('/campaigns', campaignPlan(parts));
      expect([answer.status, answer.body.code]).toEqual([422, 'campaigns.foreign-part']);
    }
    expect(await read(other)).toMatchObject({ waves, themes, messages });
  });

  it('are cancelled with a reason only', async () => {
    const id = await create();
    expect((await planner.post(`/campaigns/${id}/steps/cancel`, { version: 1 })).body.code).toBe('reason-needed');
    expect((await planner.post(`/campaigns/${id}/steps/cancel`, { version: 1, reason: 'Dịch bệnh' })).status).toBe(204);
    expect(await read(id)).toMatchObject({ state: 'cancelled', stateReason: 'Dịch bệnh', actions: [] });
  });

  it('say until when the figures of a day are due: 17:00 unless their planner says otherwise, also while they run, and no longer when they are over', async () => {
    const id = await create();
    const set = async (reportBy: string, version?: number) =>
      planner.put(`/campaigns/${id}/report-time`, { reportBy, version: version ?? (await read(id)).version });
    expect((await read(id)).reportBy).toBe('17:00');
    for (const action of ['publish', 'start'])
      await planner.post(`/campaigns/${id}/steps/${action}`, { version: (await read(id)).version });
    expect((await set('16:30')).status).toBe(204);
    expect((await read(id)).reportBy).toBe('16:30');
    expect((await set('18:00', 1)).status).toBe(409);
    for (const none of ['24:00', '9:00', '17:00:00', '']) expect((await set(none)).status).toBe(400);
    expect((await (await api.signIn('ha-noi')).put(`/campaigns/${id}/report-time`, { reportBy: '20:00', version: 4 })).status).toBe(403);
    const copy = (await planner.post(`/campaigns/${id}/copy`, { code: 'BAN-SAO-GIO', name: 'Bản sao', windowFrom: '2028-05-01' })).body.id;
    expect((await read(copy)).reportBy).toBe('16:30');
    await planner.post(`/campaigns/${id}/steps/close`, { version: (await read(id)).version });
    expect((await set('18:00')).body.code).toBe('campaigns.no-reports-to-come');
  });

  it('can be read by every role that works with them, and planned by planners alone', async () => {
    for (const name of ['giam-doc', 'ha-noi', 'co-so', 'buu-dien', 'quan-tri', 'kiem-toan']) {
      const person = await api.signIn(name);
      expect((await person.get('/campaigns')).status).toBe(200);
      expect((await person.post('/campaigns', campaignPlan())).status).toBe(403);
    }
  });

  it('stand in the calendar of every year they touch', async () => {
    await create({ code: 'QUA-NAM', windowFrom: '2031-12-15', windowTo: '2032-01-15', waves: [] });
    const codes = async (year: number) =>
      (await planner.get(`/campaigns/calendar?year=${year}`)).body.map((one: { code: string }) => one.code);
    expect([await codes(2031), await codes(2032), await codes(2033)]).toEqual([['QUA-NAM'], ['QUA-NAM'], []]);
  });
});
