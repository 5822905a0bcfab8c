import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('partners', () => {
  let api: RunningApi;
  let planner: Client;
  let campaignId: number;
  const post = { code: 'BDVN', name: 'Tổng công ty Bưu điện Việt Nam', nameEn: 'Vietnam Post', kind: 'post', parentId: null, unitId: null };

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
    campaignId = (await runningCampaign(planner)).id;
  });
  afterAll(() => api.stop());

  it('have a territory and branches of their own', async () => {
    const { body: centre } = await planner.post('/partners/organisations', post);
    const province = (await planner.get('/units?q=ha noi&level=1')).body.items[0];
    await planner.post('/partners/organisations', {
      ...post,
      code: 'BD-01',
      name: 'Bưu điện thành phố Hà Nội',
      parentId: centre.id,
      unitId: province.id,
    });
    const { body } = await planner.get('/partners/organisations?q=Hà Nội');
    expect(body.items[0]).toMatchObject({ parentName: post.name, unitPath: 'Thành phố Hà Nội', active: true });
  });

  it('take part in a campaign in a role, once', async () => {
    const { body: organisation } = await planner.post('/partners/organisations', {
      ...post,
      code: 'VIETTEL',
      kind: 'carrier',
      name: 'Viettel',
    });
    const role = { campaignId, organisationId: organisation.id, role: 'communication', note: null };
    const { body } = await planner.post('/partners/roles', role);
    expect((await planner.post('/partners/roles', role)).status).toBe(409);
    expect((await planner.get(`/partners/roles?campaign=${campaignId}`)).body).toMatchObject([
      { organisationName: 'Viettel', role: 'communication' },
    ]);
    expect((await planner.delete(`/partners/roles/${body.id}`)).status).toBe(204);
    expect((await planner.delete(`/partners/roles/${body.id}`)).status).toBe(404);
  });

  it('sign joint plans with a number and a date', async () => {
    const { body: organisation } = await planner.post('/partners/organisations', {
      ...post,
      code: 'HND',
      kind: 'association',
      name: 'Hội Nông dân',
    });
    const plan = {
      campaignId,
      number: '1731/KHLT-BHXH-BĐVN',
      signedOn: '2026-04-29',
      title: 'Kế hoạch liên tịch',
      organisationIds: [organisation.id],
    };
    expect((await planner.post('/partners/joint-plans', { ...plan, number: '1731' })).body.code).toBe('partners.joint-plan-number');
    expect((await planner.post('/partners/joint-plans', { ...plan, organisationIds: [999_999] })).body.code).toBe('unknown-reference');
    expect((await planner.get(`/partners/joint-plans?campaign=${campaignId}`)).body).toEqual([]);
    expect((await planner.post('/partners/joint-plans', plan)).status).toBe(201);
    expect((await planner.get(`/partners/joint-plans?campaign=${campaignId}`)).body).toMatchObject([
      { number: '1731/KHLT-BHXH-BĐVN', signedOn: '2026-04-29', organisations: [{ name: 'Hội Nông dân' }] },
    ]);
  });

  it('are kept by planners alone', async () => {
    const officer = await api.signIn('ha-noi');
    expect((await officer.get('/partners/organisations')).status).toBe(200);
    expect((await officer.post('/partners/organisations', { ...post, code: 'KHAC' })).status).toBe(403);
  });
});
