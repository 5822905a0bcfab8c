import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('the observations of a commune that moved', () => {
  let api: RunningApi;
  let director: Client;
  let officer: Client;
  let campaignId: number;
  let [haNoi, dongNai, commune]: number[] = [];

  beforeAll(async () => {
    api = await startApi();
    const [planner, administrator] = [await api.signIn('ke-hoach'), await api.signIn('quan-tri')];
    [director, officer] = [await api.signIn('giam-doc'), await api.signIn('ha-noi')];
    campaignId = (await runningCampaign(planner)).id;
    const unitOf = async (name: string) => (await director.get(`/units?q=${name}&level=1`)).body.items[0].id as number;
    [haNoi, dongNai] = [await unitOf('ha noi'), await unitOf('dong nai')];
    commune = (await officer.get(`/figures/grid?campaign=${campaignId}&day=2026-05-08`)).body.rows[0].unitId;
    for (const [day, value] of [
      ['2026-05-02', 20],
      ['2026-05-08', 62],
    ] as const)
      await officer.post('/figures/entries', { campaignId, day, cells: [{ unitId: commune, indicatorId: 1, value, version: 0 }] });
    const move = { kind: 'reparent', unitIds: [commune], becomes: [{ parentId: dongNai }], effectiveOn: '2026-05-06', decree: '1/NQ' };
    expect((await administrator.post('/catalogue/changes', move)).status).toBeLessThan(300);
  });
  afterAll(() => api.stop());

  const found = async (more = '', from = '2026-05-01') => {
    const { body } = await director.get(
      `/figures/observations?indicator=1&from=${from}&to=2026-06-01&campaign=${campaignId}&sort=from${more}`,
    );
    return body.items.map(({ value, unitPath }: { value: number; unitPath: string }) => [value, unitPath.split(', ').at(-1)]);
  };

  it('say where it stood on the day of each, whatever day the list begins with', async () => {
    const both = [
      [20, 'Thành phố Hà Nội'],
      [62, 'Thành phố Đồng Nai'],
    ];
    expect(await found()).toEqual(both);
    expect(await found('', '2026-04-01')).toEqual(both);
  });

  it('are each of one province only', async () => {
    expect(await found(`&unit=${haNoi}`)).toEqual([[20, 'Thành phố Hà Nội']]);
    expect(await found(`&unit=${dongNai}`)).toEqual([[62, 'Thành phố Đồng Nai']]);
    expect(await found(`&unit=${commune}`)).toHaveLength(2);
    const { body } = await officer.get(`/figures/observations?indicator=1&from=2026-05-01&to=2026-06-01&campaign=${campaignId}`);
    expect(body.items.map(({ value }: { value: number }) => value)).toEqual([20]);
  });
});
