import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

const password = 'thang-van-dong';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0';

describe('one’s own sessions', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const logged = async () =>
    api.sql<{ before: object }>(`SELECT actor_username, before FROM audit.audit_entry WHERE action = 'identity.end-session' ORDER BY id`);
  const signIn = async (username: string, headers: Record<string, string> = {}) => {
    const answer = await api.guest.post('/session', { username, password }, headers);
    return /rq_session=[^;]+/.exec(answer.headers.getSetCookie().join())![0];
  };
  const whoIs = async (cookie: string) => (await api.guest.get('/session', { cookie })).body.user?.username ?? null;

  it('are one a cookie: who signs in again gets another, and the one before is dead', async () => {
    const first = await signIn('giam-doc');
    const second = await signIn('kiem-toan', { cookie: first });
    expect(second).not.toBe(first);
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, 'kiem-toan']);
    await api.guest.post('/session', { username: 'kiem-toan', password: 'sai' }, { cookie: second });
    expect(await whoIs(second)).toBe('kiem-toan');
  });

  it('are one a cookie also where somebody signs in several times at once', async () => {
    const first = await signIn('buu-dien');
    const all = await Promise.all([1, 2, 3].map(() => signIn('buu-dien', { cookie: first })));
    const alive = await Promise.all([first, ...all].map(whoIs));
    expect(alive.filter((name) => name !== null)).toEqual(['buu-dien']);
  });

  it('are listed with device, address and time, this one first, and those that ended by themselves not at all', async () => {
    const person = await api.signIn('ha-noi');
    await signIn('ha-noi', { 'user-agent': firefox });
    await signIn('ha-noi', { 'user-agent': firefox });
    await api.sql(
      `UPDATE identity.session SET last_seen_at = now() - interval '9 hours' WHERE token_hash = (SELECT token_hash FROM identity.session WHERE device <> '' LIMIT 1)`,
    );
    const { body } = await person.get('/account/sessions');
    expect(body).toMatchObject([
      { current: true, device: '', address: '127.0.0.1' },
      { current: false, device: 'Firefox · Linux', address: '127.0.0.1' },
    ]);
    expect(Date.parse(body[0].lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(body[0].startedAt));
  });

  it('are ended one by one by their owner, and by nobody else', async () => {
    const [person, stranger] = [await api.signIn('dong-nai'), await api.signIn('ke-hoach')];
    const elsewhere = await signIn('dong-nai', { 'user-agent': firefox });
    const { key } = (await person.get('/account/sessions')).body.find(({ current }: { current: boolean }) => !current);
    const foreign = await stranger.delete(`/account/sessions/${key}`);
    const absent = await stranger.delete(`/account/sessions/${'0'.repeat(24)}`);
    expect([foreign.status, absent.status, (await stranger.delete('/account/sessions/x')).status]).toEqual([404, 404, 404]);
    expect({ ...foreign.body, id: '' }).toEqual({ ...absent.body, id: '' });
    expect(await whoIs(elsewhere)).toBe('dong-nai');
    expect((await person.delete(`/account/sessions/${key}`)).status).toBe(204);
    expect((await person.delete(`/account/sessions/${key}`)).status).toBe(404);
    expect(await whoIs(elsewhere)).toBeNull();
    expect((await logged()).at(-1)).toEqual({ actor_username: 'dong-nai', before: { device: 'Firefox · Linux' } });
  });

  it('are ended all at once but this one', async () => {
    const person = await api.signIn('co-so');
    const others = [await signIn('co-so'), await signIn('co-so')];
    const bystander = await signIn('buu-dien');
    expect((await person.delete('/account/sessions')).status).toBe(204);
    expect(await Promise.all([...others, bystander].map(whoIs))).toEqual([null, null, 'buu-dien']);
    expect((await person.get('/account/sessions')).body).toHaveLength(1);
    const entries = await logged();
    expect(entries.at(-1)).toEqual({ actor_username: 'co-so', before: { sessions: 2 } });
    await person.delete('/account/sessions');
    expect(await logged()).toHaveLength(entries.length);
  });

  it('end, all the others, with a change of the password, and choosing badly is no guess', async () => {
    const person = await api.signIn('truyen-thong');
    const elsewhere = await signIn('truyen-thong');
    const change = (next: string) => person.post('/account/password', { current: password, next });
    for (let tries = 0; tries < 4; tries++) expect((await change('ngắn')).body.code).toBe('identity.password-too-short');
    expect((await change('Tháng Vận Động 2026')).body.code).toBe('identity.password-too-common');
    const changed = await change('trăng lên đầu núi phía tây');
    expect(changed.status).toBe(200);
    const next = /rq_session=[^;]+/.exec(changed.headers.getSetCookie().join())![0];
    expect([await whoIs(elsewhere), await whoIs(next)]).toEqual([null, 'truyen-thong']);
    expect((await person.get('/account/sessions')).status).toBe(401);
  });
});
