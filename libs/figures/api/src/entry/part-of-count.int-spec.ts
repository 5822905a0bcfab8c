import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const [mobilised, renewed, isNew] = [1, 3, 6];

describe('who was newly enrolled', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;
  let campaignId: number;
  let communes: { unitId: number; name: string }[];
  const day = '2026-05-08';

  beforeAll(async () => {
    api = await startApi();
    planner = await api.signIn('ke-hoach');
    officer = await api.signIn('ha-noi');
    campaignId = (await runningCampaign(planner)).id;
    communes = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body.rows;
  });
  afterAll(() => api.stop());

  const cell = (index: number, indicatorId: number, value: number | null, version = 0) => ({
    unitId: communes[index]!.unitId,
    indicatorId,
    value,
    version,
  });
  const enter = (cells: unknown[], headers: Record<string, string> = {}) =>
    officer.post('/figures/entries', { campaignId, day, cells }, headers);
  const counts = async (index: number) => {
    const { rows } = (await officer.get(`/figures/grid?campaign=${campaignId}&day=${day}`)).body;
    return rows[index].cells.map(({ value }: { value: number | null }) => value);
  };

  it('is never more than all who were signed up, in one entry', async () => {
    const { status, body } = await enter([cell(0, mobilised, 87), cell(0, isNew, 88)]);
    expect([status, body.code, body.detail]).toEqual([
      422,
      'figures.part-larger-than-whole',
      `${communes[0]!.name}: BHXH tự nguyện phát triển mới 88 > BHXH tự nguyện vận động được 87: số người này nằm trong số vận động được nên không thể nhiều hơn. Hãy sửa một trong hai số.`,
    ]);
    expect(await counts(0)).toEqual([]);
    expect((await enter([cell(0, mobilised, 88), cell(0, isNew, 88)])).status).toBe(200);
  });

  it('is held against what stands there, whichever of the two comes later', async () => {
    await enter([cell(1, mobilised, 10)]);
    expect((await enter([cell(1, isNew, 11)])).body.code).toBe('figures.part-larger-than-whole');
    await enter([cell(1, isNew, 8)]);
    const lowered = await enter([cell(1, mobilised, 7, 1)], { 'accept-language': 'en' });
    expect([lowered.status, lowered.body.detail]).toEqual([
      422,
      expect.stringContaining('newly enrolled voluntary SI 8 > voluntary SI sign-ups 7: these people are among all who were signed up'),
    ]);
    expect(await counts(1)).toEqual([10, 8]);
    expect((await enter([cell(1, mobilised, 7, 1), cell(1, isNew, 6, 1)])).status).toBe(200);
  });

  it('contradicts nothing where the other is missing, and what is missing is not zero', async () => {
    expect((await enter([cell(2, isNew, 5)])).status).toBe(200);
    expect((await enter([cell(2, mobilised, null)])).status).toBe(200);
    expect((await enter([cell(3, mobilised, 0), cell(3, renewed, 1)])).status).toBe(422);
  });

  it('names the first of many, and how many more there are', async () => {
    const cells = [10, 11, 12, 13, 14].flatMap((at) => [cell(at, mobilised, 1), cell(at, isNew, 2)]);
    const { detail } = (await enter(cells)).body;
    expect(detail).toContain(communes[12]!.name);
    expect(detail).toContain('và 2 chỗ khác');
  });

  it('keeps a contradiction of before from being made by others, not from being left: another indicator of the unit is entered', async () => {
    await enter([cell(4, mobilised, 5), cell(4, isNew, 5)]);
    await api.sql(`UPDATE figures.observation_cell SET value = 4 WHERE unit_id = $1 AND indicator_id = $2`, [
      communes[4]!.unitId,
      mobilised,
    ]);
    expect((await enter([cell(4, 2, 3)])).status).toBe(200);
    expect((await enter([cell(4, isNew, 6, 1)])).status).toBe(422);
  });

  describe('as sources state it', () => {
    const source = { title: 'BHXH Tiền Giang', number: '88/BC', page: null, publishedOn: '2024-01-05', url: null };
    const stated = (indicatorId: number, value: number, more: object = {}) => ({
      kind: 'actual',
      indicatorId,
      unitId: 1,
      from: '2023-05-01',
      to: '2023-06-01',
      campaignId: null,
      value,
      qualifier: null,
      status: 'published',
      origin: 'published',
      formula: null,
      source,
      ...more,
    });
    const state = (...of: Parameters<typeof stated>) => planner.post('/figures/stated', stated(...of));
    beforeEach(() => api.sql(`DELETE FROM figures.observation; DELETE FROM figures.observation_cell`));

    it('is refused where it is more, in whichever order, and where a correction makes it more', async () => {
      const whole = await state(mobilised, 485);
      const part = await state(isNew, 486);
      expect([part.status, part.body.code, part.body.detail]).toEqual([
        422,
        'figures.stated-part-larger-than-whole',
        expect.stringContaining('Việt Nam: BHXH tự nguyện phát triển mới 486 > BHXH tự nguyện vận động được 485'),
      ]);
      expect((await state(isNew, 88)).status).toBe(201);
      const { kind, indicatorId, unitId, from, to, campaignId: of, ...content } = stated(mobilised, 80);
      const corrected = await planner.put(`/figures/stated/${whole.body.id}`, { ...content, version: 1, reason: 'Đọc nhầm dòng.' });
      expect([kind, indicatorId, unitId, from, to, of, corrected.body.code].at(-1)).toBe('figures.stated-part-larger-than-whole');
      expect((await planner.get(`/figures/stated/${whole.body.id}`)).body.value).toBe(485);
    });

    it('is taken where the words of the sources leave it open, or the time is another', async () => {
      await state(mobilised, 80, { qualifier: 'trên' });
      expect((await state(isNew, 88)).status).toBe(201);
      await state(mobilised, 80, { from: '2022-05-01', to: '2022-06-01' });
      expect((await state(isNew, 88, { from: '2022-06-01', to: '2022-07-01' })).status).toBe(201);
    });

    it('is a finding of the row in a file', async () => {
      const heading = 'Chỉ số;Đơn vị;Kỳ;Số;Nguồn';
      const rows = ['si-voluntary-mobilised;;05/2023;80;BHXH', 'si-voluntary-new;;05/2023;88;BHXH', 'si-voluntary-new;;06/2023;88;BHXH'];
      const { problems, count } = (
        await planner.upload('/figures/stated/imports/check', new TextEncoder().encode([heading, ...rows].join('\n')))
      ).body;
      expect([count, problems.map(({ row, message }: { row: number; message: { vi: string } }) => [row, message.vi])]).toEqual([
        2,
        [[3, expect.stringContaining('phát triển mới 88 > BHXH tự nguyện vận động được 80')]],
      ]);
    });
  });
});
