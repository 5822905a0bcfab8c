import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('what was known at an instant, asked for again', () => {
  let api: RunningApi;
  let [administrator, officer, director]: Client[] = [];
  let campaignId: number;
  let haNoi: number;
  let communes: { id: number; name: string }[];

  beforeAll(async () => {
    api = await startApi();
    const planner = await api.signIn('ke-hoach');
    [administrator, officer, director] = await Promise.all(['quan-tri', 'ha-noi', 'giam-doc'].map((name) => api.signIn(name)));
    campaignId = (await runningCampaign(planner)).id;
    haNoi = (await director!.get('/units?q=ha noi&level=1')).body.items[0].id;
    communes = (await director!.get(`/units/${haNoi}/children`)).body;
  });
  afterAll(() => api.stop());

  const enter = (unitId: number, value: number, version = 0) =>
    officer!.post('/figures/entries', {
      campaignId,
      day: '2026-05-04',
      cells: [{ unitId, indicatorId: 1, value, version }],
      reason: 'sửa',
    });
  /** The database stamps what is written by its own clock; here all of it happened then. */
  const happened = async (at: string) => {
    const since = '2026-05-08T01:00:00Z';
    for (const [table, column] of [
      ['figures.observation', 'entered_at'],
      ['figures.observation_cell', 'entered_at'],
      ['geography.catalogue_effect', 'kept_at'],
    ] as const)
      await api.sql(`UPDATE ${table} SET ${column} = $1 WHERE ${column} > $2`, [at, since]);
  };
  const pages = (asOf: string) => {
    const communeA = `unit=${communes[0]!.id}&on=2026-04-30`;
    const subject = `subject=si-voluntary-mobilised:2026-05-01:2026-06-01:${campaignId}&base=si-voluntary-mobilised:2025-05-01:2025-06-01:`;
    const years = 'indicator=1&first=2025&last=2026';
    return [
      `/comparisons/provinces?${years}&asOf=${asOf}`,
      `/comparisons/communes?province=${haNoi}&${years}&asOf=${asOf}`,
      `/comparisons/communes/export?province=${haNoi}&${years}&format=csv&asOf=${asOf}`,
      `/comparisons?unit=${haNoi}&${subject}&asOf=${asOf}`,
      `/comparisons?${communeA}&${subject}&asOf=${asOf}`,
      `/comparisons/export?unit=${haNoi}&${subject}&format=csv&asOf=${asOf}`,
    ];
  };
  const told = async (asOf: string) => {
    const answers = [];
    for (const page of pages(asOf)) {
      const { status, body } = await director!.get(page);
      answers.push([page, status, body]);
    }
    return answers as [string, number, { rows: { name: string; cells: { value: number | null }[] }[] }][];
  };
  const inHaNoi = (answers: Awaited<ReturnType<typeof told>>) =>
    Object.fromEntries(
      answers[1]![2].rows.flatMap(({ name, cells }) => (cells[1]!.value === null ? [] : [[name, cells[1]!.value] as const])),
    );
  const catalogue = async () =>
    (
      await api.sql(`SELECT (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM geography.unit t) AS units,
        (SELECT md5(string_agg(t::text, ',' ORDER BY unit_id, valid_from)) FROM geography.unit_version t) AS versions,
        (SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM geography.succession t) AS successions`)
    )[0];

  it('has the same bytes in tables, comparisons and files after late figures, a late merger and its undoing', async () => {
    const [a, b] = communes as [{ id: number; name: string }, { id: number; name: string }];
    expect([(await enter(a.id, 10)).status, (await enter(b.id, 20)).status]).toEqual([200, 200]);
    await happened('2026-05-05T03:00:00Z');
    const first = await told('2026-05-05T23:00:00Z');
    expect(inHaNoi(first)).toEqual({ [a.name]: 10, [b.name]: 20 });

    await enter(a.id, 15, 1);
    await happened('2026-05-06T03:00:00Z');
    const merged = await administrator!.post('/catalogue/changes?dryRun=false', {
      effectiveOn: '2026-05-03',
      decree: 'Nghị quyết ghi muộn',
      kind: 'merge',
      unitIds: [a.id, b.id],
      becomes: [{ code: '90001', name: 'Phường Gộp Muộn', kind: 'ward' }],
    });
    expect(merged.status).toBe(200);
    await happened('2026-05-06T05:00:00Z');
    const corrected = await told('2026-05-06T04:00:00Z');
    expect(inHaNoi(corrected)).toEqual({ [a.name]: 15, [b.name]: 20 });
    const second = await told('2026-05-06T06:00:00Z');
    expect(inHaNoi(second)).toEqual({ 'Phường Gộp Muộn': 35 });
    const stands = await catalogue();
    expect(await told('2026-05-05T23:00:00Z')).toEqual(first);
    expect(await catalogue()).toEqual(stands);

    expect((await administrator!.post(`/catalogue/changes/${merged.body.id}/undo`)).status).toBe(204);
    await happened('2026-05-07T03:00:00Z');
    expect(inHaNoi(await told('2026-05-07T04:00:00Z'))).toEqual({ [a.name]: 15, [b.name]: 20 });
    expect(await told('2026-05-05T23:00:00Z')).toEqual(first);
    expect(await told('2026-05-06T04:00:00Z')).toEqual(corrected);
    expect(await told('2026-05-06T06:00:00Z')).toEqual(second);
  }, 120_000);

  it('keeps an estimate as the base that it was, and what could be chosen, though an actual is known by now', async () => {
    const [nation] = await api.sql<{ id: number }>('SELECT unit_id AS id FROM geography.unit_version WHERE code = $1', ['VN']);
    const state = (from: string, to: string, value: number, status: string) =>
      api.sql(
        `WITH source AS (INSERT INTO figures.figure_source (title) VALUES ($5) RETURNING id)
         SELECT figures.write_observations($1, jsonb_build_object('period_from', $2::date, 'period_to', $3::date, 'extent', 'stated', 'origin', 'published',
           'preferred', true, 'status', $6::text, 'entered_by', 1, 'source_id', source.id), ARRAY[$1::int], ARRAY[11::smallint], ARRAY[$4::bigint], ARRAY[0])
         FROM source`,
        [nation!.id, from, to, value, `Báo cáo ${from}`, status],
      );
    const asked = [
      '/comparisons?subject=si-voluntary-total:2024-12-31:2025-01-01:&base=si-voluntary-total:2025-12-31:2026-01-01:',
      `/comparisons/choices?campaign=${campaignId}`,
    ];
    const at = (asOf: string) => Promise.all(asked.map(async (path) => (await director!.get(`${path}${asOf}`)).body));
    await state('2025-12-31', '2026-01-01', 3_070_000, 'estimated');
    await happened('2026-05-05T03:00:00Z');
    const then = await at('&asOf=2026-05-05T23:00:00Z');
    expect(then[0].comparisons[0].base).toMatchObject({ value: 3_070_000, status: 'estimated' });
    await state('2025-11-30', '2025-12-01', 2_016_000, 'published');
    await happened('2026-05-07T05:00:00Z');
    expect(await at('&asOf=2026-05-05T23:00:00Z')).toEqual(then);
    expect((await at(''))[0].code).toBe('comparisons.estimate-as-base');
  });

  it('is answered to several at once, beside a figure that is entered meanwhile', async () => {
    const table = () => director!.get(pages('2026-05-06T06:00:00Z')[1]!).then(({ body }) => body);
    const before = await table();
    const [entered, ...again] = await Promise.all([enter(communes[5]!.id, 7), ...Array.from({ length: 4 }, table)]);
    expect(entered.status).toBe(200);
    expect(again).toEqual(Array(4).fill(before));
  });

  it('is refused of a day to come, also of the tables of years', async () => {
    const { status, body } = await director!.get('/comparisons/provinces?indicator=1&first=2025&last=2026&asOf=2026-05-09');
    expect([status, body.code]).toEqual([422, 'comparisons.as-of-to-come']);
  });
});
