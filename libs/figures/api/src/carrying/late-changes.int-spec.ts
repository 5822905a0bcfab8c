import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

interface Commune {
  readonly id: number;
  readonly name: string;
  readonly code: string;
}

/** The same sequence every time: a fixed seed, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

describe('a change of the map that is recorded after communes have reported of its days', () => {
  let api: RunningApi;
  let [administrator, planner, haNoi, dongNai, director]: Client[] = [];
  const provinces = { haNoi: 0, dongNai: 0 };
  let communes: Commune[];
  const days = ['2026-05-06', '2026-05-07'] as const;
  const day = days[1];

  beforeAll(async () => {
    api = await startApi();
    [administrator, planner, haNoi, dongNai, director] = await Promise.all(
      ['quan-tri', 'ke-hoach', 'ha-noi', 'dong-nai', 'giam-doc'].map((name) => api.signIn(name)),
    );
    for (const [key, name] of [
      ['haNoi', 'ha noi'],
      ['dongNai', 'dong nai'],
    ] as const)
      provinces[key] = (await administrator!.get(`/units?q=${name}&level=1`)).body.items[0].id;
    communes = (await administrator!.get(`/units/${provinces.haNoi}/children`)).body;
  });
  afterAll(() => api.stop());

  let codes = 90_000;
  const order = async (body: object): Promise<number> => {
    const answer = await administrator!.post('/catalogue/changes?dryRun=false', {
      effectiveOn: '2026-05-05',
      decree: 'Nghị quyết muộn',
      ...body,
    });
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const undo = (id: number) => administrator!.post(`/catalogue/changes/${id}/undo`);
  const merge = (units: readonly number[]) =>
    order({ kind: 'merge', unitIds: units, becomes: [{ code: String(++codes), name: `Phường Gộp ${codes}`, kind: 'ward' }] });
  const move = (unitId: number, parentId: number) => order({ kind: 'reparent', unitIds: [unitId], becomes: [{ parentId }] });
  const unitOf = async (code: number) => (await administrator!.get(`/units?q=${code}`)).body.items[0].id as number;
  const grid = async (client: Client, campaignId: number, on: string = day) => {
    const { rows } = (await client.get(`/figures/grid?campaign=${campaignId}&day=${on}`)).body as {
      rows: { unitId: number; ended: boolean; cells: { indicatorId: number; value: number | null; version: number }[] }[];
    };
    return rows;
  };
  const cellOf = async (client: Client, campaignId: number, unitId: number, on: string = day) => {
    const row = (await grid(client, campaignId, on)).find((one) => one.unitId === unitId);
    const cell = row?.cells.find(({ indicatorId }) => indicatorId === 1);
    return { shown: row !== undefined, value: cell?.value ?? null, version: cell?.version ?? 0 };
  };
  const enter = async (client: Client, campaignId: number, unitId: number, value: number | null, on: string = day) => {
    const { version } = await cellOf(client, campaignId, unitId, on);
    return client.post('/figures/entries', { campaignId, day: on, cells: [{ unitId, indicatorId: 1, value, version }] });
  };
  const total = async (campaignId: number) =>
    (await director!.get(`/comparisons?subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}`)).body.subject.value as
      number | null;

  it('takes the figures of a commune that moved to the grid of its province, where alone they can be written, and back', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const c = communes[30]!.id;
    expect((await enter(haNoi!, campaignId, c, 50)).status).toBe(200);
    const change = await move(c, provinces.dongNai);
    expect(await cellOf(dongNai!, campaignId, c)).toMatchObject({ shown: true, value: 50 });
    expect(await cellOf(haNoi!, campaignId, c)).toMatchObject({ shown: false });
    const refused = await haNoi!.post('/figures/entries', {
      campaignId,
      day,
      cells: [{ unitId: c, indicatorId: 1, value: 70, version: 1 }],
    });
    expect(refused.status).toBe(403);
    expect((await enter(dongNai!, campaignId, c, 60)).status).toBe(200);
    expect(await total(campaignId)).toBe(60);
    const { items } = (await director!.get(`/figures/observations?indicator=1&from=${day}&to=2026-05-08&campaign=${campaignId}`)).body;
    expect(items).toMatchObject([{ value: 60, unitPath: expect.stringContaining('Đồng Nai') }]);
    expect((await undo(change)).status).toBe(204);
    expect(await cellOf(haNoi!, campaignId, c)).toMatchObject({ shown: true, value: 60 });
    expect(await cellOf(dongNai!, campaignId, c)).toMatchObject({ shown: false });
    expect(await total(campaignId)).toBe(60);
  });

  it('shows the figures of communes that merged on the new one, counts them once, and gives them back exactly', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const [a, b] = [communes[31]!.id, communes[32]!.id];
    await enter(haNoi!, campaignId, a, 10);
    await enter(haNoi!, campaignId, b, 20);
    const change = await merge([a, b]);
    const merged = await unitOf(codes);
    expect(await cellOf(haNoi!, campaignId, merged)).toMatchObject({ shown: true, value: 30 });
    expect([await cellOf(haNoi!, campaignId, a), await cellOf(haNoi!, campaignId, b)]).toMatchObject([{ shown: false }, { shown: false }]);
    expect((await enter(haNoi!, campaignId, merged, 30)).status).toBe(200);
    expect(await total(campaignId)).toBe(30);
    expect((await undo(change)).status).toBe(204);
    expect([(await cellOf(haNoi!, campaignId, a)).value, (await cellOf(haNoi!, campaignId, b)).value]).toEqual([10, 20]);
    expect(await total(campaignId)).toBe(30);
  });

  it.each([
    ['more', 45],
    ['fewer', 25],
    ['none instead', 0],
  ])(
    'is not taken back while the new commune says %s of what was carried there, and says which figure and what to do',
    async (_, value) => {
      const { id: campaignId } = await runningCampaign(planner!);
      const [a, b] = [communes[31]!.id, communes[32]!.id];
      await enter(haNoi!, campaignId, a, 10);
      await enter(haNoi!, campaignId, b, 20);
      const change = await merge([a, b]);
      const merged = await unitOf(codes);
      expect((await enter(haNoi!, campaignId, merged, value)).status).toBe(200);
      const refused = await undo(change);
      expect([refused.status, refused.body.code]).toEqual([422, 'figures.corrected-since']);
      for (const word of ['BHXH tự nguyện', '07/05/2026', `Phường Gộp ${codes}`, `nay là ${value},`, 'không còn là 30'])
        expect(refused.body.detail).toContain(word);
      expect([await cellOf(haNoi!, campaignId, merged), await total(campaignId)]).toMatchObject([{ shown: true, value }, value]);
      await enter(haNoi!, campaignId, merged, 30);
      expect((await undo(change)).status).toBe(204);
      expect([(await cellOf(haNoi!, campaignId, a)).value, (await cellOf(haNoi!, campaignId, b)).value]).toEqual([10, 20]);
      expect(await total(campaignId)).toBe(30);
    },
  );

  it('gives back what was carried where it was emptied on the new commune, and a zero as a zero', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const [a, b] = [communes[31]!.id, communes[32]!.id];
    await enter(haNoi!, campaignId, a, 10);
    await enter(haNoi!, campaignId, b, 0);
    const change = await merge([a, b]);
    const merged = await unitOf(codes);
    await enter(haNoi!, campaignId, merged, 12);
    await enter(haNoi!, campaignId, merged, null);
    expect((await undo(change)).status).toBe(204);
    expect([(await cellOf(haNoi!, campaignId, a)).value, (await cellOf(haNoi!, campaignId, b)).value]).toEqual([10, 0]);
  });

  it('gives back what was reviewed after the communes merged, as far in review as it came', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const [a, b] = [communes[31]!.id, communes[32]!.id];
    await enter(haNoi!, campaignId, a, 10);
    const { sheetId } = (await enter(haNoi!, campaignId, b, 20)).body;
    const change = await merge([a, b]);
    const step = async (client: Client, action: string, more: object = {}) => {
      const { version } = (await client.get(`/figures/sheets/${sheetId}`)).body;
      return (await client.post(`/figures/sheets/${sheetId}/steps/${action}`, { version, ...more })).status;
    };
    expect([await step(haNoi!, 'submit'), await step(director!, 'return', { reason: 'Xem lại' }), await step(haNoi!, 'submit')]).toEqual([
      204, 204, 204,
    ]);
    expect(await step(director!, 'approve')).toBe(204);
    expect((await undo(change)).status).toBe(204);
    expect([(await cellOf(haNoi!, campaignId, a)).value, (await cellOf(haNoi!, campaignId, b)).value]).toEqual([10, 20]);
    expect(await total(campaignId)).toBe(30);
    const statuses = await api.sql(
      `SELECT DISTINCT status FROM figures.observation_cell WHERE campaign_id = $1 AND extent = 'own' AND value IS NOT NULL`,
      [campaignId],
    );
    expect([statuses, (await haNoi!.get(`/figures/sheets/${sheetId}`)).body.state]).toEqual([[{ status: 'approved' }], 'approved']);
  });

  describe('and a ceremony of its days was held', () => {
    const attendance = 20;
    const ceremonyIn = async (campaignId: number, waveId: number, level: string, unitId: number) => {
      const plan = { campaignId, waveId, level, unitId, name: 'Ra quân muộn', venue: 'UBND', host: 'BHXH', expectedAttendance: 90 };
      const rest = { startsAt: '2026-05-08T00:30:00.000Z', organisationIds: [], sites: [], teams: [] };
      const { status, body } = await planner!.post('/launch-events', { ...plan, ...rest });
      expect(status).toBe(201);
      await api.sql(`UPDATE launch_events.launch_event SET state = 'opened', opened_at = starts_at WHERE id = $1`, [body.id]);
      return body.id as number;
    };
    const report = (client: Client, campaignId: number, eventId: number, unitId: number, value: number | null, version: number) => {
      const cells = [{ unitId, indicatorId: attendance, value, version }];
      return client.post('/figures/entries', { campaignId, day: '2026-05-08', eventId, cells });
    };
    const picture = async (campaignId: number, eventId: number) => ({
      ceremony: (await planner!.get(`/launch-events/${eventId}`)).body.unitId,
      sheets: (await director!.get(`/figures/sheets?campaign=${campaignId}`)).body.items.map(
        ({ id, unitId, state, reported, totals }: Record<string, unknown>) => ({ id, unitId, state, reported, totals }),
      ),
      figures: await api.sql(
        `SELECT unit_id, value::int, status, sheet_id FROM figures.observation_cell WHERE campaign_id = $1 AND value IS NOT NULL ORDER BY unit_id`,
        [campaignId],
      ),
    });

    it('gives the ceremony of a commune back with its figures and sheet', async () => {
      const { id: campaignId, waveId } = await runningCampaign(planner!);
      const [u, v] = [communes[36]!.id, communes[37]!.id];
      const eventId = await ceremonyIn(campaignId, waveId, 'commune', u);
      expect((await report(haNoi!, campaignId, eventId, u, 77, 0)).status).toBe(200);
      const before = await picture(campaignId, eventId);
      const change = await merge([u, v]);
      const merged = await unitOf(codes);
      expect(await picture(campaignId, eventId)).toMatchObject({ ceremony: merged, figures: [{ unit_id: merged, value: 77 }] });
      expect((await report(haNoi!, campaignId, eventId, merged, 80, 1)).status).toBe(200);
      expect((await undo(change)).body.code).toBe('figures.corrected-since');
      expect((await report(haNoi!, campaignId, eventId, merged, 77, 2)).status).toBe(200);
      expect((await undo(change)).status).toBe(204);
      expect(await picture(campaignId, eventId)).toEqual(before);
    });

    it('gives the ceremony of a province back, and what its communes reported, with their sheets', async () => {
      const { id: campaignId, waveId } = await runningCampaign(planner!);
      const eventId = await ceremonyIn(campaignId, waveId, 'province', provinces.haNoi);
      expect((await report(haNoi!, campaignId, eventId, provinces.haNoi, 77, 0)).status).toBe(200);
      expect((await enter(haNoi!, campaignId, communes[36]!.id, 5)).status).toBe(200);
      const before = await picture(campaignId, eventId);
      const change = await order({
        kind: 'merge',
        unitIds: [provinces.haNoi, provinces.dongNai],
        becomes: [{ code: '98', name: 'Thành phố Gộp', kind: 'city' }],
      });
      const after = await picture(campaignId, eventId);
      expect(after.ceremony).not.toBe(provinces.haNoi);
      expect(after.figures).toMatchObject([{ value: 5 }, { unit_id: after.ceremony, value: 77 }]);
      expect((await undo(change)).status).toBe(204);
      expect(await picture(campaignId, eventId)).toEqual(before);
      expect(await total(campaignId)).toBe(5);
    });
  });

  it('is not taken back while the new commune has figures of its own, and says so', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const change = await merge([communes[33]!.id, communes[34]!.id]);
    const merged = await unitOf(codes);
    await enter(haNoi!, campaignId, merged, 4);
    expect((await undo(change)).body.code).toBe('geography.in-use');
    await enter(haNoi!, campaignId, merged, null);
    expect((await undo(change)).status).toBe(204);
  });

  it('opens an approved sheet again for what comes to it before its approval', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const [c, other] = [communes[35]!.id, (await grid(dongNai!, campaignId))[0]!.unitId];
    await enter(haNoi!, campaignId, c, 5);
    const sheet = (await enter(dongNai!, campaignId, other, 7)).body.sheetId;
    await dongNai!.post(`/figures/sheets/${sheet}/steps/submit`, { version: 1 });
    expect((await director!.post(`/figures/sheets/${sheet}/steps/approve`, { version: 2 })).status).toBe(204);
    const change = await move(c, provinces.dongNai);
    const { body } = await dongNai!.get(`/figures/grid?campaign=${campaignId}&day=${day}`);
    expect([body.sheet.state, (await cellOf(dongNai!, campaignId, c)).value]).toEqual(['draft', 5]);
    await undo(change);
  });

  it('takes a merger back exactly when nothing was corrected on what came of it, and then gives back what each commune reported', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const roll = dice(4);
    const pair = communes.slice(48, 50).map(({ id }) => id);
    const seen = new Set<string>();
    for (let turn = 0; turn < 10; turn++) {
      const reported: (number | null)[] = [];
      for (const id of pair) {
        const value = roll(2) === 0 ? null : roll(3) * 10;
        await enter(haNoi!, campaignId, id, value);
        reported.push(value);
      }
      const counted = reported.filter((value) => value !== null);
      const carried = counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0);
      const change = await merge(pair);
      const merged = await unitOf(codes);
      expect([turn, (await cellOf(haNoi!, campaignId, merged)).value]).toEqual([turn, carried]);
      const said = [carried, null, roll(40)][roll(3)]!;
      await enter(haNoi!, campaignId, merged, said);
      const { status, body } = await undo(change);
      const expected = said === null || said === carried ? 204 : 422;
      expect([turn, status]).toEqual([turn, expected]);
      if (status === 422) {
        expect([turn, body.code]).toEqual([turn, carried === null ? 'geography.in-use' : 'figures.corrected-since']);
        expect([turn, (await cellOf(haNoi!, campaignId, merged)).value]).toEqual([turn, said]);
        await enter(haNoi!, campaignId, merged, carried);
        expect([turn, (await undo(change)).status]).toEqual([turn, 204]);
      }
      const back = await Promise.all(pair.map(async (id) => (await cellOf(haNoi!, campaignId, id)).value));
      expect([turn, back]).toEqual([turn, reported]);
      seen.add(body?.code ?? `${status}`);
    }
    expect([...seen].sort()).toEqual(['204', 'figures.corrected-since', 'geography.in-use']);
  }, 120_000);

  it('leaves every figure in exactly one grid, and the total the sum of the cells, whatever comes in whatever order', async () => {
    const { id: campaignId } = await runningCampaign(planner!);
    const roll = dice(11);
    const pick = <One>(from: readonly One[]): One => from[roll(from.length)]!;
    const undoable: number[] = [];
    let own = communes.slice(40, 46).map(({ id }) => id);
    const known = new Set(own);
    const done = { entered: 0, moved: 0, merged: 0, split: 0, undone: 0 };
    let before = 0;
    /** Some orders make no sense where the dice put them, and are refused: then nothing must have changed. */
    const tried = async (kind: 'moved' | 'merged' | 'split', made: Promise<number>) => {
      const id = await made.catch(() => null);
      if (id === null) return false;
      undoable.push(id);
      done[kind] += 1;
      return true;
    };
    for (let turn = 0; turn < 60; turn++) {
      const at = pick(days);
      const client = pick([haNoi!, dongNai!]);
      const act = roll(9);
      if (act <= 4) {
        const rows = (await grid(client, campaignId, at)).filter(({ unitId, ended }) => ended || known.has(unitId));
        if (rows.length > 0 && (await enter(client, campaignId, pick(rows).unitId, roll(6) === 0 ? null : roll(90), at)).status === 200)
          done.entered += 1;
      } else if (act === 5) await tried('moved', move(pick(own), pick([provinces.haNoi, provinces.dongNai])));
      else if (act === 6 && own.length > 3) {
        if (await tried('merged', merge(own.slice(0, 2)))) own = [...own.slice(2), await unitOf(codes)];
      } else if (act === 7 && own.length < 8) {
        const becomes = [1, 2].map(() => ({ code: String(++codes), name: `Xã Tách ${codes}`, kind: 'commune' }));
        if (await tried('split', order({ kind: 'split', unitIds: [own[0]], becomes })))
          own = [...own.slice(1), await unitOf(codes - 1), await unitOf(codes)];
      } else if (undoable.length > 0) {
        const { status, body } = await undo(undoable.at(-1)!);
        expect(['204', '422 figures.corrected-since', '422 geography.in-use']).toContain([status, body?.code ?? []].flat().join(' '));
        if (status === 204) {
          undoable.pop();
          done.undone += 1;
        }
        const there = await Promise.all(
          [provinces.haNoi, provinces.dongNai].map((id) => administrator!.get(`/units/${id}/children?asOf=${day}`)),
        );
        own = there.flatMap(({ body }) => body.map(({ id }: Commune) => id)).filter((id: number) => known.has(id));
      }
      own.forEach((id) => known.add(id));
      const shown: string[] = [];
      let sum = 0;
      for (const on of days)
        for (const one of [haNoi!, dongNai!])
          for (const { unitId, cells } of await grid(one, campaignId, on))
            for (const { value } of cells)
              if (value !== null) {
                shown.push(`${unitId}/${on}`);
                sum += value;
              }
      const stored = await api.sql<{ key: string }>(
        `SELECT unit_id || '/' || period_from AS key FROM figures.observation_cell WHERE campaign_id = $1 AND extent = 'own' AND value IS NOT NULL`,
        [campaignId],
      );
      expect([turn, act, shown.sort()]).toEqual([turn, act, stored.map(({ key }) => key).sort()]);
      expect([turn, act, (await total(campaignId)) ?? 0]).toEqual([turn, act, sum]);
      // No change of the map takes anything that somebody reported; an undo brings back what was emptied on a new unit only.
      if (act > 4) expect([turn, act, sum]).toEqual([turn, act, Math.max(sum, before)]);
      before = sum;
    }
    // It was not idle.
    expect(Object.entries(done).filter(([, times]) => times === 0)).toEqual([]);
  }, 120_000);
});
