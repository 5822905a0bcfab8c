import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

/** Kept sums, folded or not, beside what the cells add up to, province by province and for the country; a row is a difference. */
const differences = `
  WITH counted AS (
    SELECT cell.*, part.grain, part.at, place.id AS place_id FROM figures.observation_cell AS cell
      CROSS JOIN LATERAL (VALUES ('day', cell.period_from), ('month', date_trunc('month', cell.period_from)::date),
        ('year', date_trunc('year', cell.period_from)::date)) AS part (grain, at)
      CROSS JOIN LATERAL (VALUES (cell.province_id), (0)) AS place (id)
    WHERE extent = 'own' AND event_id IS NULL AND organisation_id IS NULL AND value IS NOT NULL AND (grain <> 'day' OR period_to = period_from + 1)),
  expected AS (
    SELECT grain, indicator_id, at, place_id, COALESCE(campaign_id, 0) AS campaign_id, status, sum(value) AS value, count(*) AS cells
    FROM counted GROUP BY 1, 2, 3, 4, 5, 6),
  kept AS (
    SELECT grain, indicator_id, at, place_id, campaign_id, status, sum(value) AS value, sum(cells) AS cells FROM (
      SELECT grain, indicator_id, starts_on AS at, province_id AS place_id, campaign_id, status, value, cells FROM figures.total
      UNION ALL
      SELECT part.grain, indicator_id, part.at, place.id, campaign_id, status, value, cells FROM figures.total_change AS change
        CROSS JOIN LATERAL (VALUES ('day', change.period_from), ('month', date_trunc('month', change.period_from)::date),
          ('year', date_trunc('year', change.period_from)::date)) AS part (grain, at)
        CROSS JOIN LATERAL (VALUES (change.province_id), (0)) AS place (id)
      WHERE part.grain <> 'day' OR change.period_to = change.period_from + 1) AS both_kept GROUP BY 1, 2, 3, 4, 5, 6)
  SELECT * FROM expected FULL JOIN kept USING (grain, indicator_id, at, place_id, campaign_id, status)
  WHERE COALESCE(expected.value, 0) <> COALESCE(kept.value, 0) OR COALESCE(expected.cells, 0) <> COALESCE(kept.cells, 0)`;

/** The same sequence every time: a fixed seed, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % sides;
  };
}

describe('the totals', () => {
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
      .sql<{ revisions: number }>('SELECT count(*)::int AS revisions FROM figures.observation')
      .then((rows) => rows as [{ revisions: number }]);
    expect(revisions).toBeGreaterThan(100);
    expect(await api.sql(differences)).toEqual([]);
  });

  it('stay exact when many communes of one province report the same day at once', async () => {
    const day = '2026-05-02';
    const answers = await Promise.all(units.map((unitId, index) => enter(day, [{ unitId, indicatorId: 1, value: index, version: 0 }])));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await api.sql(differences)).toEqual([]);
    const total = (units.length * (units.length - 1)) / 2;
    const { body: tallies } = await director.get(`/figures/tallies?campaign=${campaignId}&day=${day}&indicator=1`);
    expect(tallies).toEqual([{ provinceId: 2, value: total }]);
  });

  it('are exact at every instant while they are folded beside writers', async () => {
    const day = '2026-05-03';
    let writing = true;
    const found: unknown[] = [];
    const folding = (async () => {
      while (writing) await api.sqlAsApi('SELECT figures.fold_totals($1)', [2]);
    })();
    const watching = (async () => {
      while (writing) found.push(...(await api.sql(differences)));
    })();
    for (const version of [0, 1, 2]) {
      await Promise.all(units.slice(0, 40).map((unitId) => enter(day, [{ unitId, indicatorId: 2, value: 100 + version, version }])));
    }
    writing = false;
    await Promise.all([folding, watching]);
    expect(found).toEqual([]);
    await api.sqlAsApi('SELECT figures.fold_totals($1)', [2]);
    expect(await api.sql('SELECT 1 FROM figures.total_change')).toEqual([]);
    expect(await api.sql(differences)).toEqual([]);
    expect(
      await api.sql(`SELECT value::int, cells::int FROM figures.total WHERE province_id = 0 AND grain = 'day' AND starts_on = '${day}'`),
    ).toEqual([{ value: 40 * 102, cells: 40 }]);
  });

  it('keep no row of a status that everything has left', async () => {
    expect(await api.sql('SELECT 1 FROM figures.total WHERE cells = 0')).toEqual([]);
  });

  it('notice a difference when there is one', async () => {
    await api.sql(`UPDATE figures.total SET value = value + 1 WHERE ctid = (SELECT ctid FROM figures.total LIMIT 1)`);
    expect(await api.sql(differences)).toHaveLength(1);
  });
});
