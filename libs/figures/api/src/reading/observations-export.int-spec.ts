import { readTable, startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const days = 22;

describe('the export of observations', () => {
  let api: RunningApi;
  let director: Client;
  let communes: number;
  const address = (format: string) => `/figures/observations/export?format=${format}&indicator=1&from=2026-03-01&to=2026-04-01`;

  beforeAll(async () => {
    api = await startApi();
    director = await api.signIn('giam-doc');
    await api.sql(
      `INSERT INTO figures.observation_cell (province_id, unit_id, indicator_id, period_from, period_to, value, status, entered_by, reason)
       SELECT COALESCE(above.parent_id, own.parent_id), own.unit_id, 1, day::date, day::date + 1, own.unit_id % 2000, 'approved', (SELECT min(id) FROM identity.person), '=1+1'
       FROM geography.unit_version own JOIN geography.unit ON unit.id = own.unit_id AND unit.level = 3
         LEFT JOIN geography.unit_version above ON above.unit_id = own.parent_id AND above.kind = 'district' AND above.valid_to IS NULL
         CROSS JOIN generate_series('2026-03-01'::date, '2026-03-01'::date + ${days - 1}, '1 day') AS day
       WHERE own.valid_to IS NULL`,
    );
    [{ communes }] = (await api.sql<{ communes: number }>(
      `SELECT count(DISTINCT unit_id)::int AS communes FROM figures.observation_cell WHERE period_from = '2026-03-01'`,
    )) as [{ communes: number }];
  }, 60_000);
  afterAll(() => api.stop());

  /** Statements and transactions of the API that still run. */
  const busy = async () =>
    (
      await api.sqlAsApi<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'ra-quan' AND datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`,
      )
    ).map(({ pid }) => pid);
  const quiet = async () => {
    for (let turn = 0; turn < 100 && (await busy()).length > 0; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
    return busy();
  };

  it.each(['csv', 'xlsx'])('holds every one of more than 70,000 rows as .%s, in the order of the list', async (format) => {
    const answer = await director.download(address(format));
    const { rows } = await readTable(Buffer.from(await answer.arrayBuffer()));
    expect(communes * days).toBeGreaterThan(70_000);
    const [, ...lines] = rows.slice(1);
    expect([rows.length - 2, lines.at(-1)![0]!.replace(/\D/g, '')]).toEqual([communes * days, String(communes * days)]);
    expect(lines.at(-1)![2]).toBe(`${days}/03/2026`);
    expect(await quiet()).toEqual([]);
  });

  it('begins before it is read to its end', async () => {
    const answer = await director.download(address('csv'));
    const reader = answer.body!.getReader();
    const { value } = await reader.read();
    expect([Buffer.from(value).toString().includes('STT'), (await busy()).length]).toEqual([true, 1]);
    await reader.cancel();
    expect(await quiet()).toEqual([]);
  });

  it('does not see what is entered while it is read', async () => {
    const answer = await director.download(address('csv'));
    const reader = answer.body!.getReader();
    const pieces = [(await reader.read()).value!];
    await api.sql(`UPDATE figures.observation_cell SET value = 999999 WHERE period_from = '2026-03-${days}'`);
    for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
    const text = Buffer.concat(pieces).toString();
    expect([text.split('\r\n').length - 3, text.includes('999999')]).toEqual([communes * days, false]);
  });

  it.each(['csv', 'xlsx'])('is torn where it fails in its middle as .%s, so that no half looks like a whole', async (format) => {
    const answer = await director.download(address(format));
    const reader = answer.body!.getReader();
    await reader.read();
    const [connection] = await busy();
    await api.sqlAsApi('SELECT pg_terminate_backend($1)', [connection]);
    const rest = async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read());
    };
    await expect(rest()).rejects.toThrow('terminated');
    expect((await director.get('/campaigns')).status).toBe(200);
  });

  it('ends in the database when whoever asked goes away before the first row', async () => {
    const holder = api.sql(`BEGIN; LOCK TABLE figures.figure_source; SELECT pg_sleep(3); ROLLBACK`);
    const leaving = new AbortController();
    const waiting = director.download(address('csv'), leaving.signal).catch(() => 'left');
    for (let turn = 0; turn < 40 && (await busyOrWaiting()) === 0; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await busyOrWaiting()).toBe(1);
    leaving.abort();
    expect(await waiting).toBe('left');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await busyOrWaiting()).toBe(0);
    await holder;
  });

  const busyOrWaiting = async () =>
    (
      await api.sqlAsApi<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'ra-quan' AND datname = current_database() AND wait_event_type = 'Lock'`,
      )
    )[0]!.count;

  it('keeps what a source states apart from what was reported, so that no column counts twice', async () => {
    await api.sql(
      `INSERT INTO figures.observation_cell (province_id, unit_id, indicator_id, period_from, period_to, value, status, entered_by, extent, source_id, origin)
       SELECT 1, 1, 1, '2026-02-01', '2026-02-02', 5000, 'published', (SELECT min(id) FROM identity.person), 'stated', NULL, 'published'`,
    );
    const file = await director.download('/figures/observations/export?format=csv&indicator=1&from=2026-02-01&to=2026-03-02&sort=from');
    const [, heading, ...lines] = (await readTable(Buffer.from(await file.arrayBuffer()))).rows.slice(0, 4);
    const at = ['Số báo cáo (cộng được)', 'Số công bố (không cộng)'].map((name) => heading!.indexOf(name));
    expect(lines.map((cells) => at.map((column) => cells[column]))).toEqual([
      ['', '5000'],
      [expect.stringMatching(/^\d+$/), ''],
    ]);
  });
});
