import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('who is silent of a day', () => {
  let api: RunningApi;
  let [director, haNoi, local]: Client[] = [];
  let campaign: number;
  let communes: { unitId: number; name: string }[];

  beforeAll(async () => {
    api = await startApi();
    [director, haNoi, local] = await Promise.all(['giam-doc', 'ha-noi', 'co-so'].map((name) => api.signIn(name)));
    campaign = (await runningCampaign(await api.signIn('ke-hoach'))).id;
    communes = (await haNoi!.get(`/figures/grid?campaign=${campaign}&day=2026-05-05`)).body.rows;
    await enter('2026-05-05', 0, 1);
    await enter('2026-05-07', 0);
  });
  afterAll(() => api.stop());

  const enter = async (day: string, ...places: number[]) => {
    const cells = places.map((at) => ({ unitId: communes[at]!.unitId, indicatorId: 1, value: 3, version: 0 }));
    expect((await haNoi!.post('/figures/entries', { campaignId: campaign, day, cells })).status).toBe(200);
  };
  const silent = async (query = '', client = director!) => (await client.get(`/figures/silent?campaign=${campaign}${query}`)).body;

  it('is, of the country, every province without a word; since its last one, or since the campaign began', async () => {
    const list = await silent('&day=2026-05-06');
    expect([list.unit, list.total, list.expected]).toEqual([null, 34, 34]);
    const { unitId, ...first } = list.items[0];
    expect(first).toMatchObject({
      name: 'Thành phố Hà Nội',
      communes: communes.length,
      lastHeard: '2026-05-05',
      since: '2026-05-06',
      days: 1,
    });
    expect(first.lastHeardBy).toMatch(/\S/);
    expect(list.items[1]).toMatchObject({ lastHeard: null, lastHeardBy: null, since: '2026-05-01', days: 6 });
    expect((await silent('&day=2026-05-07')).items.map((one: { unitId: number }) => one.unitId)).not.toContain(unitId);
  });

  it('is, of a province, exactly the communes without one; yesterday where no day is asked about', async () => {
    const list = await silent('', haNoi);
    expect([list.day, list.unit.name, list.total, list.expected]).toEqual([
      '2026-05-07',
      'Thành phố Hà Nội',
      communes.length - 1,
      communes.length,
    ]);
    expect(list.items.map(({ name }: { name: string }) => name)).not.toContain(communes[0]!.name);
    const second = list.items.find(({ unitId }: { unitId: number }) => unitId === communes[1]!.unitId);
    expect(second).toMatchObject({ communes: 1, lastHeard: '2026-05-05', since: '2026-05-06', days: 2 });
    expect(await silent(`&unit=${list.unit.id}`)).toEqual(list);
  });

  it('is page by page in the order asked for', async () => {
    const names = async (query: string) => (await silent(`&day=2026-05-06${query}`)).items.map(({ name }: { name: string }) => name);
    expect(await names('&sort=days&size=1')).toEqual(['Thành phố Hà Nội']);
    expect(await names('&sort=-days&size=1&page=34')).toEqual(['Thành phố Hà Nội']);
    expect((await director!.get(`/figures/silent?campaign=${campaign}&sort=constructor`)).status).toBe(400);
  });

  it('is told of one’s own territory alone', async () => {
    const own = await silent('', local);
    expect(own.expected).toBeLessThan(communes.length);
    const [other] = (await silent('&day=2026-05-06')).items.slice(-1);
    for (const client of [haNoi!, local!])
      expect((await client.get(`/figures/silent?campaign=${campaign}&unit=${other.unitId}`)).status).toBe(403);
    expect((await (await api.signIn('quan-tri')).get(`/figures/silent?campaign=${campaign}`)).status).toBe(403);
    expect((await director!.get('/figures/silent?campaign=999999')).status).toBe(404);
  });

  it('leaves as a sheet that says of which day', async () => {
    const { status, body } = await director!.get(`/figures/silent/export?campaign=${campaign}&day=2026-05-06&format=csv`);
    expect(status).toBe(200);
    expect(body).toContain('Chưa có số ngày 06/05/2026: 34/34 đơn vị');
    expect(body).toContain('Thành phố Hà Nội');
  });
});
