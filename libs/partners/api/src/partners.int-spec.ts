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

  describe('who signed a joint plan', () => {
    let organisationIds: number[];
    const plan = { number: '25/KHLT-BHXH-HPN', signedOn: '2026-04-20', title: 'Kế hoạch liên tịch', organisationIds: [] as number[] };
    const plans = async () => (await planner.get(`/partners/joint-plans?campaign=${campaignId}`)).body as { id: number; number: string }[];
    const stored = async () =>
      (await plans()).find(({ number }) => number.startsWith('25/')) as { id: number; version: number } | undefined;

    beforeAll(async () => {
      const add = async (code: string) => (await planner.post('/partners/organisations', { ...post, code, name: code })).body.id as number;
      organisationIds = [await add('HPN'), await add('DTN')];
      await planner.post('/partners/joint-plans', { ...plan, campaignId, organisationIds: [organisationIds[0]] });
    });

    it('can change it, and the log keeps before and after', async () => {
      const { id, version } = (await stored())!;
      const change = { ...plan, title: 'Kế hoạch liên tịch đã sửa', organisationIds, version };
      expect((await planner.put(`/partners/joint-plans/${id}`, change)).status).toBe(204);
      expect(await stored()).toMatchObject({ title: change.title, organisations: [{ name: 'DTN' }, { name: 'HPN' }] });
      const [entry] = await api.sql(`SELECT before, after FROM audit.audit_entry WHERE action = 'partners.change-joint-plan'`);
      expect(entry).toMatchObject({ before: { organisationIds: [organisationIds[0]] }, after: { title: change.title } });
    });

    it('is told what stands there now when somebody else was faster, and changes nothing', async () => {
      const { id, version } = (await stored())!;
      await planner.put(`/partners/joint-plans/${id}`, { ...plan, title: 'Của người thứ nhất', organisationIds, version });
      const late = await planner.put(`/partners/joint-plans/${id}`, { ...plan, title: 'Của người thứ hai', organisationIds, version });
      expect([late.status, late.body.current.title]).toEqual([409, 'Của người thứ nhất']);
      expect((await planner.delete(`/partners/joint-plans/${id}?version=${version}`)).status).toBe(409);
      expect(await stored()).toMatchObject({ title: 'Của người thứ nhất' });
    });

    it('lets one of two simultaneous writers win', async () => {
      const { id, version } = (await stored())!;
      const change = (title: string) => planner.put(`/partners/joint-plans/${id}`, { ...plan, title, organisationIds, version });
      expect((await Promise.all([change('A'), change('B')])).map(({ status }) => status).sort()).toEqual([204, 409]);
    });

    it('is refused a number that is none, an unknown organisation, a plan that is not there, and without the permission', async () => {
      const { id, version } = (await stored())!;
      const put = (fields: object, to = id) => planner.put(`/partners/joint-plans/${to}`, { ...plan, organisationIds, version, ...fields });
      expect((await put({ number: '25' })).body.code).toBe('partners.joint-plan-number');
      expect((await put({ organisationIds: [999_999] })).body.code).toBe('unknown-reference');
      expect((await put({}, 999_999)).status).toBe(404);
      expect((await planner.delete(`/partners/joint-plans/${id}`)).status).toBe(400);
      const officer = await api.signIn('ha-noi');
      expect((await officer.put(`/partners/joint-plans/${id}`, { ...plan, organisationIds, version })).status).toBe(403);
      expect((await officer.delete(`/partners/joint-plans/${id}?version=${version}`)).status).toBe(403);
      expect((await stored())!.version).toBe(version);
    });

    it('can remove it, once, and the log keeps what it was', async () => {
      const { id, version } = (await stored())!;
      expect((await planner.delete(`/partners/joint-plans/${id}?version=${version}`)).status).toBe(204);
      expect((await planner.delete(`/partners/joint-plans/${id}?version=${version}`)).status).toBe(404);
      expect(await stored()).toBeUndefined();
      const [entry] = await api.sql(`SELECT subject_name, before FROM audit.audit_entry WHERE action = 'partners.remove-joint-plan'`);
      expect(entry).toMatchObject({ subject_name: plan.number, before: { organisationIds: expect.arrayContaining(organisationIds) } });
    });
  });

  it('are kept by planners alone', async () => {
    const officer = await api.signIn('ha-noi');
    expect((await officer.get('/partners/organisations')).status).toBe(200);
    expect((await officer.post('/partners/organisations', { ...post, code: 'KHAC' })).status).toBe(403);
  });
});
