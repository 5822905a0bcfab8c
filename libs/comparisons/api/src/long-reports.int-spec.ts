import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import type { ComparisonReport, UnitYears } from '@ra-quan/comparisons/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';
import { isWorkingDay } from './vietnam-calendar';

/** The working days of a month, and the day of its launch. */
const daysDueIn = (month: string) =>
  Array.from({ length: 30 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`).filter(
    (day) => isWorkingDay(day) || day.endsWith('-08'),
  );

describe('a report of a whole month', () => {
  let api: RunningApi;
  let director: Client;
  let campaigns: { before: number; now: number };
  let haNoi: number;
  let communes: number[];
  const due = { before: daysDueIn('2025-11'), now: daysDueIn('2026-11') };

  beforeAll(async () => {
    api = await startApi('2026-12-05T02:00:00Z');
    const [planner, officer] = [await api.signIn('ke-hoach'), await api.signIn('ha-noi')];
    director = await api.signIn('giam-doc');
    haNoi = (await director.get('/units?q=ha noi&level=1')).body.items[0].id;
    const plan = (year: number) => ({
      windowFrom: `${year}-11-01`,
      windowTo: `${year}-12-01`,
      waves: [{ name: 'Lễ ra quân', kind: 'launch' as const, from: `${year}-11-08`, to: `${year}-11-09` }],
    });
    campaigns = { before: (await runningCampaign(planner, plan(2025))).id, now: (await runningCampaign(planner, plan(2026))).id };
    communes = (await officer.get(`/figures/grid?campaign=${campaigns.now}&day=2026-11-01`)).body.rows.map(
      ({ unitId }: { unitId: number }) => unitId,
    );
  });
  afterAll(() => api.stop());

  const write = (campaign: keyof typeof campaigns, commune: number, from: string, to: string, value: number) =>
    api.sqlAsApi('SELECT count(*) FROM figures.write_observations($1, $2, $3, $4, $5, $6)', [
      haNoi,
      JSON.stringify({
        period_from: from,
        period_to: to,
        campaign_id: campaigns[campaign],
        extent: 'own',
        preferred: true,
        status: 'approved',
        entered_by: 1,
      }),
      [communes[commune]],
      [1],
      [value],
      [0],
    ]);
  const month = (campaign: keyof typeof campaigns, commune: number, value: number) => {
    const year = campaign === 'now' ? 2026 : 2025;
    return write(campaign, commune, `${year}-11-01`, `${year}-12-01`, value);
  };
  const daily = async (campaign: keyof typeof campaigns, commune: number, days: readonly string[], value: number) => {
    for (const day of days) await write(campaign, commune, day, new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), value);
  };
  const key = (campaign: keyof typeof campaigns) => {
    const year = campaign === 'now' ? 2026 : 2025;
    return `si-voluntary-mobilised:${year}-11-01:${year}-12-01:${campaigns[campaign]}`;
  };
  const report = async (more = '') =>
    (await director.get(`/comparisons?subject=${key('now')}&base=${key('before')}&unit=${haNoi}${more}`)).body as ComparisonReport;

  it('counts in the coverage for each day that was due, of a commune, its province and the country, now and as it was known', async () => {
    await month('now', 0, 300);
    await daily('now', 1, due.now.slice(0, 2), 5);
    const days = due.now.length;
    for (const [unit, communeCount, reportedDays] of [
      [`&unit=${communes[0]}`, 1, days],
      [`&unit=${haNoi}`, 126, days + 2],
      ['', 3_321, days + 2],
    ] as const)
      for (const known of ['', `&asOf=2026-12-05`]) {
        const { subject } = (await director.get(`/comparisons?subject=${key('now')}${unit}${known}`)).body as ComparisonReport;
        expect([unit, known, subject.coverage]).toEqual([
          unit,
          known,
          { reported: communeCount === 1 ? 1 : 2, expected: communeCount, reportedDays, expectedDays: communeCount * days },
        ]);
      }
  });

  it('counts so in the tables of years', async () => {
    const days = due.now.length;
    const cellOf = async (table: string, unit: number) =>
      ((await director.get(`/comparisons/${table}&indicator=1&first=2026&last=2026`)).body as UnitYears).rows.find(
        ({ unitId }) => unitId === unit,
      )!.cells[0]!.coverage;
    expect(await cellOf('provinces?', haNoi)).toEqual({ reportedDays: days + 2, expectedDays: 126 * days });
    expect(await cellOf(`communes?province=${haNoi}`, communes[0]!)).toEqual({ reportedDays: days, expectedDays: days });
    expect(await cellOf(`communes?province=${haNoi}`, communes[1]!)).toEqual({ reportedDays: 2, expectedDays: days });
  });

  it('stands like for like against a month, not against days of one', async () => {
    await month('before', 0, 200);
    await daily('before', 2, due.before, 10);
    await month('now', 2, 400);
    await daily('now', 4, due.now, 1);
    await daily('before', 4, due.before, 2);
    // Of two who reported day by day only the days that both have: those of the other year fall on other days of the week.
    const both = due.now.filter((day) => due.before.includes(day.replace('2026', '2025'))).length;
    const { likeForLike } = (await report()).comparisons[0]!;
    expect(likeForLike).toMatchObject({ subject: 300 + both, base: 200 + 2 * both, communes: 2 });
    expect((await report('&asOf=2026-12-05')).comparisons[0]!.likeForLike).toEqual(likeForLike);
  });
});
