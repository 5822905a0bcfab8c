import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('the review of a result sheet', () => {
  let api: RunningApi;
  let officer: Client;
  let director: Client;
  let campaignId: number;
  let unitId: number;
  let sheetId: number;
  const day = '2026-05-08';

  beforeAll(async () => {
    api = await startApi();
    officer = await api.signIn('ha-noi');
    director = await api.signIn('giam-doc');
    campaignId = (await runningCampaign(await api.signIn('ke-hoach'))).id;
    unitId = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows[0].unitId;
    sheetId = (await enter(31, 0)).body.sheetId;
  });
  afterAll(() => api.stop());

  const enter = (value: number | null, version: number, reason?: string) =>
    officer.post('/figures/entries', { campaignId, day, cells: [{ unitId, indicatorId: 1, value, version }], reason });
  const sheet = async () => (await director.get(`/figures/sheets/${sheetId}`)).body;
  const cell = async () => (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows[0].cells[0];
  const take = async (client: Client, action: string, reason?: string) =>
    client.post(`/figures/sheets/${sheetId}/steps/${action}`, { version: (await sheet()).version, reason });

  it('starts as a draft of provisional figures', async () => {
    expect(await sheet()).toMatchObject({
      state: 'draft',
      reported: 1,
      expected: 126,
      totals: [{ indicatorId: 1, value: 31, waiting: 31 }],
    });
    expect((await cell()).status).toBe('provisional');
  });

  it('is submitted by the maker, and then closed to entry', async () => {
    expect((await take(director, 'submit')).status).toBe(403);
    expect((await take(officer, 'submit')).status).toBe(204);
    expect((await cell()).status).toBe('submitted');
    expect((await enter(32, (await cell()).version)).body.code).toBe('figures.under-review');
  });

  it('is never approved by its maker', async () => {
    expect((await take(officer, 'approve')).status).toBe(403);
    await api.sql(`UPDATE identity.app_user SET role = 'director' WHERE username = 'ha-noi'`);
    const own = await take(officer, 'approve');
    await api.sql(`UPDATE identity.app_user SET role = 'province-officer' WHERE username = 'ha-noi'`);
    expect([own.status, own.body.code]).toEqual([403, 'figures.own-work']);
  });

  it('is not approved by another officer of the province either: that is the director’s', async () => {
    await api.sql(
      `UPDATE identity.app_user SET role = 'province-officer', unit_id = (SELECT unit_id FROM identity.app_user WHERE username = 'ha-noi')
       WHERE username = 'buu-dien'`,
    );
    const colleague = await api.signIn('buu-dien');
    for (const action of ['approve', 'return']) {
      const refused = await take(colleague, action, 'Đã xem');
      expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    }
    expect((await sheet()).state).toBe('submitted');
  });

  it('is returned with a reason, corrected, and submitted again', async () => {
    expect((await take(director, 'return')).body.code).toBe('reason-needed');
    expect((await take(director, 'return', 'Cao bất thường, đề nghị kiểm tra')).status).toBe(204);
    expect(await sheet()).toMatchObject({ state: 'returned', stateReason: 'Cao bất thường, đề nghị kiểm tra' });
    expect((await enter(13, (await cell()).version)).status).toBe(200);
    expect((await sheet()).decidedBy).toBe('Trần Thu Giang (lãnh đạo)');
    expect((await take(officer, 'submit')).status).toBe(204);
    expect((await sheet()).decidedBy).toBeNull();
  });

  it('is approved by the checker, once', async () => {
    const { version } = await sheet();
    expect((await take(director, 'approve')).status).toBe(204);
    expect((await director.post(`/figures/sheets/${sheetId}/steps/approve`, { version })).status).toBe(409);
    expect((await cell()).status).toBe('approved');
    expect((await sheet()).totals).toEqual([{ indicatorId: 1, value: 13, waiting: 0 }]);
  });

  it('takes a late correction with a reason, for the corrected figure alone', async () => {
    const other = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows[1].unitId;
    const cells = [{ unitId: other, indicatorId: 1, value: 2, version: 0 }];
    expect((await officer.post('/figures/entries', { campaignId, day, cells })).body.code).toBe('figures.reason-needed');
    expect((await officer.post('/figures/entries', { campaignId, day, cells, reason: 'Bưu cục báo muộn' })).status).toBe(200);
    expect((await sheet()).totals).toEqual([{ indicatorId: 1, value: 15, waiting: 2 }]);
    expect((await cell()).status).toBe('approved');
  });

  it('takes two corrections at once, one after the other', async () => {
    expect((await take(officer, 'submit')).status).toBe(204);
    expect((await take(director, 'approve')).status).toBe(204);
    const { rows } = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body;
    const correct = (index: number) =>
      officer.post('/figures/entries', {
        campaignId,
        day,
        cells: [{ unitId: rows[index].unitId, indicatorId: 2, value: 1, version: 0 }],
        reason: 'Báo muộn',
      });
    const answers = await Promise.all([2, 3, 4, 5].map(correct));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await sheet()).state).toBe('draft');
  });

  it('is approved after a return even where a figure needed no correction', async () => {
    const other = '2026-05-07';
    const { rows } = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${other}`)).body;
    const entered = (index: number, value: number, version: number) => ({ unitId: rows[index].unitId, indicatorId: 1, value, version });
    const write = (...cells: unknown[]) => officer.post('/figures/entries', { campaignId, day: other, cells });
    const { sheetId: id } = (await write(entered(0, 12, 0), entered(1, 30, 0))).body;
    const step = async (client: Client, action: string) => {
      const { version } = (await director.get(`/figures/sheets/${id}`)).body;
      return (await client.post(`/figures/sheets/${id}/steps/${action}`, { version, reason: 'Xem lại' })).status;
    };
    expect([await step(officer, 'submit'), await step(director, 'return')]).toEqual([204, 204]);
    expect((await write(entered(0, 21, 3))).status).toBe(200);
    expect([await step(officer, 'submit'), await step(director, 'approve')]).toEqual([204, 204]);
  });

  it('leaves every value with who, when and why', async () => {
    const { body } = await director.get(`/figures/cells/${(await cell()).cellId}/history`);
    expect(body.map(({ value, status }: { value: number; status: string }) => `${value} ${status}`)).toEqual([
      '13 approved',
      '13 submitted',
      '13 provisional',
      '31 provisional',
      '31 submitted',
      '31 provisional',
    ]);
    expect(body.find((one: { reason: string | null }) => one.reason)).toMatchObject({
      reason: 'Cao bất thường, đề nghị kiểm tra',
      enteredBy: 'Trần Thu Giang (lãnh đạo)',
    });
  });

  it('is closed to another province, and in the log', async () => {
    const neighbour = await api.signIn('dong-nai');
    expect((await neighbour.get(`/figures/sheets/${sheetId}`)).status).toBe(404);
    expect((await neighbour.get(`/figures/sheets?campaign=${campaignId}`)).body).toMatchObject({ items: [], total: 0 });
    const auditor = await api.signIn('kiem-toan');
    const { body } = await auditor.get('/audit?action=figures.return');
    expect(body.items.at(-1)).toMatchObject({
      subjectName: 'Thành phố Hà Nội, 08/05/2026',
      before: { state: 'submitted' },
      reason: 'Cao bất thường, đề nghị kiểm tra',
    });
  });

  it('cannot lose a revision, even to the role of the API', async () => {
    await expect(api.sqlAsApi('DELETE FROM figures.observation')).rejects.toThrow(/permission denied/);
    await expect(api.sqlAsApi('UPDATE figures.observation SET value = 0')).rejects.toThrow(/permission denied/);
    await expect(api.sqlAsApi('DELETE FROM figures.observation_cell')).rejects.toThrow(/permission denied/);
  });
});
