import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

describe('signing in', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const attempt = (username: string, password: string) => api.guest.post('/session', { username, password });

  it('gives the permissions of the role and a cookie that scripts cannot read', async () => {
    const answer = await attempt('giam-doc', 'thang-van-dong');
    expect(answer.body).toMatchObject({ user: { username: 'giam-doc', role: 'director' }, demo: true });
    expect(answer.body.permissions).toContain('figures.approve');
    expect(answer.headers.get('set-cookie')).toMatch(/rq_session=.+HttpOnly.+SameSite=Strict/);
  });

  it('knows nobody without a cookie, and nobody after signing out', async () => {
    expect((await api.guest.get('/session')).body.user).toBeNull();
    const director = await api.signIn('giam-doc');
    await director.delete('/session');
    expect((await director.get('/session')).body.user).toBeNull();
    expect((await director.get('/campaigns')).status).toBe(401);
  });

  it('answers an unknown name like a wrong password', async () => {
    const [unknown, wrong] = [await attempt('khong-co', 'x'), await attempt('kiem-toan', 'x')];
    expect(unknown.status).toBe(401);
    expect({ ...unknown.body, id: '' }).toEqual({ ...wrong.body, id: '' });
  });

  it('slows down after three failures, and the right password has to wait as well', async () => {
    for (let tries = 0; tries < 3; tries++) expect((await attempt('truyen-thong', 'sai')).status).toBe(401);
    const answer = await attempt('truyen-thong', 'thang-van-dong');
    expect([answer.status, answer.body.code]).toEqual([429, 'identity.too-many-attempts']);
    expect(answer.body.detail).toMatch(/sau [12] giây/);
  });

  it('counts guesses before it checks them: of forty at one moment three are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => attempt('dong-nai', `đoán ${at}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(37);
    expect(Number(answers.find(({ status }) => status === 429)!.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('slows down guessing of the password from inside as well, and keeps it in the log', async () => {
    const person = await api.signIn('co-so');
    const change = () => person.post('/account/password', { current: 'sai', next: 'mặt trời mọc đằng đông' });
    for (let tries = 0; tries < 3; tries++) expect((await change()).body.code).toBe('identity.wrong-password');
    expect((await change()).body.code).toBe('identity.too-many-attempts');
    const [{ failed }] = (await api.sql<{ failed: number }>(
      `SELECT count(*)::int AS failed FROM audit.audit_entry WHERE action = 'identity.change-password-failed'`,
    )) as [{ failed: number }];
    expect(failed).toBe(3);
  });

  it('locks after ten failures until the administrator unlocks', async () => {
    await api.sql(
      `INSERT INTO identity.sign_in_failure (username, place, failures, last_failed_at) VALUES ('buu-dien', '127.0.0.1', 10, '2026-05-08T01:55:00Z')`,
    );
    expect((await attempt('buu-dien', 'thang-van-dong')).status).toBe(429);
    const administrator = await api.signIn('quan-tri');
    const { body } = await administrator.get('/users?q=buu-dien');
    expect(body.items[0].locked).toBe(true);
    expect((await administrator.post(`/users/${body.items[0].id}/unlock`)).status).toBe(204);
    expect((await attempt('buu-dien', 'thang-van-dong')).status).toBe(200);
  });

  it('keeps only the hash of the cookie and of the password', async () => {
    const stored = JSON.stringify(
      await api.sql(
        'SELECT session.*, app_user.password_hash FROM identity.session JOIN identity.app_user ON app_user.id = session.user_id',
      ),
    );
    expect(stored).not.toContain('thang-van-dong');
    expect(stored).toContain('$argon2id$v=19$m=19456');
  });
});

describe('accounts', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('begin with a password that must be changed before anything else', async () => {
    const administrator = await api.signIn('quan-tri');
    const first = 'mặt trời mọc đằng đông';
    const { body } = await administrator.post('/users', {
      username: 'moi',
      displayName: 'Người Mới',
      role: 'director',
      unitId: null,
      password: first,
    });
    expect(body.id).toBeGreaterThan(0);
    const person = await api.signIn('moi', first);
    expect((await person.get('/campaigns')).body.code).toBe('identity.change-password-first');
    const changed = await person.post('/account/password', { current: first, next: 'trăng lên đầu núi phía tây' });
    expect(changed.body.user.mustChangePassword).toBe(false);
    expect((await person.get('/session')).body.user).toBeNull();
    expect((await (await api.signIn('moi', 'trăng lên đầu núi phía tây')).get('/campaigns')).status).toBe(200);
  });

  it.each([
    ['ngắn', 'identity.password-too-short'],
    ['xx-nguoi-hai-xx', 'identity.password-contains-username'],
  ])('refuse the password %s', async (password, code) => {
    const administrator = await api.signIn('quan-tri');
    const answer = await administrator.post('/users', {
      username: 'nguoi-hai',
      displayName: 'A',
      role: 'director',
      unitId: null,
      password,
    });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('need a unit where the role works in one, and a free name', async () => {
    const administrator = await api.signIn('quan-tri');
    const fields = { displayName: 'A', unitId: null, password: 'mặt trời mọc đằng đông' };
    expect((await administrator.post('/users', { ...fields, username: 'tinh', role: 'province-officer' })).body.code).toBe(
      'identity.unit-needed',
    );
    expect((await administrator.post('/users', { ...fields, username: 'giam-doc', role: 'director' })).status).toBe(409);
  });

  it('end at once when they are disabled, and never by one’s own hand', async () => {
    const administrator = await api.signIn('quan-tri');
    const find = async (name: string) => (await administrator.get(`/users?q=${name}`)).body.items[0];
    const officer = await api.signIn('dong-nai');
    const user = await find('dong-nai');
    const off = { displayName: user.displayName, role: user.role, unitId: user.unitId, active: false, version: user.version };
    expect((await administrator.patch(`/users/${user.id}`, off)).status).toBe(204);
    expect((await officer.get('/campaigns')).status).toBe(401);
    expect((await administrator.patch(`/users/${user.id}`, off)).status).toBe(409);
    const self = await find('quan-tri');
    const own = { displayName: self.displayName, role: self.role, unitId: null, active: false, version: self.version };
    expect((await administrator.patch(`/users/${self.id}`, own)).body.code).toBe('identity.not-oneself');
    // Whoever gave away the country could not take it back.
    const inOne = { ...own, active: true, unitId: user.unitId };
    expect((await administrator.patch(`/users/${self.id}`, inOne)).body.code).toBe('identity.not-oneself');
  });

  it('are managed by the administrator alone', async () => {
    expect((await (await api.signIn('ke-hoach')).get('/users')).status).toBe(403);
  });
});
