import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

/** Both roll-ups beside what the cells add up to; a row is a difference. */
const differences = `
  WITH counted AS (
    SELECT * FROM observation_cell WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL),
  expected AS (
    SELECT 'day' AS grain, indicator_id, period_from AS at, province_id, COALESCE(campaign_id, 0) AS campaign_id, status, sum(value) AS value, count(*) AS cells
    FROM counted WHERE period_to = period_from + 1 GROUP BY 2, 3, 4, 5, 6
    UNION ALL
    SELECT 'month', indicator_id, date_trunc('month', period_from)::date, province_id, COALESCE(campaign_id, 0), status, sum(value), count(*)
    FROM counted GROUP BY 2, 3, 4, 5, 6),
  kept AS (
    SELECT 'day' AS grain, indicator_id, day AS at, province_id, campaign_id, status, sum(value) AS value, sum(cells) AS cells FROM province_day_total GROUP BY 2, 3, 4, 5, 6
    UNION ALL
    SELECT 'month', indicator_id, month, province_id, campaign_id, status, sum(value), sum(cells) FROM province_month_total GROUP BY 2, 3, 4, 5, 6)
  SELECT * FROM expected FULL JOIN kept USING (grain, indicator_id, at, province_id, campaign_id, status)
  WHERE COALESCE(expected.value, 0) <> COALESCE(kept.value, 0) OR COALESCE(expected.cells, 0) <> COALESCE(kept.cells, 0)`;

/** The same sequence every time: a fixed seed, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % sides;
  };
}

describe('roll-ups', () => {
  let api: RunningApi;
  let officer: Client;
  let director: Client;
  let campaignId: number;
  let units: number[];
  const days = ['2026-05-01', '2026-05-07', '2026-05-08'];

  beforeAll(async () => {
    api = await startApi();
    officer = await api.signIn('ha-noi');
    director = await api.signIn('giam-doc');
    campaignId = (await runningCampaign(await api.signIn('ke-hoach'))).id;
    const { body } = await officer.get(`/figures/grid?campaign=${campaignId}&day=${days[0]}`);
    units = body.rows.map((row: { unitId: number }) => row.unitId);
  });
  afterAll(() => api.stop());

  const enter = (day: string, cells: unknown[], reason?: string) => officer.post('/figures/entries', { campaignId, day, cells, reason });

  it('equal recomputation after any sequence of entries, corrections, removals and reviews', async () => {
    const roll = dice(20_200_523);
    for (let turn = 0; turn < 60; turn++) {
      const day = days[roll(3)]!;
      const { body: grid } = await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`);
      const act = roll(4);
      if (act === 0 && grid.sheet) {
        const action = grid.sheet.state === 'submitted' ? (roll(2) ? 'approve' : 'return') : 'submit';
        await (action === 'submit' ? officer : director).post(`/figures/sheets/${grid.sheet.id}/steps/${action}`, {
          version: grid.sheet.version,
          reason: 'xem lại',
        });
      } else {
        const cells = Array.from({ length: 1 + roll(8) }, () => {
          const unitId = units[roll(12)]!;
          const indicatorId = 1 + roll(3);
          const there = grid.rows
            .find((row: { unitId: number }) => row.unitId === unitId)
            .cells.find((cell: { indicatorId: number }) => cell.indicatorId === indicatorId);
          return { unitId, indicatorId, value: roll(6) === 0 ? null : roll(500), version: there?.version ?? 0 };
        });
        const once = [...new Map(cells.map((cell) => [`${cell.unitId}/${cell.indicatorId}`, cell])).values()];
        await enter(day, once, 'sửa');
      }
    }
    const [{ revisions }] = await api
      .sql<{ revisions: number }>('SELECT count(*)::int AS revisions FROM observation')
      .then((rows) => rows as [{ revisions: number }]);
    expect(revisions).toBeGreaterThan(100);
    expect(await api.sql(differences)).toEqual([]);
  });

  it('stay exact when many communes of one province report the same day at once', async () => {
    const day = '2026-05-02';
    const answers = await Promise.all(units.map((unitId, index) => enter(day, [{ unitId, indicatorId: 1, value: index, version: 0 }])));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await api.sql(differences)).toEqual([]);
    const [{ total }] = (await api.sql<{ total: number }>(
      `SELECT sum(value)::int AS total FROM province_day_total WHERE day = '${day}'`,
    )) as [{ total: number }];
    expect(total).toBe((units.length * (units.length - 1)) / 2);
    const { body: tallies } = await director.get(`/figures/tallies?campaign=${campaignId}&day=${day}&indicator=1`);
    expect(tallies).toEqual([{ provinceId: 2, value: total }]);
  });

  it('notice a difference when there is one', async () => {
    await api.sql(`UPDATE province_day_total SET value = value + 1 WHERE ctid = (SELECT ctid FROM province_day_total LIMIT 1)`);
    expect(await api.sql(differences)).toHaveLength(1);
  });
});
