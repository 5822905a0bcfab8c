import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('targets', () => {
  let api: RunningApi;
  let planner: Client;
  let campaignId: number;
  let provinces: { unitId: number; name: string }[];
  let nation: number;

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
    campaignId = (await runningCampaign(planner)).id;
    const { body } = await planner.get(`/targets?campaign=${campaignId}&scheme=si-voluntary`);
    provinces = body.rows;
    nation = body.parent.unitId;
  });
  afterAll(() => api.stop());

  const set = (targets: unknown[], scheme = 'si-voluntary') => planner.put('/targets', { campaignId, scheme, targets });
  const table = async (client = planner, parent?: number) =>
    (await client.get(`/targets?campaign=${campaignId}&scheme=si-voluntary${parent ? `&parent=${parent}` : ''}`)).body;

  it('show «chưa phân bổ 150» under a parent of 5.800 with children of 5.650', async () => {
    expect(provinces).toHaveLength(34);
    const answer = await set([
      { unitId: nation, value: 5_800, version: 0 },
      { unitId: provinces[0]!.unitId, value: 3_000, version: 0 },
      { unitId: provinces[1]!.unitId, value: 2_650, version: 0 },
    ]);
    expect(answer.body).toEqual({ changed: 3 });
    expect((await table()).balance).toEqual({ allocated: 5_650, unallocated: 150 });
  });

  it('are one a unit and scheme: the same again changes nothing, another scheme is another target', async () => {
    const unitId = provinces[0]!.unitId;
    expect((await set([{ unitId, value: 3_000, version: 1 }])).body).toEqual({ changed: 0 });
    expect((await set([{ unitId, value: 9, version: 0 }], 'hi-household')).body).toEqual({ changed: 1 });
    expect((await table()).rows[0].value).toBe(3_000);
  });

  it('show both values to the second of two writers, and write nothing of his batch', async () => {
    const [first, second] = provinces;
    const answer = await set([
      { unitId: first!.unitId, value: 1, version: 7 },
      { unitId: second!.unitId, value: 2, version: 1 },
    ]);
    expect([answer.status, answer.body.current]).toEqual([409, [{ mine: 1, unitId: first!.unitId, value: 3_000, version: 1 }]]);
    expect((await table()).balance.allocated).toBe(5_650);
  });

  it('are refused where they are not whole numbers of persons', async () => {
    for (const value of [-1, 1.5, '62,522', 3_000_000_000]) expect((await set([{ unitId: nation, value, version: 1 }])).status).toBe(400);
    expect((await set([{ unitId: 999_999_99, value: 5, version: 0 }])).body.code).toBe('targets.unit-not-in-force');
  });

  it('are read by a province for its own communes only', async () => {
    const officer = await api.signIn('ha-noi');
    expect((await table(officer)).parent.name).toBe('Thành phố Hà Nội');
    expect((await table(officer)).rows).toHaveLength(126);
    expect((await officer.get(`/targets?campaign=${campaignId}&scheme=si-voluntary&parent=${provinces[5]!.unitId}`)).status).toBe(403);
    expect(
      (await officer.put('/targets', { campaignId, scheme: 'si-voluntary', targets: [{ unitId: nation, value: 1, version: 1 }] })).status,
    ).toBe(403);
  });

  it('leave as a sheet with their sum', async () => {
    const { body } = await planner.get(`/targets/export?format=csv&campaign=${campaignId}&scheme=si-voluntary`);
    expect(body).toContain('Chưa phân bổ,150');
  });
});
