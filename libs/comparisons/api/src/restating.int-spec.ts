import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { Crosswalk, restate, type CrosswalkStep, type UnitLife } from '@ra-quan/geography/model';
import { formatCount } from '@ra-quan/shared/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

/** The same sequence every time: a fixed seed, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % sides;
  };
}

/** Communes with their province on a day. */
const communesOn = `
  SELECT commune.unit_id AS "unitId", COALESCE(district.parent_id, commune.parent_id) AS "provinceId"
  FROM geography.unit_version AS commune JOIN geography.unit ON unit.id = commune.unit_id AND unit.level = 3
    LEFT JOIN geography.unit_version AS district ON district.unit_id = commune.parent_id AND district.kind = 'district'
  WHERE commune.valid_from <= $1 AND (commune.valid_to IS NULL OR $1 < commune.valid_to)`;

/** Splits every seventh former commune over its successor and that one's neighbour, every other one of them with shares. */
const splitSome = `
  WITH chosen AS (
    SELECT s.*, row_number() OVER (ORDER BY s.id) AS number FROM geography.succession s JOIN geography.unit ON unit.id = s.from_unit_id AND unit.level = 3 WHERE s.whole IS NULL AND s.id % 7 = 0),
  other AS (
    INSERT INTO geography.succession (from_unit_id, to_unit_id, effective_on, whole, share, share_method, kind)
    SELECT chosen.from_unit_id, neighbour.unit_id, chosen.effective_on, false, CASE WHEN number % 2 = 0 THEN 0.3 END, CASE WHEN number % 2 = 0 THEN 'uploaded' END, 'split'
    FROM chosen JOIN LATERAL (
      SELECT v.unit_id FROM geography.unit_version v JOIN geography.unit_version own ON own.unit_id = chosen.to_unit_id AND own.parent_id = v.parent_id
      WHERE v.unit_id > chosen.to_unit_id AND v.valid_from = chosen.effective_on ORDER BY v.unit_id LIMIT 1) AS neighbour ON true
    ON CONFLICT DO NOTHING RETURNING from_unit_id)
  UPDATE geography.succession SET whole = false, kind = 'split', share = CASE WHEN number % 2 = 0 THEN 0.7 END, share_method = CASE WHEN number % 2 = 0 THEN 'uploaded' END
  FROM chosen WHERE succession.id = chosen.id AND chosen.from_unit_id IN (SELECT from_unit_id FROM other)`;

describe('figures on the units of another day', () => {
  let api: RunningApi;
  let director: Client;

  const write = (
    unitIds: readonly number[],
    provinceIds: readonly number[],
    values: readonly number[],
    day: string,
    campaignId: number | null = null,
  ) =>
    api.sql(
      `SELECT count(written.version) FROM (
         SELECT province, array_agg(unit) AS units, array_agg(value) AS counts FROM unnest($1::int[], $2::int[], $3::bigint[]) AS row (province, unit, value)
         GROUP BY province) AS given
         CROSS JOIN LATERAL figures.write_observations(given.province,
           jsonb_build_object('period_from', $4::date, 'period_to', $4::date + 1, 'campaign_id', $5::int, 'extent', 'own', 'preferred', true,
             'status', 'approved', 'entered_by', 1),
           given.units, array_fill(1::smallint, ARRAY[cardinality(given.units)]), given.counts, array_fill(0, ARRAY[cardinality(given.units)])) AS written`,
      [provinceIds, unitIds, values, day, campaignId],
    );
  const all = async (path: string): Promise<{ unitId: number; name: string; cells: { value: number | null; boundary: string }[] }[]> =>
    (await director.get(path)).body.rows;
  const idOf = async (code: string, asOf: string): Promise<number> =>
    (await director.get(`/units?q=${code}&asOf=${asOf}`)).body.items[0].id;
  const compared = async (unit: number, more = '') =>
    (
      await director.get(
        `/comparisons?unit=${unit}&subject=si-voluntary-mobilised:2026-05-01:2026-06-01:&base=si-voluntary-mobilised:2025-05-01:2025-06-01::whole${more}`,
      )
    ).body;

  const before = new Map<number, { provinceId: number; value: number }>();
  const after = new Map<number, { provinceId: number; value: number }>();

  beforeAll(async () => {
    api = await startApi();
    director = await api.signIn('giam-doc');
    const roll = dice(1_676);
    for (const [day, written] of [
      ['2025-05-10', before],
      ['2026-05-07', after],
    ] as const) {
      const communes = await api.sql<{ unitId: number; provinceId: number }>(communesOn, [day]);
      for (const { unitId, provinceId } of communes) written.set(unitId, { provinceId, value: roll(200) });
      const rows = [...written];
      await write(
        rows.map(([id]) => id),
        rows.map(([, { provinceId }]) => provinceId),
        rows.map(([, { value }]) => value),
        day,
      );
    }
    await api.sql(splitSome);
  }, 60_000);
  afterAll(() => api.stop());

  it('keep every province’s total from 63 to 34 and back, exactly, over reports of every commune', async () => {
    const sums = (written: typeof before) => {
      const totals = new Map<number, number>();
      for (const { provinceId, value } of written.values()) totals.set(provinceId, (totals.get(provinceId) ?? 0) + value);
      return totals;
    };
    const heirs = new Map(
      (
        await api.sql<{ from: number; to: number }>(
          `SELECT from_unit_id AS "from", to_unit_id AS "to" FROM geography.succession JOIN geography.unit ON unit.id = from_unit_id AND unit.level = 1`,
        )
      ).map(({ from, to }) => [from, to]),
    );
    const expected = new Map<number, number>();
    for (const [province, sum] of sums(before))
      expected.set(heirs.get(province) ?? province, (expected.get(heirs.get(province) ?? province) ?? 0) + sum);
    const now = await all('/comparisons/provinces?indicator=1&first=2025&last=2026');
    expect(now).toHaveLength(34);
    for (const { unitId, cells } of now) {
      expect(cells[0]).toMatchObject({ value: expected.get(unitId), boundary: 'exact' });
      expect(cells[1]).toMatchObject({ value: sums(after).get(unitId), boundary: 'exact' });
    }
    const then = await all('/comparisons/provinces?indicator=1&first=2025&last=2026&on=2025-06-30');
    expect(then).toHaveLength(63);
    for (const { unitId, cells } of then) expect(cells[0]).toMatchObject({ value: sums(before).get(unitId), boundary: 'exact' });
  });

  it('equal the pure function for every commune, forward and back, with shares and without', async () => {
    const lives = await api.sql<UnitLife>(
      `SELECT id, started_on::text AS "startedOn", ended_on::text AS "endedOn", NULL AS population FROM geography.unit`,
    );
    const steps = await api.sql<CrosswalkStep>(
      `SELECT from_unit_id AS "from", to_unit_id AS "to", effective_on::text AS "effectiveOn", whole, share::float8 AS share FROM geography.succession`,
    );
    const crosswalk = new Crosswalk(lives, steps);
    const kinds = new Set<string>();
    for (const [day, year, written] of [
      ['2026-05-01', 0, before],
      ['2025-06-30', 1, after],
    ] as const) {
      const rows = await all(`/comparisons/communes?indicator=1&first=2025&last=2026&on=${day}`);
      const pieces = crosswalk.piecesOf([...written.keys()], day);
      const pure = restate(
        [...written].map(([unitId, { value }]) => ({ unitId, value, pieces: pieces.get(unitId)! })),
        (id) => id,
      );
      const answered = rows.map(({ unitId, cells }) => [unitId, cells[year]!.value, cells[year]!.boundary]);
      const computed = rows.map(({ unitId }) => [unitId, pure.get(unitId)?.value ?? null, pure.get(unitId)?.boundary ?? 'exact']);
      expect(answered).toEqual(computed);
      for (const [, , boundary] of answered) kinds.add(boundary as string);
    }
    expect([...kinds].sort()).toEqual(['estimated', 'exact', 'not-comparable']);
  });

  it('say of every sum what is not in it: what cannot be put on the map, and who has not reported', async () => {
    const question = 'indicator=1&first=2025&last=2026&on=2026-05-01';
    const { rows, sums } = (await director.get(`/comparisons/communes?${question}`)).body;
    const then = rows.map(({ cells }: { cells: { value: number | null; boundary: string }[] }) => cells[0]!);
    const known = then.flatMap(({ value }: { value: number | null }) => value ?? []);
    const leftOut = then.filter(({ boundary }: { boundary: string }) => boundary === 'not-comparable').length;
    expect(leftOut).toBeGreaterThan(0);
    expect(sums[0]).toMatchObject({
      value: known.reduce((sum: number, value: number) => sum + value, 0),
      boundary: 'not-comparable',
      leftOut,
      missing: then.length - known.length - leftOut,
    });
    const sheet = (await director.get(`/comparisons/communes/export?format=csv&${question}`)).body as string;
    expect(sheet.trim().split('\r\n').at(-1)).toContain(`2025: không gồm ${formatCount(leftOut)} đơn vị không quy đổi được`);
  });

  it('are the same for one commune as in the table of its province', async () => {
    const hanoi = await idOf('01', '2026-05-01');
    for (const { unitId, cells } of (await all(`/comparisons/communes?indicator=1&first=2025&last=2025&province=${hanoi}`)).slice(0, 12)) {
      const { base } = (await compared(unitId)).comparisons[0];
      expect([base.value, base.boundary]).toEqual([cells[0]!.value, cells[0]!.boundary]);
    }
  });

  it('never join by a code: 26740 of 2025 is Bến Nghé, of 2026 Sài Gòn, made of it and parts of two more (case 5)', async () => {
    const saiGon = await idOf('26740', '2026-05-01');
    const benNghe = await idOf('26740', '2025-06-30');
    expect(saiGon).not.toBe(benNghe);
    const { subject, comparisons } = await compared(saiGon);
    expect([subject.value, subject.boundary]).toEqual([after.get(saiGon)!.value, 'exact']);
    expect(comparisons[0].base).toMatchObject({ value: null, boundary: 'not-comparable' });
    expect(comparisons[0].sentence.vi).toContain('không quy đổi được');
    await api.sql(
      `UPDATE geography.succession SET share = CASE WHEN to_unit_id = $1 THEN 0.25 ELSE 0.75 END, share_method = 'uploaded' WHERE NOT whole AND from_unit_id IN (
         SELECT from_unit_id FROM geography.succession WHERE to_unit_id = $1 AND NOT whole)`,
      [saiGon],
    );
    const estimated = (await compared(saiGon)).comparisons[0];
    expect(estimated.base.boundary).toBe('estimated');
    expect(estimated.base.value).toBeGreaterThanOrEqual(before.get(benNghe)!.value);
    expect(estimated.caveats.map(({ kind }: { kind: string }) => kind)).toContain('boundary-estimated');
  });

  it('read code 44 by its day: Quảng Bình in 2024, Quảng Trị in 2026, whose past is both (case 7)', async () => {
    const [binh, tri, old] = [await idOf('44', '2024-05-01'), await idOf('44', '2026-05-01'), await idOf('45', '2024-05-01')];
    const sumOf = (province: number) => [...before.values()].reduce((sum, one) => sum + (one.provinceId === province ? one.value : 0), 0);
    expect((await compared(tri)).comparisons[0].base).toMatchObject({ value: sumOf(binh) + sumOf(old), boundary: 'exact' });
    expect((await compared(binh)).comparisons[0].base).toMatchObject({ value: sumOf(binh), on: '2025-06-30' });
  });

  it('add old Bình Phước and old Đồng Nai under Đồng Nai, province or city (case 8)', async () => {
    const dongNai = await idOf('75', '2026-05-01');
    const [binhPhuoc, old] = [await idOf('70', '2024-05-01'), await idOf('75', '2024-05-01')];
    const sumOf = (...provinces: number[]) =>
      [...before.values()].reduce((sum, one) => sum + (provinces.includes(one.provinceId) ? one.value : 0), 0);
    const { base } = (await compared(dongNai)).comparisons[0];
    expect([base.value, base.boundary, base.unit.path]).toEqual([sumOf(binhPhuoc, old), 'exact', 'Thành phố Đồng Nai']);
    expect((await compared(dongNai, '&on=2026-04-29')).subject.unit.path).toBe('Tỉnh Đồng Nai');
    expect(base.coverage.reported).toBe(base.coverage.expected);
  });

  it('keep the months of a commune on its boundaries', async () => {
    const saiGon = await idOf('26740', '2026-05-01');
    const { months, comparisons } = await compared(saiGon);
    expect(months).toEqual([{ month: '2026-05-01', value: after.get(saiGon)!.value }]);
    expect(comparisons[0].base.period.from).toBe('2025-05-01');
  });

  it('do not change for a closed campaign when a commune comes under another province (case 14)', async () => {
    const planner = await api.signIn('ke-hoach');
    const { id } = await runningCampaign(planner);
    const [hanoi, bacNinh] = [await idOf('01', '2026-05-01'), await idOf('24', '2026-05-01')];
    const [unitId] = [...after].find(([, { provinceId }]) => provinceId === hanoi)!;
    await write([unitId], [hanoi], [1_000], '2026-05-08', id);
    const total = async (unit: number, more = '') =>
      (await director.get(`/comparisons?unit=${unit}&subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${id}${more}`)).body.subject
        .value as number | null;
    expect(await total(hanoi)).toBe(1_000);
    await api.sql(`UPDATE geography.unit_version SET valid_to = '2027-01-01' WHERE unit_id = $1 AND valid_to IS NULL`, [unitId]);
    await api.sql(
      `INSERT INTO geography.unit_version (unit_id, code, name, kind, parent_id, valid_from, folded, position)
       SELECT unit_id, code, name, kind, $2, '2027-01-01', folded, position FROM geography.unit_version WHERE unit_id = $1 AND valid_to = '2027-01-01'`,
      [unitId, bacNinh],
    );
    expect([await total(hanoi), await total(bacNinh)]).toEqual([1_000, null]);
    expect([await total(hanoi, '&on=2027-01-01'), await total(bacNinh, '&on=2027-01-01')]).toEqual([null, 1_000]);
    const rows = await all('/comparisons/provinces?indicator=1&first=2026&last=2026&on=2027-01-01');
    expect(rows.reduce((sum, { cells }) => sum + cells[0]!.value!, 0)).toBe(
      [...after.values()].reduce((sum, { value }) => sum + value, 1_000),
    );
  });

  it('add the months of a restated year up to the year, to the person', async () => {
    const [ids, roll] = [[...before.keys()], dice(2_071)];
    const provinces = ids.map((id) => before.get(id)!.provinceId);
    for (const day of ['2025-02-10', '2025-03-10', '2025-04-10', '2025-06-10'])
      await write(
        ids,
        provinces,
        ids.map(() => roll(9)),
        day,
      );
    const rows = await all(`/comparisons/communes?indicator=1&first=2025&last=2025&on=2026-05-01`);
    const estimated = rows.filter(({ cells }) => cells[0]!.boundary === 'estimated').slice(0, 25);
    expect(estimated).toHaveLength(25);
    for (const { unitId, cells } of estimated) {
      const { body } = await director.get(
        `/comparisons?unit=${unitId}&on=2026-05-01&subject=si-voluntary-mobilised:2025-01-01:2026-01-01:`,
      );
      const months = body.months.reduce((sum: number, { value }: { value: number }) => sum + value, 0);
      expect([months, body.subject.value]).toEqual([cells[0]!.value, cells[0]!.value]);
    }
  });
});
