import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { dailyIndicators, eventIndicators, sortWordOf } from '@ra-quan/figures/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

interface Seen {
  readonly id: number;
  readonly version: number;
}

describe('the review list', () => {
  let api: RunningApi;
  let [haNoi, dongNai, director, planner]: Client[] = [];
  let campaignId: number;
  /** By place and day. */
  const sheets: Record<string, number> = {};

  beforeAll(async () => {
    api = await startApi();
    [haNoi, dongNai, director, planner] = await Promise.all(['ha-noi', 'dong-nai', 'giam-doc', 'ke-hoach'].map((name) => api.signIn(name)));
    campaignId = (await runningCampaign(planner!)).id;
    sheets['hn8'] = await enter(haNoi!, '2026-05-08', [[12, 5], [30]]);
    sheets['hn7'] = await enter(haNoi!, '2026-05-07', [[0]]);
    sheets['dn8'] = await enter(dongNai!, '2026-05-08', [[100, 7]]);
    sheets['dn6'] = await enter(dongNai!, '2026-05-06', [[undefined, 40]]);
  });
  afterAll(() => api.stop());

  /** The counts of the first communes, by indicator. */
  async function enter(client: Client, day: string, counts: readonly (readonly (number | undefined)[])[]): Promise<number> {
    const { rows } = (await client.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body;
    const cells = counts.flatMap((values, row) =>
      values.flatMap((value, index) =>
        value === undefined
          ? []
          : [{ unitId: rows[row].unitId, indicatorId: index + 1, value, version: rows[row].cells[index]?.version ?? 0 }],
      ),
    );
    return (await client.post('/figures/entries', { campaignId, day, cells })).body.sheetId as number;
  }
  const list = async (filter = '', client = director!) => (await client.get(`/figures/sheets?campaign=${campaignId}&${filter}`)).body;
  const listed = async (filter: string) => {
    const names = Object.fromEntries(Object.entries(sheets).map(([name, id]) => [id, name]));
    return (await list(filter)).items.map(({ id }: Seen) => names[id]);
  };
  const seen = async (name: string): Promise<Seen> => {
    const { id, version } = (await director!.get(`/figures/sheets/${sheets[name]}`)).body;
    return { id, version };
  };
  const submit = async (client: Client, ...names: string[]) => {
    for (const name of names) {
      const { id, version } = await seen(name);
      expect((await client.post(`/figures/sheets/${id}/steps/submit`, { version })).status).toBe(204);
    }
  };
  const approve = (client: Client, ...chosen: Seen[]) => client.post('/figures/sheets/approvals', { sheets: chosen });
  const approvals = async () =>
    (await api.sql<{ id: number }>(`SELECT subject_id::int AS id FROM audit.audit_entry WHERE action = 'figures.approve' ORDER BY id`)).map(
      ({ id }) => id,
    );
  const following = async (name: string, filter: string, client = director!) =>
    (await client.get(`/figures/sheets/${sheets[name]}/following?campaign=${campaignId}&${filter}`)).body;

  it('is sorted by the counts of each indicator, what nobody reported below zero, and by how many reported', async () => {
    expect(await listed('sort=-siVoluntaryMobilised')).toEqual(['dn8', 'hn8', 'hn7', 'dn6']);
    expect(await listed('sort=hiHouseholdMobilised')).toEqual(['hn7', 'hn8', 'dn8', 'dn6']);
    expect((await listed('sort=-reported'))[0]).toBe('hn8');
    const all = [...dailyIndicators, ...eventIndicators];
    expect(all.length).toBe(14);
    for (const indicator of all)
      expect([indicator.code, (await list(`sort=-${sortWordOf(indicator)}`)).total]).toEqual([indicator.code, 4]);
  });

  it('adds up all that the filter finds, not the page', async () => {
    const { items, total, sums } = await list('size=1&sort=-siVoluntaryMobilised');
    expect([items.length, total]).toEqual([1, 4]);
    expect(sums).toEqual({
      reported: 5,
      totals: [
        { indicatorId: 1, value: 142, waiting: 142 },
        { indicatorId: 2, value: 52, waiting: 52 },
      ],
    });
    expect((await list('day=2026-05-08')).sums.totals[0].value).toBe(142);
    expect((await list('page=9&size=200')).sums.totals[0].value).toBe(142);
    expect((await list('state=approved')).sums).toEqual({ reported: 0, totals: [] });
  });

  it('is filtered by province, by a part of a name without marks, and by what a sheet counts', async () => {
    const { unitId } = (await list('q=dong nai')).items[0];
    expect((await listed('q=dong nai')).sort()).toEqual(['dn6', 'dn8']);
    expect(await listed('q=Hà Nội&day=2026-05-07')).toEqual(['hn7']);
    expect(await listed('q=nowhere')).toEqual([]);
    expect((await listed(`province=${unitId}`)).sort()).toEqual(['dn6', 'dn8']);
    expect((await list('kind=day')).total).toBe(4);
    expect((await list('kind=event')).total).toBe(0);
    expect((await list('', dongNai)).sums.totals[0].value).toBe(100);
  });

  it('leads from sheet to sheet in the same filter and order, round to what is left', async () => {
    await submit(haNoi!, 'hn8', 'hn7');
    await submit(dongNai!, 'dn8');
    const waiting = 'state=submitted&sort=-siVoluntaryMobilised';
    expect(await following('dn8', waiting)).toMatchObject({ next: { id: sheets['hn8'], unitPath: 'Thành phố Hà Nội' }, left: 2 });
    expect(await following('hn7', waiting)).toMatchObject({ next: { id: sheets['dn8'] }, left: 2 });
    const { id, version } = await seen('hn8');
    expect((await director!.post(`/figures/sheets/${id}/steps/return`, { version, reason: 'Xem lại' })).status).toBe(204);
    expect(await following('hn8', waiting)).toMatchObject({ next: { id: sheets['hn7'] }, left: 2 });
    expect(await following('hn8', 'state=approved')).toEqual({ next: null, left: 0 });
    expect(await following('dn8', 'q=dong nai', dongNai)).toMatchObject({ next: { id: sheets['dn6'] }, left: 1 });
    expect((await dongNai!.get(`/figures/sheets/${sheets['hn8']}/following?campaign=${campaignId}`)).status).toBe(404);
    await submit(haNoi!, 'hn8');
  });

  it('approves several at once: each judged by itself and in the log by itself, those that are refused told with the reason', async () => {
    const [hn8, hn7, dn8, dn6] = await Promise.all(['hn8', 'hn7', 'dn8', 'dn6'].map(seen));
    // After the list was read: returned, corrected and submitted anew.
    await director!.post(`/figures/sheets/${dn8!.id}/steps/return`, { version: dn8!.version, reason: 'Xem lại' });
    await submit(dongNai!, 'dn8');
    await api.sql('UPDATE figures.result_sheet SET submitted_by = (SELECT id FROM identity.app_user WHERE username = $2) WHERE id = $1', [
      hn7!.id,
      'giam-doc',
    ]);
    const { status, body } = await approve(director!, hn8!, hn7!, dn8!, dn6!, { id: 999_999, version: 1 });
    expect(status).toBe(200);
    expect(body.approved).toEqual([hn8!.id]);
    expect(body.refused.map(({ id, code }: { id: number; code: string }) => [id, code])).toEqual([
      [hn7!.id, 'figures.own-work'],
      [dn8!.id, 'conflict'],
      [dn6!.id, 'step-not-allowed'],
      [999_999, 'not-found'],
    ]);
    expect(body.refused[0].detail).toBe('Người nhập không tự duyệt số của mình.');
    expect(await approvals()).toEqual([hn8!.id]);
    expect((await list('state=approved')).sums.totals[0]).toEqual({ indicatorId: 1, value: 42, waiting: 0 });
  });

  it('lets one of two directors who approve the same at once through', async () => {
    await api.sql(
      `UPDATE figures.result_sheet SET submitted_by = (SELECT id FROM identity.app_user WHERE username = 'ha-noi') WHERE id = $1`,
      [sheets['hn7']],
    );
    await api.sql(
      `INSERT INTO identity.app_user (username, display_name, role, password_hash)
       SELECT 'pho-giam-doc', 'Phó giám đốc', 'director', password_hash FROM identity.app_user WHERE username = 'ke-hoach'`,
    );
    const deputy = await api.signIn('pho-giam-doc');
    const chosen = [await seen('hn7'), await seen('dn8')];
    const before = (await approvals()).length;
    const answers = (await Promise.all([approve(director!, ...chosen), approve(deputy, ...chosen)])).map(({ body }) => body);
    expect(answers.flatMap(({ approved }) => approved).sort()).toEqual(chosen.map(({ id }) => id).sort());
    expect(answers.flatMap(({ refused }) => refused).map(({ code }) => code)).toEqual(['conflict', 'conflict']);
    expect((await approvals()).length).toBe(before + 2);
  });

  it('is approved by nobody else, and of each sheet once', async () => {
    const chosen = await seen('hn8');
    for (const client of [planner!, haNoi!]) expect((await approve(client, chosen)).status).toBe(403);
    expect((await approve(director!, chosen, chosen)).status).toBe(400);
    expect((await approve(director!)).status).toBe(400);
    expect((await approve(director!, { id: 999_999, version: 1 })).status).toBe(404);
  });
});
