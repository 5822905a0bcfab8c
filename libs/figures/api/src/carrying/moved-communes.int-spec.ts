import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const attendance = 20;

describe('a commune that comes under another province', () => {
  let api: RunningApi;
  let [administrator, planner, haNoi, dongNai, plannerOfHaNoi]: Client[] = [];
  let [provinceHaNoi, provinceDongNai] = [0, 0];
  let communes: number[];

  beforeAll(async () => {
    api = await startApi();
    [administrator, planner, haNoi, dongNai] = await Promise.all(
      ['quan-tri', 'ke-hoach', 'ha-noi', 'dong-nai'].map((name) => api.signIn(name)),
    );
    const unitOf = async (client: Client) => (await client.get('/session')).body.user.unitId as number;
    [provinceHaNoi, provinceDongNai] = [await unitOf(haNoi!), await unitOf(dongNai!)];
    communes = (await administrator!.get(`/units/${provinceHaNoi}/children`)).body.map(({ id }: { id: number }) => id);
    await api.sql(
      `INSERT INTO identity.app_user (username, display_name, role, unit_id, password_hash)
       SELECT 'ke-hoach-01', 'Kế hoạch Hà Nội', 'planner', $1, password_hash FROM identity.app_user WHERE username = 'ke-hoach'`,
      [provinceHaNoi],
    );
    plannerOfHaNoi = await api.signIn('ke-hoach-01');
  });
  afterAll(() => api.stop());

  const move = async (unitId: number, effectiveOn: string) => {
    const order = { kind: 'reparent', effectiveOn, decree: 'Nghị quyết', unitIds: [unitId], becomes: [{ parentId: provinceDongNai }] };
    const answer = await administrator!.post('/catalogue/changes?dryRun=false', order);
    expect(answer.status).toBe(200);
  };
  const planOf = (campaignId: number, unitId: number, day: string) => ({
    campaignId,
    waveId: null,
    level: 'commune',
    unitId,
    name: `Lễ ra quân ${unitId} ngày ${day}`,
    venue: 'UBND',
    host: 'BHXH',
    expectedAttendance: null,
    startsAt: `${day}T00:30:00.000Z`,
    organisationIds: [],
    sites: [],
    teams: [],
  });
  const ceremony = async (campaignId: number, unitId: number, day: string) => {
    const { status, body } = await planner!.post('/launch-events', planOf(campaignId, unitId, day));
    expect(status).toBe(201);
    return body.id as number;
  };
  const listed = async (client: Client, path: string) =>
    (await client.get(path)).body.items.map(({ id }: { id: number }) => id) as number[];

  it('is planned for by the province of the day: before the move by the one, from it on by the other', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const unitId = communes[20]!;
    await move(unitId, '2026-05-20');
    const [before, after] = ['2026-05-19', '2026-05-20'];
    const asked = async (client: Client, day: string) => (await client.post('/launch-events', planOf(campaignId, unitId, day))).status;
    expect([await asked(haNoi!, after), await asked(dongNai!, before)]).toEqual([403, 403]);
    expect([await asked(haNoi!, before), await asked(dongNai!, after)]).toEqual([201, 201]);

    const own = await ceremony(campaignId, unitId, '2026-05-18');
    const theirs = await ceremony(campaignId, unitId, '2026-05-22');
    const step = async (client: Client, id: number) => (await client.post(`/launch-events/${id}/steps/confirm`, { version: 1 })).status;
    expect([await step(haNoi!, theirs), await step(dongNai!, own)]).toEqual([404, 404]);
    const change = async (client: Client, id: number, day: string) =>
      (await client.put(`/launch-events/${id}`, { ...planOf(campaignId, unitId, day), version: 1 })).status;
    expect([await change(haNoi!, theirs, before), await change(haNoi!, own, '2026-05-23')]).toEqual([404, 403]);
    for (const [client, sees, not] of [
      [haNoi!, own, theirs],
      [dongNai!, theirs, own],
    ] as const) {
      const ids = await listed(client, `/launch-events?campaign=${campaignId}&size=100`);
      expect([ids.includes(sees), ids.includes(not)]).toEqual([true, false]);
      expect([(await client.get(`/launch-events/${sees}`)).status, (await client.get(`/launch-events/${not}`)).status]).toEqual([200, 404]);
      const grid = async (id: number) => (await client.get(`/figures/grid?campaign=${campaignId}&event=${id}`)).status;
      expect([await grid(sees), await grid(not)]).toEqual([200, 404]);
      const desk = await client.download(`/desk?campaign=${campaignId}`);
      expect(await desk.text()).not.toContain(`/launch-events/${not}`);
    }
    expect([await step(haNoi!, own), await step(dongNai!, theirs)]).toEqual([204, 204]);
  });

  it('has its target from the province of the campaign’s first day', async () => {
    const unitId = communes[21]!;
    await move(unitId, '2026-05-21');
    const put = async (windowFrom: string) => {
      const windowTo = `${windowFrom.slice(0, 7)}-30`;
      const waves = [{ name: 'Lễ ra quân', kind: 'launch' as const, from: windowFrom, to: windowTo }];
      const { id: campaignId } = await runningCampaign(planner!, { windowFrom, windowTo, waves });
      const targets = [{ unitId, value: 5, version: 0 }];
      return (await plannerOfHaNoi!.put('/targets', { campaignId, scheme: 'si-voluntary', targets })).status;
    };
    expect([await put('2026-05-22'), await put('2026-05-20')]).toEqual([403, 200]);
  });

  it('takes a ceremony that was held, its figures and its sheet along where the move is recorded late', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const unitId = communes[22]!;
    const day = '2026-05-08';
    const former = await ceremony(campaignId, unitId, '2026-05-06');
    const eventId = await ceremony(campaignId, unitId, day);
    const report = (client: Client, id: number, on: string, value: number, version: number) =>
      client.post('/figures/entries', { campaignId, day: on, eventId: id, cells: [{ unitId, indicatorId: attendance, value, version }] });
    await api.sql(`UPDATE launch_events.launch_event SET state = 'opened', opened_at = starts_at WHERE id = ANY ($1)`, [[former, eventId]]);
    expect((await report(haNoi!, former, '2026-05-06', 40, 0)).status).toBe(200);
    const { sheetId: left } = (await report(haNoi!, eventId, day, 120, 0)).body;
    const other = communes[23]!;
    const daily = (client: Client, unit: number, on: string) =>
      client.post('/figures/entries', { campaignId, day: on, cells: [{ unitId: unit, indicatorId: 1, value: 3, version: 0 }] });
    expect([(await daily(haNoi!, unitId, '2026-05-06')).status, (await daily(haNoi!, other, day)).status]).toEqual([200, 200]);
    await move(unitId, '2026-05-07');

    const paths = [`/launch-events/${eventId}`, `/figures/grid?campaign=${campaignId}&event=${eventId}`, `/figures/sheets/${left}`];
    for (const path of paths) expect([path, (await haNoi!.get(path)).status]).toEqual([path, 404]);
    expect((await haNoi!.post(`/figures/sheets/${left}/steps/submit`, { version: 1 })).status).toBe(404);
    expect((await haNoi!.post(`/launch-events/${eventId}/steps/report`, { version: 1 })).status).toBe(404);
    const grid = (await dongNai!.get(`/figures/grid?campaign=${campaignId}&event=${eventId}`)).body;
    expect(grid.rows).toMatchObject([{ unitId, cells: [{ indicatorId: attendance, value: 120 }] }]);
    const sheets = async (client: Client) =>
      (await client.get(`/figures/sheets?campaign=${campaignId}&size=100`)).body.items
        .filter((sheet: { eventId: number | null }) => sheet.eventId !== null)
        .map((sheet: { eventId: number; reported: number }) => [sheet.eventId, sheet.reported]);
    expect([await sheets(haNoi!), await sheets(dongNai!), await sheets(planner!)]).toEqual([
      [[former, 1]],
      [[eventId, 1]],
      [
        [eventId, 1],
        [former, 1],
      ],
    ]);
    expect((await dongNai!.get(`/figures/sheets/${left}`)).status).toBe(404);

    // What it reported while it was theirs stays readable, and nothing else.
    const read = async (client: Client, unit: number) =>
      (await client.get(`/figures/observations?indicator=${attendance}&from=2026-05-01&to=2026-06-01&campaign=${campaignId}&unit=${unit}`))
        .body.items as { value: number; id: number }[];
    expect((await read(haNoi!, unitId)).map(({ value }) => value)).toEqual([40]);
    expect((await read(dongNai!, unitId)).map(({ value }) => value)).toEqual([120]);
    const [past] = await read(haNoi!, unitId);
    const [present] = await read(dongNai!, unitId);
    const history = async (client: Client, id: number) => (await client.get(`/figures/cells/${id}/history`)).status;
    expect([await history(haNoi!, past!.id), await history(haNoi!, present!.id), await history(dongNai!, present!.id)]).toEqual([
      200, 404, 200,
    ]);
    expect((await haNoi!.get(`/figures/grid?campaign=${campaignId}&event=${former}`)).body.rows).toMatchObject([
      { cells: [{ value: 40 }] },
    ]);
    const compared = async (client: Client, from: string, to: string) =>
      (await client.get(`/comparisons?subject=si-voluntary-mobilised:${from}:${to}:${campaignId}&unit=${unitId}`)).status;
    expect([await compared(haNoi!, '2026-05-06', '2026-05-07'), await compared(haNoi!, '2026-05-08', '2026-05-09')]).toEqual([200, 403]);
  });
});
