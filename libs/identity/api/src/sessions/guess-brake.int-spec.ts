import { startApi, type Answer, type RunningApi } from '@ra-quan/shared/api/testing';

const right = 'thang-van-dong';

/** Behind one proxy, which says from where a request comes. */
describe('guessing passwords', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi(undefined, { TRUST_PROXY: '1' });
  });
  afterAll(() => api.stop());

  const attempt = (username: string, password: string, address: string, cookie = '') =>
    api.guest.post('/session', { username, password }, { 'x-forwarded-for': address, ...(cookie && { cookie }) });
  const deviceOf = ({ headers }: Answer) => /rq_device=[^;]+/.exec(headers.getSetCookie().find((one) => one.startsWith('rq_device'))!)![0];
  const known = async (username: string, address = '198.51.100.1') => deviceOf(await attempt(username, right, address));
  const counted = (answers: readonly Answer[]) => answers.map(({ status }) => status).filter((status) => status === 401).length;

  it('from one address slows that address down and nobody else', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => attempt('giam-doc', `đoán ${at}`, '203.0.113.1')));
    expect(counted(answers)).toBe(3);
    expect((await attempt('giam-doc', right, '203.0.113.1')).status).toBe(429);
    expect((await attempt('giam-doc', right, '203.0.113.2')).status).toBe(200);
  });

  it('takes the sender’s own word for no address', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => attempt('kiem-toan', 'sai', `192.0.2.${at}, 203.0.113.3`)));
    expect(counted(answers)).toBe(3);
    const near = await Promise.all(Array.from({ length: 10 }, (_, at) => attempt('truyen-thong', 'sai', `2001:db8::${at + 1}`)));
    expect(counted(near)).toBe(3);
  });

  it('of one account from everywhere is slowed down, and its owner still comes in from a device that was there before', async () => {
    const own = await known('ha-noi');
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => attempt('ha-noi', 'sai', `203.0.113.${100 + at}`)));
    expect(counted(answers)).toBe(30);
    expect(Number(answers.find(({ status }) => status === 429)!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt('ha-noi', right, '203.0.113.250')).status).toBe(429);
    expect((await attempt('ha-noi', right, '203.0.113.250', own)).status).toBe(200);
    const other = await known('dong-nai');
    expect((await attempt('ha-noi', right, '203.0.113.250', other)).status).toBe(429);
  });

  it('of many accounts from one address is slowed down, known names or not, and hinders no device that was there before', async () => {
    const own = await known('ke-hoach');
    const names = Array.from({ length: 110 }, (_, at) => `khong-co-${at}`);
    const answers = await Promise.all(names.map((name) => attempt(name, 'sai', '203.0.113.4')));
    expect(counted(answers)).toBe(100);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body.code).toBe('identity.too-many-of-network');
    expect(refused.body.detail).toMatch(/sau \d+ giây/);
    expect((await attempt('ke-hoach', right, '203.0.113.4')).status).toBe(429);
    expect((await attempt('ke-hoach', right, '203.0.113.4', own)).status).toBe(200);
    expect((await attempt('ke-hoach', right, '203.0.113.5')).status).toBe(200);
  });

  it('is no way around from a known device: it has its three, and its token is another after each sign-in', async () => {
    const first = await known('co-so');
    const signedIn = await attempt('co-so', right, '203.0.113.6', first);
    const second = deviceOf(signedIn);
    expect(second).not.toBe(first);
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempt('co-so', 'sai', '203.0.113.6', second)));
    expect(counted(answers)).toBe(3);
    const places = await api.sql<{ place: string }>(`SELECT place FROM identity.sign_in_failure WHERE username = 'co-so' AND failures > 0`);
    expect(places.map(({ place }) => place.split(' ')[0])).toEqual(['device']);
    const stored = JSON.stringify(await api.sql(`SELECT *, encode(token_hash, 'base64') AS token FROM identity.device`));
    expect(stored).not.toContain(second.split('=')[1]);
  });

  it('knows no device any more on which the old password was typed', async () => {
    const [own, stolen] = [await known('dong-nai'), await known('dong-nai', '198.51.100.66')];
    const devices = async () =>
      (
        await api.sql<{ left: number }>(
          `SELECT count(*)::int AS left FROM identity.device JOIN identity.app_user ON app_user.id = device.user_id WHERE app_user.username = 'dong-nai'`,
        )
      )[0]!.left;
    expect(await devices()).toBeGreaterThan(1);
    const signedIn = await attempt('dong-nai', right, '198.51.100.1', own);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const change = { current: right, next: 'trăng lên đầu núi phía tây' };
    const headers = { cookie, 'x-csrf-token': signedIn.body.csrfToken as string };
    expect((await api.guest.post('/account/password', change, headers)).status).toBe(200);
    expect(await devices()).toBe(1);
    for (let at = 0; at < 30; at++) await attempt('dong-nai', 'sai', `198.51.100.${100 + at}`);
    expect((await attempt('dong-nai', change.next, '198.51.100.1', stolen)).status).toBe(429);
    expect((await attempt('dong-nai', change.next, '198.51.100.1', deviceOf(signedIn))).status).toBe(200);
    const administrator = await api.signIn('quan-tri');
    const { body } = await administrator.get('/users?q=dong-nai');
    expect((await administrator.post(`/users/${body.items[0].id}/password`, { password: 'mưa rơi trên mái ngói cũ' })).status).toBe(204);
    expect(await devices()).toBe(0);
  });

  it('counts what was right for nothing: an office of hundreds signs in behind one address', async () => {
    for (let round = 0; round < 5; round++)
      for (const { status } of await Promise.all(Array.from({ length: 30 }, () => attempt('quan-tri', right, '203.0.113.7'))))
        if (status !== 429) expect(status).toBe(200);
    const [{ failures }] = (await api.sql<{ failures: number }>(
      `SELECT failures FROM identity.sign_in_failure WHERE username = '' AND place = '203.0.113.7'`,
    )) as [{ failures: number }];
    expect(failures).toBe(0);
  });

  it('is in the log, with the network and without what was typed for a name', async () => {
    await attempt('mat-khau-go-nham-o', 'sai', '203.0.113.8');
    await attempt('buu-dien', 'sai', '203.0.113.8');
    const entries = await api.sql<{ subject_name: string; after: object }>(
      `SELECT subject_name, after FROM audit.audit_entry WHERE action = 'identity.sign-in-failed' ORDER BY id DESC LIMIT 2`,
    );
    expect(entries).toEqual([
      { subject_name: 'Vũ Bưu (Bưu điện Việt Nam)', after: { network: '203.0.113.0/24', device: '' } },
      { subject_name: 'Tài khoản không có', after: { network: '203.0.113.0/24', device: '' } },
    ]);
    expect(await api.sql(`SELECT id FROM audit.audit_entry WHERE audit_entry::text LIKE '%go-nham%'`)).toEqual([]);
  });

  it('is undone by the administrator for all places of an account', async () => {
    const administrator = await api.signIn('quan-tri');
    const { body } = await administrator.get('/users?q=ha-noi');
    expect((await administrator.post(`/users/${body.items[0].id}/unlock`)).status).toBe(204);
    expect((await attempt('ha-noi', right, '203.0.113.251')).status).toBe(200);
  });

  it('does not find the password of demonstrations in earnest', async () => {
    const earnest = await startApi(undefined, { DEMO: 'false', CLOCK_AT: '' });
    const { status } = await earnest.guest.post('/session', { username: 'giam-doc', password: right });
    await earnest.stop();
    expect(status).toBe(401);
  });
});
