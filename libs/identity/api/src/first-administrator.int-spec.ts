import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startApi, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);

describe('a new installation', () => {
  let api: RunningApi;
  const prepare = async (more: Record<string, string> = {}) => {
    const env = { ...process.env, DATABASE_OWNER_URL: api.addresses.owner, DATABASE_URL: api.addresses.api, DEMO: 'false', ...more };
    return (await run(process.execPath, ['dist/server/prepare.mjs'], { env })).stdout;
  };

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('has one account with a password that is shown once and must be changed', async () => {
    await api.sql('DELETE FROM identity.app_user');
    const password = /shown once\): (\S+)/.exec(await prepare())?.[1];
    expect(password).toMatch(/^[\w-]{20}$/);
    const administrator = await api.signIn('quan-tri', password);
    expect((await administrator.get('/session')).body.user).toMatchObject({ role: 'administrator', mustChangePassword: true });
    expect((await administrator.get('/users')).body.code).toBe('identity.change-password-first');
    expect(await prepare()).not.toContain('shown once');
    expect(await api.sql('SELECT id FROM identity.app_user')).toHaveLength(1);
  });

  it('takes the password that everybody knows from the accounts of a demonstration, and gives the administrator another', async () => {
    const demonstration = await startApi();
    const env = {
      ...process.env,
      DATABASE_OWNER_URL: demonstration.addresses.owner,
      DATABASE_URL: demonstration.addresses.api,
      DEMO: 'false',
    };
    const director = await demonstration.signIn('giam-doc');
    const { stdout } = await run(process.execPath, ['dist/server/prepare.mjs'], { env });
    const password = /shown once\): (\S+)/.exec(stdout)?.[1];
    expect((await director.get('/session')).body.user).toBeNull();
    const attempt = (username: string) => demonstration.guest.post('/session', { username, password: 'thang-van-dong' });
    expect([(await attempt('giam-doc')).status, (await attempt('quan-tri')).status]).toEqual([401, 401]);
    expect((await (await demonstration.signIn('quan-tri', password)).get('/session')).body.user.mustChangePassword).toBe(true);
    expect((await run(process.execPath, ['dist/server/prepare.mjs'], { env })).stdout).not.toContain('shown once');
    await demonstration.stop();
  });

  it('takes the password it is given, and does not print it', async () => {
    await api.sql('DELETE FROM identity.app_user');
    const said = await prepare({ FIRST_ADMIN_PASSWORD: 'mặt trời mọc đằng đông' });
    expect(said).not.toContain('mặt trời');
    expect((await (await api.signIn('quan-tri', 'mặt trời mọc đằng đông')).get('/session')).body.user.username).toBe('quan-tri');
  });
});
