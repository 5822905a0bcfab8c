import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

interface Origins {
  readonly origins: readonly { readonly unitId: number; readonly name: string }[];
}

describe('an officer whose unit did not stand on the day', () => {
  let api: RunningApi;
  let campaign: number;
  const people = {} as Record<'dong-nai' | 'ha-noi' | 'co-so' | 'ke-hoach', Client>;

  beforeAll(async () => {
    api = await startApi();
    for (const name of ['dong-nai', 'ha-noi', 'co-so', 'ke-hoach'] as const) people[name] = await api.signIn(name);
    const wave = { name: 'Đợt 1', kind: 'launch' as const, from: '2020-05-23', to: '2020-05-24' };
    campaign = (await runningCampaign(people['ke-hoach'], { windowFrom: '2020-05-01', windowTo: '2020-08-01', waves: [wave] })).id;
  });
  afterAll(() => api.stop());

  const names = ({ origins }: Origins) => origins.map(({ name }) => name);
  const grid = async (name: keyof typeof people, more = '') => people[name].get(`/figures/grid?campaign=${campaign}${more}`);
  const targets = async (name: keyof typeof people, more = '') =>
    people[name].get(`/targets?campaign=${campaign}&scheme=si-voluntary${more}`);

  it('reads through what it came from, one at a time, and is told which there are', async () => {
    for (const look of [await grid('dong-nai'), await targets('dong-nai')]) {
      expect([look.status, names(look.body)]).toEqual([200, ['Tỉnh Bình Phước', 'Tỉnh Đồng Nai']]);
      expect(look.body.rows.length).toBeGreaterThan(100);
    }
    const [, then] = (await grid('dong-nai')).body.origins;
    expect((await grid('dong-nai', `&unit=${then.unitId}`)).body.unitPath).toBe('Tỉnh Đồng Nai');
    expect((await targets('dong-nai', `&parent=${then.unitId}`)).body.parent.name).toBe('Tỉnh Đồng Nai');
  });

  it('as a commune too', async () => {
    const { status, body } = await grid('co-so');
    expect(status).toBe(200);
    expect(names(body)).toContain('Phường Trúc Bạch');
    expect(body.rows).toHaveLength(1);
  });

  it('is told of none where the unit stood, or the reader has the whole country', async () => {
    expect(names((await grid('ha-noi')).body)).toEqual([]);
    expect(names((await targets('ke-hoach')).body)).toEqual([]);
  });

  it('is no way into what others came from', async () => {
    const [{ unitId }] = (await grid('dong-nai')).body.origins;
    expect((await grid('ha-noi', `&unit=${unitId}`)).status).toBe(403);
    expect((await targets('ha-noi', `&parent=${unitId}`)).status).toBe(403);
  });
});
