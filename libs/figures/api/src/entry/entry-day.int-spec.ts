import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('the day of an entry, half an hour after midnight in Viet Nam, while it is still yesterday in UTC', () => {
  let api: RunningApi;
  let officer: Client;
  let campaignId: number;
  let unitId: number;

  beforeAll(async () => {
    api = await startApi('2026-05-07T17:30:00Z');
    officer = await api.signIn('ha-noi');
    campaignId = (await runningCampaign(await api.signIn('ke-hoach'))).id;
    unitId = (await officer.get(`/figures/grid?campaign=${campaignId}&day=2026-05-07`)).body.rows[0].unitId;
  });
  afterAll(() => api.stop());

  const enter = (day: string) =>
    officer.post('/figures/entries', { campaignId, day, cells: [{ unitId, indicatorId: 1, value: 3, version: 0 }] });

  it('may be today, 8 May', async () => {
    expect((await enter('2026-05-08')).status).toBe(200);
  });

  it('cannot be tomorrow, 9 May', async () => {
    const answer = await enter('2026-05-09');
    expect([answer.status, answer.body.code]).toEqual([422, 'figures.day-to-come']);
    expect(answer.body.detail).toContain('09/05/2026');
  });
});
