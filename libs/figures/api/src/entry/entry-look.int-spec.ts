import { campaignPlan, runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('an entry, while what allowed the one before it changes', () => {
  let api: RunningApi;
  let [administrator, planner, officer]: Client[] = [];
  let communes: number[];
  const day = '2026-05-08';

  beforeAll(async () => {
    api = await startApi();
    [administrator, planner, officer] = await Promise.all(['quan-tri', 'ke-hoach', 'ha-noi'].map((name) => api.signIn(name)));
    const { id } = await runningCampaign(planner!);
    communes = (await officer!.get(`/figures/grid?campaign=${id}&day=${day}`)).body.rows.map((row: { unitId: number }) => row.unitId);
  });
  afterAll(() => api.stop());

  /** With the map of the day made: what an entry was allowed by is kept from there on. */
  const makeMap = () => officer!.get(`/comparisons/provinces?indicator=1&first=2026&last=2026&on=${day}`);
  const enter = async (campaignId: number, unitId: number, value: number, version: number) => {
    const { status, body } = await officer!.post('/figures/entries', {
      campaignId,
      day,
      cells: [{ unitId, indicatorId: 1, value, version }],
    });
    return status === 200 ? status : body.code;
  };

  it('is allowed the moment its campaign is published, and refused the moment it is cancelled', async () => {
    await makeMap();
    const { body: draft } = await planner!.post('/campaigns', campaignPlan());
    expect(await enter(draft.id, communes[0]!, 3, 0)).toBe('figures.campaign-not-open');
    await planner!.post(`/campaigns/${draft.id}/steps/publish`, { version: 1 });
    expect(await enter(draft.id, communes[0]!, 3, 0)).toBe(200);
    expect(await enter(draft.id, communes[0]!, 4, 1)).toBe(200);
    const cancelled = await planner!.post(`/campaigns/${draft.id}/steps/cancel`, { version: 2, reason: 'Thử' });
    expect(cancelled.status).toBe(204);
    expect(await enter(draft.id, communes[0]!, 5, 2)).toBe('figures.campaign-not-open');
  });

  it('is refused the moment its commune is merged, and allowed again when that is undone', async () => {
    const { id } = await runningCampaign(planner!);
    await makeMap();
    expect(await enter(id, communes[1]!, 3, 0)).toBe(200);
    const merged = await administrator!.post('/catalogue/changes?dryRun=false', {
      kind: 'merge',
      effectiveOn: day,
      decree: 'Nghị quyết thử 2/NQ',
      unitIds: [communes[1], communes[2]],
      becomes: [{ code: '99997', name: 'Phường Gộp Thử', kind: 'ward' }],
    });
    expect(merged.status).toBe(200);
    expect(await enter(id, communes[1]!, 4, 1)).toBe('figures.unit-not-in-force');
    await makeMap();
    expect(await enter(id, communes[1]!, 4, 1)).toBe('figures.unit-not-in-force');
    expect((await administrator!.post(`/catalogue/changes/${merged.body.id}/undo`)).status).toBe(204);
    // Its figure went to the merged commune and came back: two revisions more.
    expect(await enter(id, communes[1]!, 4, 3)).toBe(200);
  });
});
