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

  /** Apart from the scheme whose sums are looked at. */
  const scheme = 'hi-household';
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

  it('of some days are listed with their days, on the page and in the file, and are in no sum', async () => {
    const [first] = provinces as [{ unitId: number; name: string }];
    const ofDays = (from: string, to: string, unitId: number, value: number | null, version = 0) =>
      planner.put('/targets', { campaignId, scheme: 'si-voluntary', from, to, targets: [{ unitId, value, version }] });
    const before = (await table()).balance;
    await ofDays('2026-05-08', '2026-05-09', nation, 500);
    await ofDays('2026-05-08', '2026-05-09', first.unitId, 120);
    await ofDays('2026-05-04', '2026-05-11', first.unitId, 300);
    const told = await table();
    expect(told.ofDays).toEqual([
      { unitId: first.unitId, name: first.name, value: 300, version: 1, from: '2026-05-04', to: '2026-05-11' },
      { unitId: nation, name: 'Việt Nam', value: 500, version: 1, from: '2026-05-08', to: '2026-05-09' },
      { unitId: first.unitId, name: first.name, value: 120, version: 1, from: '2026-05-08', to: '2026-05-09' },
    ]);
    expect(told.balance).toEqual(before);
    expect((await table(planner, first.unitId)).ofDays.map(({ value }: { value: number }) => value)).toEqual([300, 120]);
    const csv = (await planner.get(`/targets/export?campaign=${campaignId}&scheme=si-voluntary&format=csv`)).body as string;
    expect(csv).toContain(`${first.name},04/05/2026 – 10/05/2026,300`);
    expect(csv).toContain('Việt Nam,08/05/2026,500');
    await ofDays('2026-05-08', '2026-05-09', first.unitId, null, 1);
    expect((await table()).ofDays).toHaveLength(2);
  });

  it('are set in one’s own territory only', async () => {
    const administrator = await api.signIn('quan-tri');
    const [haNoi, dongNai] = ['Hà Nội', 'Đồng Nai'].map((name) => provinces.find((one) => one.name.endsWith(name)));
    const password = 'mặt trời mọc đằng đông';
    const account = { username: 'ke-hoach-01', displayName: 'Kế hoạch Hà Nội', role: 'planner', unitId: haNoi!.unitId, password };
    expect((await administrator.post('/users', account)).status).toBe(201);
    const own = await api.signIn('ke-hoach-01', password);
    await own.post('/account/password', { current: password, next: 'mưa rơi trên mái ngói cũ' });
    const ofHaNoi = await api.signIn('ke-hoach-01', 'mưa rơi trên mái ngói cũ');
    const one = (unitId: number) => ofHaNoi.put('/targets', { campaignId, scheme, targets: [{ unitId, value: 5, version: 0 }] });
    expect([(await one(dongNai!.unitId)).status, (await one(nation)).status]).toEqual([403, 403]);
    const organisation = { code: 'X-75', name: 'Bưu điện', nameEn: null, kind: 'post', parentId: null };
    expect((await ofHaNoi.post('/partners/organisations', { ...organisation, unitId: dongNai!.unitId })).status).toBe(403);
    expect((await ofHaNoi.post('/partners/organisations', { ...organisation, unitId: null })).status).toBe(403);
    expect((await ofHaNoi.post('/partners/organisations', { ...organisation, unitId: haNoi!.unitId })).status).toBe(201);
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

  it('go to one of two first writers, whoever they are, and the other is told', async () => {
    const pairs = provinces.slice(10, 30).map(async ({ unitId }, index) => {
      const [one, other] = await Promise.all([
        set([{ unitId, value: 100 + index, version: 0 }], scheme),
        set([{ unitId, value: 200 + index, version: 0 }], scheme),
      ]);
      const lost = one.status === 409 ? one : other;
      const kept = (await planner.get(`/targets?campaign=${campaignId}&scheme=${scheme}`)).body.rows.find(
        (row: { unitId: number }) => row.unitId === unitId,
      );
      return { statuses: [one.status, other.status].sort(), told: lost.body.current, kept };
    });
    for (const { statuses, told, kept } of await Promise.all(pairs)) {
      expect(statuses).toEqual([200, 409]);
      expect(told).toMatchObject([{ unitId: kept.unitId, value: kept.value, version: 1 }]);
    }
  });

  it('are not written over by who saw them before they were removed and set again', async () => {
    const { unitId } = provinces[30]!;
    const versions = [];
    for (const [value, version] of [
      [10, 0],
      [null, 1],
      [20, 2],
    ] as const)
      versions.push((await set([{ unitId, value, version }], scheme)).status);
    expect(versions).toEqual([200, 200, 200]);
    const stale = await set([{ unitId, value: 99, version: 1 }], scheme);
    expect([stale.status, stale.body.current]).toEqual([409, [{ mine: 99, unitId, value: 20, version: 3 }]]);
    expect(
      (await planner.get(`/targets?campaign=${campaignId}&scheme=${scheme}`)).body.rows.find(
        (row: { unitId: number }) => row.unitId === unitId,
      ),
    ).toMatchObject({ value: 20, version: 3 });
  });

  it('have no version that nobody wrote', async () => {
    const { unitId } = provinces[31]!;
    const invented = await set([{ unitId, value: 5, version: 4 }], scheme);
    expect([invented.status, invented.body.current]).toEqual([409, [{ mine: 5, unitId, value: null, version: 0 }]]);
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

  it('leave as a sheet with their sum, which says of how many units it does not speak', async () => {
    const { body } = await planner.get(`/targets/export?format=csv&campaign=${campaignId}&scheme=si-voluntary`);
    const without = (await table(planner)).rows.filter(({ value }: { value: number | null }) => value === null).length;
    expect(without).toBeGreaterThan(0);
    expect(body).toContain(`Cộng (chưa gồm đơn vị chưa giao: ${without})`);
    expect(body).toContain('Chưa phân bổ,cả chiến dịch,150');
  });
});
