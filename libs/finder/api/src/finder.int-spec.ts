import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import type { Found } from '@ra-quan/shared/model';

const names = ['ke-hoach', 'giam-doc', 'ha-noi', 'dong-nai', 'co-so', 'quan-tri'] as const;
type Name = (typeof names)[number];

describe('one field that finds everything', () => {
  let api: RunningApi;
  const people = {} as Record<Name, Client>;

  beforeAll(async () => {
    api = await startApi();
    for (const name of names) people[name] = await api.signIn(name);
    expect((await people['ke-hoach'].post('/rehearsals/renew')).status).toBe(201);
    const post = { code: 'BD-01', name: 'Bưu điện Thành phố Hà Nội', nameEn: 'Hà Nội Post', kind: 'post', parentId: null, unitId: null };
    expect((await people['ke-hoach'].post('/partners/organisations', post)).status).toBe(201);
  }, 60_000);
  afterAll(() => api.stop());

  const find = async (name: Name, q: string): Promise<Found[]> => {
    const { status, body } = await people[name].get(`/find?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    return body;
  };
  const said = async (name: Name, q: string) => (await find(name, q)).map(({ kind, name: { vi } }) => `${kind}: ${vi}`);
  const unitNamed = async (name: string) =>
    (
      await api.sql<{ id: number }>(`SELECT unit_id AS id FROM geography.unit_version WHERE name = '${name}' AND valid_to IS NULL LIMIT 1`)
    )[0]!.id;

  it.each(['nhập kết quả phường Ba Đình', 'nhap ket qua ba dinh', 'NHẬP SỐ Ba Đình', 'enter results ba dinh'])(
    'takes an officer from “%s” to the row of the commune',
    async (words) => {
      const [first] = await find('ha-noi', words);
      const commune = await unitNamed('Phường Ba Đình');
      expect(first).toMatchObject({
        kind: 'act',
        name: { vi: 'Nhập kết quả: Phường Ba Đình, Thành phố Hà Nội' },
        page: { path: '/results/entry', query: { commune: String(commune) } },
      });
      expect(first!.page.query).not.toHaveProperty('unit');
    },
  );

  it('offers nothing that the reader may not do, and no entry outside the territory', async () => {
    expect(await said('dong-nai', 'nhập kết quả phường Ba Đình')).toEqual([]);
    expect(await said('giam-doc', 'nhập kết quả')).not.toContain('act: Nhập kết quả');
    expect(await said('ha-noi', 'giao chỉ tiêu')).not.toContain('act: Giao chỉ tiêu');
    expect(await said('ke-hoach', 'giao chỉ tiêu Hà Nội')).toEqual(['act: Giao chỉ tiêu: Thành phố Hà Nội']);
    expect((await said('ha-noi', 'Phường Ba Đình')).filter((one) => one.startsWith('act: Nhập'))).toHaveLength(1);
    expect((await said('dong-nai', 'Phường Ba Đình')).filter((one) => one.startsWith('act: Nhập'))).toHaveLength(0);
  });

  it('offers nothing to be done for a unit outside the territory, which it still finds', async () => {
    const found = await find('ha-noi', 'Thành phố Đồng Nai');
    expect(found.map(({ kind }) => kind)).toContain('unit');
    expect(found.filter(({ kind }) => kind === 'act')).toEqual([]);
    expect((await find('dong-nai', 'Thành phố Đồng Nai')).filter(({ kind }) => kind === 'act').length).toBeGreaterThan(2);
  });

  it('leads from what a unit was called to what it is now, and to the page of a district that ended', async () => {
    const [successor] = await find('giam-doc', 'binh phuoc');
    expect(successor).toMatchObject({ name: { vi: 'Thành phố Đồng Nai' }, detail: { vi: 'trước là Tỉnh Bình Phước' } });
    expect(await find('giam-doc', 'Quận Ba Đình')).toContainEqual(
      expect.objectContaining({
        name: expect.objectContaining({ vi: 'Quận Ba Đình, Thành phố Hà Nội' }),
        detail: expect.objectContaining({ vi: 'đã kết thúc, đến 30/06/2025' }),
      }),
    );
    expect((await find('giam-doc', '00004'))[0]).toMatchObject({ name: { vi: 'Phường Ba Đình, Thành phố Hà Nội' } });
  });

  it('shows what lies in the territory of the reader first', async () => {
    const communes = (await find('dong-nai', 'tan')).filter(({ kind }) => kind === 'unit');
    expect(communes.slice(0, 5).every(({ name }) => name.vi.endsWith('Thành phố Đồng Nai'))).toBe(true);
  });

  it('finds campaigns, ceremonies and partners by any of their words, without marks, in the case of nobody', async () => {
    expect((await find('giam-doc', 'dien tap')).map(({ kind }) => kind)).toContain('campaign');
    const ceremonies = (await find('giam-doc', 'LỄ ĐỒNG NAI')).filter(({ kind }) => kind === 'ceremony');
    expect(ceremonies).toEqual([expect.objectContaining({ name: expect.objectContaining({ vi: 'Lễ ra quân thành phố Đồng Nai' }) })]);
    expect(ceremonies[0]!.page.query).toHaveProperty('campaign');
    expect(await said('ha-noi', 'LỄ ĐỒNG NAI')).not.toContain('ceremony: Lễ ra quân thành phố Đồng Nai');
    expect(await said('ha-noi', 'buu dien ha noi')).toContain('partner: Bưu điện Thành phố Hà Nội');
  });

  it('finds people for who manages accounts only', async () => {
    expect((await find('quan-tri', 'ke-hoach')).filter(({ kind }) => kind === 'person')).toHaveLength(1);
    expect((await find('giam-doc', 'ke-hoach')).filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it('finds nothing for signs alone, and takes signs of patterns for what they are', async () => {
    for (const words of ['!!', '%', '_', '«»']) expect(await find('ke-hoach', words)).toEqual([]);
    expect((await people['ke-hoach'].get('/find?q=')).status).toBe(400);
    expect((await people['ke-hoach'].get(`/find?q=${'a'.repeat(101)}`)).status).toBe(400);
  });
});
