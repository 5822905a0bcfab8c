import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('an import whose process is killed in the midst of it', () => {
  let api: RunningApi;
  let administrator: Client;
  let id: number;

  beforeAll(async () => {
    api = await startApi();
    administrator = await api.signIn('quan-tri');
  });
  afterAll(() => api.stop());

  const found = async () => (await administrator.get(`/catalogue/imports/${id}`)).body;
  const until = async (isSo: (state: string, progress: number) => boolean) => {
    for (;;) {
      const { state, progress, ...rest } = await found();
      if (isSo(state, progress)) return { state, progress, ...rest };
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  const changes = async () =>
    (
      await api.sql<Record<string, number>>(`SELECT (SELECT count(*)::int FROM geography.catalogue_change) AS changes,
        (SELECT count(*)::int FROM geography.unit_version WHERE valid_from = '2026-05-02') AS versions`)
    )[0]!;

  it('is checked by the next process, without a trace of the first', async () => {
    // Nearly every commune of the country gets another name: long enough to be met in the midst.
    const rows = await api.sql<{ line: string }>(
      `SELECT concat_ws(',', own.code, own.name || ' Thử', '', '', parent.code) AS line FROM geography.unit_version own
       JOIN geography.unit ON unit.id = own.unit_id AND unit.level = 3 JOIN geography.unit_version parent ON parent.unit_id = own.parent_id AND parent.valid_to IS NULL
       WHERE own.valid_to IS NULL AND own.name !~ 'Hoàng Sa|Trường Sa'`,
    );
    const file = ['code,name,district_code,district_name,province_code', ...rows.map(({ line }) => line)].join('\r\n');
    const { body } = await administrator.upload(
      '/catalogue/imports?kind=units&fileName=tep.csv&on=2026-05-02',
      new TextEncoder().encode(file),
    );
    id = body.id;
    await until((state, progress) => state === 'checking' && progress >= 20);
    await api.crash();
    expect((await found()).state).toBe('checking');
    expect(await until((state) => state !== 'checking')).toMatchObject({
      state: 'checked',
      problem: null,
      report: { change: { counts: { renamed: rows.length } } },
    });
    expect(await changes()).toMatchObject({ versions: 0 });
  });

  it('is imported by the next process, whole and once', async () => {
    const before = await changes();
    expect((await administrator.post(`/catalogue/imports/${id}/commit`)).status).toBe(202);
    await until((state, progress) => state === 'committing' && progress >= 20);
    await api.crash();
    const { state, report } = await until((now) => now !== 'committing');
    expect(state).toBe('committed');
    expect(await changes()).toEqual({ changes: before['changes']! + 1, versions: report.change.counts.renamed });
  });

  it('is given up after three turns that ended so, and says so', async () => {
    await api.sql(`UPDATE geography.catalogue_import SET state = 'checking' WHERE id = $1`, [id]);
    await api.sql(
      `INSERT INTO jobs.job_common (name, data, singleton_key, retry_limit, retry_count, policy, state) VALUES ('catalogue-import', $1, $2, 3, 3, 'exclusive', 'retry')`,
      [JSON.stringify({ id }), String(id)],
    );
    const { state, problem } = await until((now) => now !== 'checking');
    expect([state, problem.code]).toEqual(['failed', 'geography.import-gave-up']);
  });

  it('is imported although the job of its check is not told as done yet', async () => {
    await api.sql(`CREATE FUNCTION jobs.late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$`);
    await api.sql(
      `CREATE TRIGGER late BEFORE UPDATE ON jobs.job_common FOR EACH ROW WHEN (NEW.state = 'completed') EXECUTE FUNCTION jobs.late()`,
    );
    const { body } = await administrator.upload(
      '/catalogue/imports?kind=units&fileName=mot-xa.csv&on=2026-05-02',
      new TextEncoder().encode('code,name,district_code,district_name,province_code\r\n00004,Phường Ba Đình Mới,,,01'),
    );
    id = body.id;
    await until((now) => now === 'checked');
    expect((await administrator.post(`/catalogue/imports/${id}/commit`)).status).toBe(202);
    expect((await until((now) => now !== 'committing')).state).toBe('committed');
  });
});
