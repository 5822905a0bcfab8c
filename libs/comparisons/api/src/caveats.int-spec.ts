import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('what comparisons say of reports that are not complete, not confirmed, or not alike', () => {
  let api: RunningApi;
  let officer: Client;
  let director: Client;
  let planner: Client;
  let campaign: { id: number; waveId: number };
  let haNoi: number;
  let communes: { unitId: number }[];

  beforeAll(async () => {
    api = await startApi();
    [officer, director, planner] = (await Promise.all(['ha-noi', 'giam-doc', 'ke-hoach'].map((name) => api.signIn(name)))) as [
      Client,
      Client,
      Client,
    ];
    campaign = await runningCampaign(planner);
    haNoi = (await director.get('/units?q=ha noi&level=1')).body.items[0].id;
    communes = (await officer.get(`/figures/grid?campaign=${campaign.id}&day=2026-05-07`)).body.rows;
  });
  afterAll(() => api.stop());

  const enter = (day: string, cells: { unitId: number; value: number; indicatorId?: number; version?: number }[], more = {}) =>
    officer.post('/figures/entries', {
      campaignId: campaign.id,
      day,
      cells: cells.map((cell) => ({ indicatorId: 1, version: 0, ...cell })),
      ...more,
    });
  const step = async (client: Client, sheet: number, action: string) => {
    const { version } = (await director.get(`/figures/sheets/${sheet}`)).body;
    return (await client.post(`/figures/sheets/${sheet}/steps/${action}`, { version })).status;
  };
  /** The country where no unit is named. */
  const country = null;
  const report = async (unit: number | null, more = '', code = 'si-voluntary-mobilised') =>
    (await director.get(`/comparisons?${unit === null ? '' : `unit=${unit}&`}subject=${code}:2026-05-01:2026-06-01:${campaign.id}${more}`))
      .body;
  const subjectOf = async (unit: number | null, more = '', code?: string) => (await report(unit, more, code)).subject;
  const caveatsOf = async (unit: number, base: string) =>
    (await report(unit, `&base=${base}:`)).comparisons[0].caveats as { kind: string; details: object }[];
  const lastMay = 'si-voluntary-mobilised:2025-05-01:2025-06-01';

  it('count the communes that reported and all that were expected, to the commune', async () => {
    const [first, second] = communes as [{ unitId: number }, { unitId: number }];
    const { body } = await enter('2026-05-06', [
      { unitId: first.unitId, value: 7 },
      { unitId: second.unitId, value: 8 },
    ]);
    expect([await step(officer, body.sheetId, 'submit'), await step(director, body.sheetId, 'approve')]).toEqual([204, 204]);
    expect((await subjectOf(haNoi)).coverage).toEqual({ reported: 2, expected: 126, reportedDays: 2, expectedDays: 5 * 126 });
    expect((await subjectOf(country)).coverage).toEqual({ reported: 2, expected: 3_321, reportedDays: 2, expectedDays: 5 * 3_321 });
    expect((await subjectOf(first.unitId)).coverage).toEqual({ reported: 1, expected: 1, reportedDays: 1, expectedDays: 5 });
    expect(await caveatsOf(haNoi, lastMay)).toEqual([
      {
        kind: 'partial-coverage',
        details: { subjectReported: 2, subjectExpected: 126, subjectReportedDays: 2, subjectExpectedDays: 5 * 126 },
      },
    ]);
    expect((await caveatsOf(first.unitId, lastMay)).map(({ kind }) => kind)).toEqual(['partial-coverage']);
  });

  /** The database stamps revisions by its own clock, which is ahead of the one that stands still here. */
  const knownToday = async () => {
    await api.sql(`UPDATE figures.observation SET entered_at = '2026-05-08T01:00:00Z' WHERE entered_at > '2026-05-08T01:00:00Z'`);
    return '&asOf=2026-05-08';
  };

  it('take the weakest status of what was added up, on every page, now and as it was known', async () => {
    const { unitId } = communes[0]!;
    expect((await subjectOf(unitId)).status).toBe('approved');
    await enter('2026-05-07', [{ unitId, value: 5 }]);
    const known = await knownToday();
    const statuses = await Promise.all(
      [unitId, haNoi, country].flatMap((unit) => ['', known].map(async (more) => (await subjectOf(unit, more)).status)),
    );
    expect(statuses).toEqual(Array(6).fill('provisional'));
    const statusIn = async (table: string, id: number) =>
      (await director.get(`/comparisons/${table}&indicator=1&first=2026&last=2026`)).body.rows.find(
        (row: { unitId: number }) => row.unitId === id,
      ).cells[0].status;
    expect([await statusIn('provinces?', haNoi), await statusIn(`communes?province=${haNoi}`, unitId)]).toEqual([
      'provisional',
      'provisional',
    ]);
  });

  it('call figures provisional until somebody approved them, also while they wait for that', async () => {
    const { unitId } = communes[0]!;
    const sheet = (await enter('2026-05-07', [{ unitId, value: 6, version: 1 }])).body.sheetId;
    const warned = async () => (await caveatsOf(unitId, lastMay)).flatMap(({ kind }) => (kind === 'partial-coverage' ? [] : kind));
    expect(await warned()).toEqual(['provisional']);
    expect(await step(officer, sheet, 'submit')).toBe(204);
    expect([(await subjectOf(unitId)).status, await warned()]).toEqual(['submitted', ['provisional']]);
    expect(await step(director, sheet, 'approve')).toBe(204);
    expect([(await subjectOf(unitId)).status, await warned()]).toEqual(['approved', []]);
  });

  it('warn where everybody stands against new participants, and gross against net', async () => {
    const { unitId } = communes[0]!;
    await enter('2026-05-07', [{ unitId, indicatorId: 6, value: 2 }]);
    const { comparisons } = await report(unitId, '&base=si-voluntary-total:2025-12-31:2026-01-01:', 'si-voluntary-new');
    expect(comparisons[0].caveats).toContainEqual({ kind: 'total-vs-new', details: { subject: 'new', base: 'total' } });
    const net = await caveatsOf(unitId, 'si-voluntary-net:2025-05-01:2025-06-01');
    expect(net).toContainEqual({ kind: 'gross-vs-net', details: { subject: 'gross', base: 'net' } });
    // What a source states of a month cannot be cut to the days that have passed of this one.
    expect(net).toContainEqual({ kind: 'unequal-windows', details: { subjectDays: 8, baseDays: 31 } });
  });

  it('read the last of several revisions that were known on a day, not the first and not a later one', async () => {
    const { unitId } = communes[5]!;
    for (const [version, value] of [10, 20, 30].entries())
      expect((await enter('2026-05-05', [{ unitId, value, version }])).status).toBe(200);
    await api.sql(
      `UPDATE figures.observation SET entered_at = ('2026-05-0' || (observation.revision + 4) || 'T03:00:00+07:00')::timestamptz
       FROM figures.observation_cell AS cell WHERE cell.id = observation.cell_id AND cell.unit_id = $1`,
      [unitId],
    );
    const known = async (day: string) => (await subjectOf(unitId, `&asOf=${day}`)).value;
    expect(await Promise.all(['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'].map(known))).toEqual([null, 10, 20, 30]);
  });

  it('never count what a ceremony reported as a whole among the reports of communes, now or as it was known', async () => {
    const { unitId } = communes[9]!;
    const event = await planner.post('/launch-events', {
      campaignId: campaign.id,
      waveId: campaign.waveId,
      level: 'commune',
      unitId,
      name: 'Ra quân ở xã',
      venue: 'UBND',
      startsAt: '2026-05-08T00:30:00.000Z',
      host: 'BHXH',
      expectedAttendance: 50,
      organisationIds: [],
      sites: [],
      teams: [],
    });
    await api.sql(`UPDATE launch_events.launch_event SET state = 'opened', opened_at = starts_at WHERE id = $1`, [event.body.id]);
    const entered = await enter('2026-05-08', [{ unitId, indicatorId: 22, value: 40 }], { eventId: event.body.id });
    expect([entered.status, entered.body.written?.length]).toEqual([200, 1]);
    for (const unit of [unitId, haNoi, country]) {
      for (const more of ['', await knownToday()]) {
        expect(await subjectOf(unit, more, 'event-si-voluntary')).toMatchObject({ value: null, status: null, coverage: null });
        expect((await report(unit, more, 'event-si-voluntary')).months).toEqual([]);
      }
    }
    for (const table of ['provinces?', `communes?province=${haNoi}`]) {
      const { body } = await director.get(`/comparisons/${table}&indicator=22&first=2026&last=2026`);
      expect(body.rows.flatMap(({ cells }: { cells: { value: number | null }[] }) => cells[0]!.value ?? [])).toEqual([]);
    }
  });

  it('offer the month as «tháng 5/2026», and as its base the same month of the year before, never of a later year', async () => {
    const { body } = await director.get(`/comparisons/choices?campaign=${campaign.id}`);
    expect(body.subjects[0].label).toEqual({
      vi: 'Người tham gia BHXH tự nguyện vận động được, Tháng vận động, triển khai BHXH toàn dân 2026, tháng 5/2026',
      en: 'Voluntary SI sign-ups, Tháng vận động, triển khai BHXH toàn dân 2026, May 2026',
    });
    expect(body.bases.slice(0, 2).map(({ key, label }: { key: string; label: { vi: string } }) => [key, label.vi])).toEqual([
      ['si-voluntary-mobilised:2025-05-01:2025-06-01:', 'Người tham gia BHXH tự nguyện vận động được, tháng 5/2025'],
      ['hi-household-mobilised:2025-05-01:2025-06-01:', 'Người tham gia BHYT hộ gia đình vận động được, tháng 5/2025'],
    ]);
  });
});
