import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('the log of changes', () => {
  let api: RunningApi;
  let auditor: Client;
  let administrator: Client;

  beforeAll(async () => {
    api = await startApi();
    auditor = await api.signIn('kiem-toan');
    administrator = await api.signIn('quan-tri');
    const fields = { displayName: 'Nguyễn Thị Thử', role: 'planner', unitId: null };
    await administrator.post('/users', { ...fields, username: 'thu', password: 'mặt trời mọc đằng đông' });
  });
  afterAll(() => api.stop());

  it('says who did what, when, and what it was afterwards', async () => {
    const { body } = await auditor.get('/audit?action=identity.create-user');
    expect(body.items[0]).toMatchObject({
      actorUsername: 'quan-tri',
      action: 'identity.create-user',
      actionName: 'Thêm người dùng',
      sentence: 'Thêm người dùng: Nguyễn Thị Thử',
      subjectName: 'Nguyễn Thị Thử',
      before: null,
      after: { username: 'thu', role: 'planner' },
    });
    expect(JSON.stringify(body)).not.toContain('mặt trời');
    const { body: english } = await auditor.get('/audit?action=identity.create-user', { 'accept-language': 'en' });
    expect(english.items[0].actionName).toBe('Added a user');
  });

  it('is found by what was done in the words of the reader', async () => {
    const total = async (words: string) => (await auditor.get(`/audit?action=${encodeURIComponent(words)}`)).body.total as number;
    expect([await total('thêm người dùng'), await total('added a user'), await total('công bố chiến dịch')]).toEqual([1, 1, 0]);
  });

  it('is filtered by person, by what, by unit and by day', async () => {
    const total = async (filter: string) => (await auditor.get(`/audit?${filter}`)).body.total as number;
    expect(await total('actor=quan-tri&action=identity.create-user')).toBe(1);
    expect(await total('actor=giam-doc')).toBe(0);
    expect(await total('subject=user&unit=nowhere')).toBe(0);
    expect(await total('from=2000-01-01&to=2000-01-02')).toBe(0);
    expect(await total('sort=-at')).toBeGreaterThan(2);
  });

  it('is open to the auditor and the administrator alone', async () => {
    const planner = await api.signIn('ke-hoach');
    expect((await planner.get('/audit')).status).toBe(403);
    expect((await administrator.get('/audit')).status).toBe(200);
  });

  it('shows a reader who answers for one province what was done there, and nothing of the others', async () => {
    const provinces = await api.sql<{ id: number }>(
      `SELECT unit_id AS id FROM geography.unit_version WHERE valid_to IS NULL AND code IN ('01', '04') ORDER BY code`,
    );
    for (const { id } of provinces) {
      const entry = {
        actor_username: 'x',
        actor_name: 'x',
        action: 'figures.enter',
        subject_type: 'result-sheet',
        subject_id: String(id),
        subject_name: 'x',
        unit_id: id,
      };
      await api.sql('SELECT audit.record($1)', [JSON.stringify([entry])]);
    }
    const { id, version } = (await administrator.get('/users?q=kiem-toan')).body.items[0];
    const own = { displayName: 'Kiểm toán Hà Nội', role: 'auditor', unitId: provinces[0]!.id, active: true, version };
    expect((await administrator.patch(`/users/${id}`, own)).status).toBe(204);
    const subjects = async (client: Client) =>
      (await client.get('/audit?action=figures.enter')).body.items.map(({ subjectId }: { subjectId: string }) => Number(subjectId)).sort();
    expect(await subjects(auditor)).toEqual([provinces[0]!.id]);
    expect((await auditor.get('/audit/export?format=csv&action=figures.enter')).body).not.toContain(`,${provinces[1]!.id},`);
    expect(await subjects(administrator)).toEqual(provinces.map((province) => province.id));
    await administrator.patch(`/users/${id}`, { ...own, displayName: 'Ngô Kiểm', unitId: null, version: version + 1 });
  });

  it.each([
    'UPDATE audit.audit_entry SET action = $$x$$',
    'DELETE FROM audit.audit_entry',
    'TRUNCATE audit.audit_entry',
    'DELETE FROM audit.audit_seal',
    'UPDATE audit.audit_seal SET hash = $$x$$',
  ])('cannot be touched by the role of the API: %s', async (statement) => {
    await expect(api.sqlAsApi(statement)).rejects.toThrow(/permission denied/);
  });

  it('cannot be changed by accident as the owner either', async () => {
    await expect(api.sql('DELETE FROM audit.audit_entry')).rejects.toThrow(/append-only/);
  });

  it('shows in its chain that somebody went around all that', async () => {
    const sealed = async () => {
      for (let tries = 0; tries < 60; tries++) {
        const { body } = await auditor.get('/audit/chain');
        if (body.seals > 0) return body;
        await new Promise((wait) => setTimeout(wait, 250));
      }
      throw new Error('nothing was sealed in 15 seconds');
    };
    expect(await sealed()).toMatchObject({ intact: true, brokenAt: null });
    await api.sql('ALTER TABLE audit.audit_entry DISABLE TRIGGER ALL');
    await api.sql(`UPDATE audit.audit_entry SET actor_username = 'giam-doc' WHERE action = 'identity.create-user'`);
    const { body } = await auditor.get('/audit/chain');
    expect(body.intact).toBe(false);
    expect(body.brokenAt).toBeGreaterThan(0);
  });

  it('leaves as a sheet', async () => {
    const csv = await auditor.get('/audit/export?format=csv&action=identity.create-user', { 'accept-language': 'vi' });
    expect(csv.headers.get('content-disposition')).toContain('.csv');
    expect(csv.body).toContain('Nguyễn Thị Thử');
    const xlsx = await auditor.get('/audit/export?format=xlsx');
    expect([xlsx.status, String(xlsx.body).slice(0, 2)]).toEqual([200, 'PK']);
  });
});
