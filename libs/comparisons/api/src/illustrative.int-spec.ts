import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('figures that were generated to show the product', () => {
  let api: RunningApi;
  let [planner, officer, director]: Client[] = [];
  let communes: number[];
  let real: number;
  let generated: number;

  beforeAll(async () => {
    api = await startApi();
    [planner, officer, director] = await Promise.all(['ke-hoach', 'ha-noi', 'giam-doc'].map((name) => api.signIn(name)));
    real = (await runningCampaign(planner!)).id;
    generated = (await runningCampaign(planner!)).id;
    await api.sql('UPDATE campaigns.campaign SET illustrative = true WHERE id = $1', [generated]);
    communes = (await officer!.get(`/figures/grid?campaign=${real}&day=2026-05-07`)).body.rows.map(
      ({ unitId }: { unitId: number }) => unitId,
    );
    await enter(real, communes[0]!, '2026-05-06', 7);
    await enter(generated, communes[1]!, '2026-05-07', 50);
  });
  afterAll(() => api.stop());

  const enter = (campaignId: number, unitId: number, day: string, value: number | null, version = 0) =>
    officer!.post('/figures/entries', { campaignId, day, cells: [{ unitId, indicatorId: 1, value, version }] });
  const subject = async (from: string, to: string, campaign: number | '' = '', more = '') => {
    const { value, illustrative } = (await director!.get(`/comparisons?subject=si-voluntary-mobilised:${from}:${to}:${campaign}${more}`))
      .body.subject;
    return { value, illustrative };
  };

  it('are marked in every sum that holds one of them, whether the address names their campaign or none', async () => {
    expect(await subject('2026-05-01', '2026-06-01')).toEqual({ value: 57, illustrative: true });
    expect(await subject('2026-05-07', '2026-05-08')).toEqual({ value: 50, illustrative: true });
    expect(await subject('2026-05-01', '2026-06-01', generated)).toEqual({ value: 50, illustrative: true });
    expect(await subject('2026-05-07', '2026-05-08', '', `&unit=${communes[1]}`)).toEqual({ value: 50, illustrative: true });
    expect(await subject('2026-05-01', '2026-06-01', real)).toEqual({ value: 7, illustrative: false });
    expect(await subject('2026-05-06', '2026-05-07')).toEqual({ value: 7, illustrative: false });
    expect(await subject('2026-05-01', '2026-06-01', '', `&unit=${communes[0]}`)).toEqual({ value: 7, illustrative: false });
  });

  it('are marked in the tables of provinces and communes, in the observations, and in their exports', async () => {
    const years = 'indicator=1&first=2025&last=2026';
    const marks = async (of: string) =>
      (await director!.get(`/comparisons/${of}?${years}`)).body.rows
        .flatMap(({ cells }: { cells: { value: number; illustrative: boolean }[] }) => cells)
        .filter(({ value }: { value: number | null }) => value !== null)
        .map(({ value, illustrative }: { value: number; illustrative: boolean }) => [value, illustrative]);
    expect(await marks('provinces')).toEqual([[57, true]]);
    expect((await marks('communes')).sort()).toEqual([
      [50, true],
      [7, false],
    ]);
    const days = 'indicator=1&from=2026-05-01&to=2026-05-31';
    const { items } = (await director!.get(`/figures/observations?${days}&sort=from`)).body;
    expect(items.map(({ value, illustrative }: { value: number; illustrative: boolean }) => [value, illustrative])).toEqual([
      [7, false],
      [50, true],
    ]);
    for (const address of [
      `/comparisons/provinces/export?${years}`,
      `/comparisons/communes/export?${years}`,
      `/figures/observations/export?${days}`,
    ])
      expect([address, (await director!.get(`${address}&format=csv`)).body]).toEqual([address, expect.stringContaining('MINH HỌA')]);
    expect((await director!.get(`/figures/observations/export?${days}&campaign=${real}&format=csv`)).body).not.toContain('MINH HỌA');
  });

  it('mark nothing any more when they are taken back, now; what was known then stays marked', async () => {
    await enter(generated, communes[1]!, '2026-05-07', null, 1);
    expect(await subject('2026-05-01', '2026-06-01')).toEqual({ value: 7, illustrative: false });
    await api.sql(`UPDATE figures.observation SET entered_at = '2026-05-07T01:00:00Z' WHERE value IS NOT NULL`);
    expect(await subject('2026-05-01', '2026-06-01', '', '&asOf=2026-05-07')).toEqual({ value: 57, illustrative: true });
  });
});
