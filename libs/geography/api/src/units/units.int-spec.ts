import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('administrative units', () => {
  let api: RunningApi;
  let director: Client;
  beforeAll(async () => {
    api = await startApi('2026-05-08T02:00:00Z');
    director = await api.signIn('giam-doc');
  });
  afterAll(() => api.stop());

  const find = async (q: string, more = '') => (await director.get(`/units?q=${encodeURIComponent(q)}${more}`)).body;
  const paths = async (q: string, more = ''): Promise<string[]> => (await find(q, more)).items.map(({ path }: { path: string }) => path);
  const idOf = async (code: string, asOf: string): Promise<number> => (await find(code, `&asOf=${asOf}`)).items[0].id;

  it('is closed to strangers', async () => {
    expect((await api.guest.get('/units?q=hue')).status).toBe(401);
    expect((await api.guest.get('/units/1')).status).toBe(401);
    expect((await api.guest.get('/units/1/children')).status).toBe(401);
  });

  it.each(['dak lak', 'Đắk Lắk', 'daklak', 'DAK LAK', 'đăk lăk', 'tỉnh đắk lắk', 'dac lac'])(
    'finds Đắk Lắk when %s is typed',
    async (typed) => {
      expect((await paths(typed))[0]).toBe('Tỉnh Đắk Lắk');
    },
  );

  it.each([
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['sai gon', 'Thành phố Hồ Chí Minh'],
    ['P. Sài Gòn', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
    ['qui nhon', 'Phường Quy Nhơn, Tỉnh Gia Lai'],
    ["ea h'leo", 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
    ['06978', 'Xã Ba Chẽ, Tỉnh Quảng Ninh'],
    ['hoang sa', 'Đặc khu Hoàng Sa, Thành phố Đà Nẵng'],
    ['truong sa', 'Đặc khu Trường Sa, Tỉnh Khánh Hòa'],
    ['tan tien, lang son', 'Xã Tân Tiến, Tỉnh Lạng Sơn'],
    ['Xã Hoa Sơn', 'Xã Ứng Thiên, Thành phố Hà Nội'],
    ['xa hoa son', 'Xã Hòa Sơn, Tỉnh Đắk Lắk'],
    ['phu', 'Tỉnh Phú Thọ'],
  ])('puts the best hit for %s first', async (typed, path) => expect((await paths(typed))[0]).toBe(path));

  it('shows every candidate where a name repeats, each with its full path', async () => {
    const found = (await paths('xa tan tien', '&level=3')).filter((path) => path.startsWith('Xã Tân Tiến,'));
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(new Set(found).size).toBe(found.length);
  });

  it('finds today’s unit by a former name and says so', async () => {
    expect((await find('binh phuoc')).items[0]).toMatchObject({ name: 'Thành phố Đồng Nai', alias: 'Tỉnh Bình Phước' });
    expect((await find('ben nghe')).items[0]).toMatchObject({ name: 'Phường Sài Gòn', alias: 'Phường Bến Nghé, Quận 1' });
    expect((await find('dong nai')).items[0]).toMatchObject({ name: 'Thành phố Đồng Nai', alias: null });
  });

  it.each([
    ['26740', '2025-06-30', 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh'],
    ['26740', '2025-07-01', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
    ['44', '2024-05-01', 'Tỉnh Quảng Bình'],
    ['44', '2026-05-01', 'Tỉnh Quảng Trị'],
    ['46', '2024-12-31', 'Tỉnh Thừa Thiên Huế'],
    ['75', '2026-04-29', 'Tỉnh Đồng Nai'],
    ['75', '2026-04-30', 'Thành phố Đồng Nai'],
  ])('reads code %s on %s as %s', async (code, day, path) => expect(await paths(code, `&asOf=${day}`)).toEqual([path]));

  it('puts a code before a name with the same number', async () =>
    expect((await paths('00007', '&asOf=2025-06-30'))[0]).toBe('Phường Cống Vị, Quận Ba Đình, Thành phố Hà Nội'));

  it('reads a day or a year behind what is sought, and gives both answers for the year of the change', async () => {
    expect(await paths('26740 năm 2024')).toEqual(['Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh']);
    expect(await paths('26740 ngày 01/07/2025')).toEqual(['Phường Sài Gòn, Thành phố Hồ Chí Minh']);
    expect(await paths('26740 năm 2025')).toEqual([
      'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
      'Phường Sài Gòn, Thành phố Hồ Chí Minh',
    ]);
  });

  it.each([
    ['Phường Bến Nghé', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
    ['TPHCM', 'Thành phố Hồ Chí Minh'],
  ])('finds today’s unit for %s', async (typed, path) => expect((await paths(typed))[0]).toBe(path));

  it('lists provinces north to south and communes by the Vietnamese alphabet', async () => {
    const provinces = (await director.get('/units?level=1&size=100')).body;
    expect(provinces.total).toBe(34);
    expect(provinces.items.map(({ code }: { code: string }) => code)).toEqual(
      [...provinces.items.map(({ code }: { code: string }) => code)].sort(),
    );
    expect((await director.get('/units?level=1&asOf=2025-06-30')).body.total).toBe(63);
    const zones = (await director.get(`/units?level=3&parent=${provinces.items[33].id}&size=3`)).body;
    expect(zones.items[0].name).toBe('Phường An Xuyên');
  });

  it('pages, and counts the same on every page', async () => {
    const first = (await director.get('/units?level=3&size=50')).body;
    const beyond = (await director.get('/units?level=3&size=50&page=1000')).body;
    expect([first.items.length, first.total, beyond.items.length, beyond.total]).toEqual([50, 3321, 0, 3321]);
  });

  it('sorts a list that is no search', async () => {
    const { items } = (await director.get('/units?level=1&sort=-name&size=2')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Tỉnh Vĩnh Long', 'Tỉnh Tuyên Quang']);
  });

  it('exports what the filter finds', async () => {
    const csv = await director.get('/units/export?format=csv&level=1&asOf=2025-06-30', { 'accept-language': 'en' });
    expect([csv.status, csv.body.trim().split('\r\n').length]).toEqual([200, 1 + 1 + 63]);
    expect(csv.body).toContain('30/06/2025');
    expect((await director.get('/units/export?format=pdf')).status).toBe(400);
    expect((await api.guest.get('/units/export?format=csv')).status).toBe(401);
  });

  it('finds within a territory what it was made of', async () => {
    const dongNai = await idOf('75', '2026-05-01');
    expect(await paths('', `&within=${dongNai}&asOf=2020-05-01&level=1`)).toEqual(['Tỉnh Bình Phước', 'Tỉnh Đồng Nai']);
    expect(await paths('dong xoai', `&within=${dongNai}&asOf=2020-05-01&level=2`)).toEqual(['Thành phố Đồng Xoài, Tỉnh Bình Phước']);
    expect(await paths('ha noi', `&within=${dongNai}`)).toEqual([]);
  });

  it('finds nothing for signs that are no letters', async () => expect(await find('%')).toEqual({ items: [], total: 0 }));

  it('tells the life of a unit', async () => {
    const saiGon = (await director.get(`/units/${await idOf('26740', '2026-05-01')}`)).body;
    expect(saiGon.predecessors.map(({ unit, whole }: { unit: { name: string }; whole: boolean }) => [unit.name, whole])).toEqual([
      ['Phường Đa Kao', false],
      ['Phường Bến Nghé', true],
      ['Phường Nguyễn Thái Bình', false],
    ]);
    const dongNai = (await director.get(`/units/${await idOf('75', '2026-05-01')}`)).body;
    expect(dongNai.versions.map(({ name, validFrom, validTo }: Record<string, string>) => [name, validFrom, validTo])).toEqual([
      ['Tỉnh Đồng Nai', '2025-07-01', '2026-04-30'],
      ['Thành phố Đồng Nai', '2026-04-30', null],
    ]);
    expect(dongNai.predecessors).toHaveLength(2);
  });

  it('shows a unit that has ended as it was last, and not on a day it did not see', async () => {
    const benNghe = await idOf('26740', '2025-06-30');
    expect((await director.get(`/units/${benNghe}`)).body).toMatchObject({
      validTo: '2025-07-01',
      path: 'Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh',
    });
    const today = await director.get(`/units/${benNghe}?asOf=2026-05-08`);
    expect([today.status, today.body.code]).toEqual([404, 'unit-not-in-force']);
    expect(today.body.detail).toContain('08/05/2026');
  });

  it('lists the units under one on a day', async () => {
    const hcm = await idOf('79', '2026-05-01');
    const former = await idOf('79', '2025-06-30');
    expect((await director.get(`/units/${hcm}/children`)).body).toHaveLength(168);
    const districts = (await director.get(`/units/${former}/children?asOf=2025-06-30`)).body;
    expect(districts).toHaveLength(22);
    expect(districts.every(({ kind, code }: Record<string, unknown>) => kind === 'district' && code === null)).toBe(true);
    expect((await director.get(`/units/${hcm}/children?asOf=2025-06-30`)).body).toEqual([]);
  });

  it.each(['/units/0', '/units/99999999', '/units/abc', '/units/9999999999'])('answers %s with 404', async (path) => {
    expect((await director.get(path)).status).toBe(404);
  });

  it.each(['asOf=2026-02-30', 'level=4', 'size=201', 'parent=x', 'colour=red'])('refuses %s', async (wrong) => {
    expect((await director.get(`/units?${wrong}`)).status).toBe(400);
  });

  it('lets the database itself refuse two units with one code on one day', async () => {
    const twice = `INSERT INTO geography.unit_version (unit_id, code, name, kind, parent_id, valid_from, folded, position)
      SELECT 2, '01', 'Tỉnh Thử', 'province', 1, '2026-06-01', 'thu', 1`;
    await expect(api.sql(twice)).rejects.toThrow(/unit_version_(code_once_a_day|one_at_a_time)/);
  });
});
