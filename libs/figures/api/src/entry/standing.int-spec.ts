import { campaignPlan, runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('what stands beside the cells of a day', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;
  let local: Client;
  let campaignId: number;
  let haNoi: number;
  let own: number;
  let other: number;

  beforeAll(async () => {
    api = await startApi();
    [planner, officer, local] = [await api.signIn('ke-hoach'), await api.signIn('ha-noi'), await api.signIn('co-so')];
    campaignId = (await runningCampaign(planner)).id;
    const grid = (await officer.get(`/figures/grid?campaign=${campaignId}&day=2026-05-06`)).body;
    haNoi = grid.unitId;
    own = (await local.get(`/figures/grid?campaign=${campaignId}&day=2026-05-06`)).body.unitId;
    other = grid.rows.find(({ unitId }: { unitId: number }) => unitId !== own).unitId;
    for (const [day, value] of [
      ['2026-05-04', 20],
      ['2026-05-06', 28],
      ['2026-05-08', 31],
    ] as const)
      await officer.post('/figures/entries', { campaignId, day, cells: [{ unitId: own, indicatorId: 1, value, version: 0 }] });
    await planner.put('/targets', {
      campaignId,
      scheme: 'si-voluntary',
      targets: [
        { unitId: own, value: 600, version: 0 },
        { unitId: other, value: 450, version: 0 },
      ],
    });
  });
  afterAll(() => api.stop());

  const standing = (unit: number, day: string, client = officer) =>
    client.get(`/figures/grid/standing?campaign=${campaignId}&unit=${unit}&day=${day}`);

  it('is the last count before it, what was counted before it, and the target; of the day itself nothing', async () => {
    const { body } = await standing(haNoi, '2026-05-08');
    expect(body).toHaveLength(2);
    expect(body).toContainEqual({ unitId: own, indicatorId: 1, last: { day: '2026-05-06', value: 28 }, before: 48, target: 600 });
    expect(body).toContainEqual({ unitId: other, indicatorId: 1, last: null, before: null, target: 450 });
  });

  it('is without a count where none came before, which is not zero', async () => {
    const { body } = await standing(own, '2026-05-04', local);
    expect(body).toEqual([{ unitId: own, indicatorId: 1, last: null, before: null, target: 600 }]);
  });

  it('counts no figure that was taken back', async () => {
    await officer.post('/figures/entries', {
      campaignId,
      day: '2026-05-06',
      cells: [{ unitId: own, indicatorId: 1, value: null, version: 1 }],
    });
    const { body } = await standing(own, '2026-05-08', local);
    expect(body).toEqual([{ unitId: own, indicatorId: 1, last: { day: '2026-05-04', value: 20 }, before: 20, target: 600 }]);
  });

  it('is told of one’s own communes alone', async () => {
    expect((await standing(other, '2026-05-08', local)).status).toBe(403);
  });

  it('is asked for with a unit of the day', async () => {
    const { id } = (await planner.get('/units?level=0&size=1')).body.items[0];
    const answer = await standing(id, '2026-05-08', planner);
    expect([answer.status, answer.body.code]).toEqual([422, 'figures.unit-not-in-force']);
  });
});

describe('the grid that is opened without a day', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;

  beforeAll(async () => {
    api = await startApi();
    [planner, officer] = [await api.signIn('ke-hoach'), await api.signIn('ha-noi')];
  });
  afterAll(() => api.stop());

  const dayOf = async (campaignId: number) => (await officer.get(`/figures/grid?campaign=${campaignId}`)).body.day as string;

  it('is that of the server’s today while the campaign runs, else that of the nearest day of the campaign', async () => {
    const { id } = await runningCampaign(planner);
    const of = async (code: string, windowFrom: string, windowTo: string) =>
      (await planner.post('/campaigns', { ...campaignPlan(), code, windowFrom, windowTo, waves: [] })).body.id as number;
    expect([
      await dayOf(id),
      await dayOf(await of('QUA', '2025-05-01', '2025-06-01')),
      await dayOf(await of('SAU', '2027-05-01', '2027-06-01')),
    ]).toEqual(['2026-05-08', '2025-05-31', '2027-05-01']);
  });

  it('offers its submission to who answers for the whole of it, not to the office of one commune', async () => {
    const { id: campaignId } = await runningCampaign(planner);
    const { rows } = (await officer.get(`/figures/grid?campaign=${campaignId}`)).body;
    await officer.post('/figures/entries', {
      campaignId,
      day: '2026-05-08',
      cells: [{ unitId: rows[0].unitId, indicatorId: 1, value: 1, version: 0 }],
    });
    const actionsFor = async (client: Client) => (await client.get(`/figures/grid?campaign=${campaignId}`)).body.sheet.actions as string[];
    expect([await actionsFor(officer), await actionsFor(await api.signIn('co-so'))]).toEqual([['submit'], []]);
  });
});
