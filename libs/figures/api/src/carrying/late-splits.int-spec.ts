import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const attendance = 20;

describe('a split that is recorded after the commune has reported', () => {
  let api: RunningApi;
  let [administrator, planner, haNoi, director]: Client[] = [];
  let communes: number[];
  let codes = 91_000;
  const day = '2026-05-07';

  beforeAll(async () => {
    api = await startApi();
    [administrator, planner, haNoi, director] = await Promise.all(
      ['quan-tri', 'ke-hoach', 'ha-noi', 'giam-doc'].map((name) => api.signIn(name)),
    );
    const { unitId } = (await haNoi!.get('/session')).body.user;
    communes = (await administrator!.get(`/units/${unitId}/children`)).body.map(({ id }: { id: number }) => id);
  });
  afterAll(() => api.stop());

  /** The change, and the two communes that came of it. */
  const split = async (unitId: number) => {
    const becomes = [1, 2].map(() => ({ code: String(++codes), name: `Xã Tách ${codes}`, kind: 'commune' }));
    const order = { kind: 'split', effectiveOn: '2026-05-06', decree: 'Nghị quyết muộn', unitIds: [unitId], becomes };
    const { status, body } = await administrator!.post('/catalogue/changes?dryRun=false', order);
    expect(status).toBe(200);
    const of = async (code: number) => (await administrator!.get(`/units?q=${code}`)).body.items[0].id as number;
    return { change: body.id as number, a: await of(codes - 1), b: await of(codes) };
  };
  const undo = async (change: number) => (await administrator!.post(`/catalogue/changes/${change}/undo`)).status;
  const decide = async (kind: string, fromId: number, toUnitId: number | null, standing?: string) => {
    const { items } = (await administrator!.get('/catalogue/follow-ups?state=waiting&size=100')).body;
    const found = items.find((one: { kind: string; from: { id: number } }) => one.kind === kind && one.from.id === fromId);
    return administrator!.post(`/catalogue/follow-ups/${found.id}/decide`, { toUnitId, version: found.version, standing });
  };
  const waiting = async (fromId: number) =>
    (await administrator!.get('/catalogue/follow-ups?state=waiting&size=100')).body.items
      .filter(({ from }: { from: { id: number } }) => from.id === fromId)
      .map(({ kind }: { kind: string }) => kind)
      .sort() as string[];
  const stored = async (campaignId: number) =>
    api.sql<{ unit_id: number; value: number }>(
      `SELECT unit_id, value::int FROM figures.observation_cell WHERE campaign_id = $1 AND value IS NOT NULL ORDER BY unit_id`,
      [campaignId],
    );

  describe('and held a ceremony', () => {
    let campaignId: number;
    let eventId: number;
    let c: number;
    let made = 10;

    beforeEach(async () => {
      campaignId = (await runningCampaign(planner!)).id;
      c = communes[++made]!;
      const plan = { campaignId, waveId: null, level: 'commune', unitId: c, name: 'Ra quân', venue: 'UBND', host: 'BHXH' };
      const rest = { startsAt: `${day}T00:30:00.000Z`, expectedAttendance: null, organisationIds: [], sites: [], teams: [] };
      eventId = (await planner!.post('/launch-events', { ...plan, ...rest })).body.id;
      await api.sql(`UPDATE launch_events.launch_event SET state = 'opened', opened_at = starts_at WHERE id = $1`, [eventId]);
      expect((await report(c, 120, 0)).status).toBe(200);
    });

    const report = (unitId: number, value: number | null, version: number) =>
      haNoi!.post('/figures/entries', { campaignId, day, eventId, cells: [{ unitId, indicatorId: attendance, value, version }] });
    const rows = async () =>
      ((await haNoi!.get(`/figures/grid?campaign=${campaignId}&event=${eventId}`)).body.rows ?? []).map(
        ({ unitId, ended, cells }: { unitId: number; ended: boolean; cells: { value: number | null }[] }) => [
          unitId,
          ended,
          cells.map(({ value }) => value),
        ],
      );
    const sheets = async () =>
      (await haNoi!.get(`/figures/sheets?campaign=${campaignId}`)).body.items.map(({ unitId }: { unitId: number }) => unitId);

    it('shows its figures on the former commune until it is decided, where they are set right or emptied', async () => {
      const { change } = await split(c);
      expect(await waiting(c)).toEqual(['event']);
      expect(await rows()).toEqual([[c, true, [120]]]);
      expect((await report(c, 130, 1)).status).toBe(200);
      expect(await rows()).toEqual([[c, true, [130]]]);
      expect((await report(c, null, 2)).status).toBe(200);
      expect(await stored(campaignId)).toEqual([]);
      expect(await undo(change)).toBe(204);
      expect((await report(c, 125, 3)).status).toBe(200);
      expect(await rows()).toEqual([[c, false, [125]]]);
    });

    it('takes them along where the ceremony goes, once, and gives them back', async () => {
      const { change, a } = await split(c);
      expect((await decide('event', c, a)).status).toBe(204);
      expect(await rows()).toEqual([[a, false, [120]]]);
      expect([await stored(campaignId), await sheets()]).toEqual([[{ unit_id: a, value: 120 }], [a]]);
      expect((await report(a, 121, 1)).status).toBe(200);
      expect(await stored(campaignId)).toEqual([{ unit_id: a, value: 121 }]);
      expect(await undo(change)).toBe(422);
      expect((await report(a, 120, 2)).status).toBe(200);
      expect(await undo(change)).toBe(204);
      expect([await rows(), await stored(campaignId), await sheets()]).toEqual([[[c, false, [120]]], [{ unit_id: c, value: 120 }], [c]]);
    });

    it('leaves them with the ceremony when the figures of days are decided otherwise', async () => {
      const cells = [{ unitId: c, indicatorId: 1, value: 7, version: 0 }];
      expect((await haNoi!.post('/figures/entries', { campaignId, day, cells })).status).toBe(200);
      const { change, a, b } = await split(c);
      expect(await waiting(c)).toEqual(['event', 'figures']);
      expect((await decide('figures', c, b)).status).toBe(204);
      expect(await rows()).toEqual([[c, true, [120]]]);
      expect((await decide('event', c, a)).status).toBe(204);
      expect(await stored(campaignId)).toEqual([
        { unit_id: a, value: 120 },
        { unit_id: b, value: 7 },
      ]);
      expect(await undo(change)).toBe(204);
      expect((await stored(campaignId)).map(({ unit_id }) => unit_id)).toEqual([c, c]);
    });

    it('keeps them in its grid when nothing is to be moved', async () => {
      await split(c);
      expect((await decide('event', c, null)).status).toBe(204);
      expect(await rows()).toEqual([[c, true, [120]]]);
    });
  });

  describe('and a part has been entered by then', () => {
    let made = 30;

    it.each([
      ['keep', 45, 45],
      ['replace', 50, 50],
      ['add', 95, 95],
    ])('is asked what stands, with both figures, and does as is said: %s', async (standing, expected, total) => {
      const { id: campaignId } = await runningCampaign(planner!);
      const c = communes[++made]!;
      const enter = async (unitId: number, value: number, version = 0) =>
        (await haNoi!.post('/figures/entries', { campaignId, day, cells: [{ unitId, indicatorId: 1, value, version }] })).status;
      expect(await enter(c, 50)).toBe(200);
      const { change, a } = await split(c);
      expect(await enter(a, 45)).toBe(200);
      const before = await stored(campaignId);
      const asked = await decide('figures', c, a);
      expect([asked.status, asked.body.code]).toEqual([422, 'figures.entered-meanwhile']);
      for (const word of ['50', '45', '07/05/2026', 'BHXH tự nguyện']) expect(asked.body.detail).toContain(word);
      expect(await stored(campaignId)).toEqual(before);
      expect((await decide('figures', c, a, standing)).status).toBe(204);
      expect(await stored(campaignId)).toEqual([{ unit_id: a, value: expected }]);
      const { subject } = (await director!.get(`/comparisons?subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}`)).body;
      expect(subject.value).toBe(total);
      const { cells } = (await haNoi!.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows.find(
        ({ unitId }: { unitId: number }) => unitId === a,
      );
      const empty = [{ unitId: a, indicatorId: 1, value: null, version: cells[0].version }];
      // What was entered on the new commune by itself is emptied before it can go, as after every change.
      expect(await undo(change)).toBe(422);
      expect((await haNoi!.post('/figures/entries', { campaignId, day, cells: empty })).status).toBe(200);
      expect(await undo(change)).toBe(204);
      expect(await stored(campaignId)).toEqual([{ unit_id: c, value: 50 }]);
    });
  });
});
