import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import type { BaseChoice, Comparison, ComparisonChoices, ComparisonReport } from '@ra-quan/comparisons/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

/** Day 26 of a campaign of 30 days, and the campaign of the year before. */
describe('a running campaign at day 26', () => {
  let api: RunningApi;
  let planner: Client;
  let officer: Client;
  let director: Client;
  let now: { id: number };
  let before: { id: number };
  let communes: number[];
  let haNoi: number;

  beforeAll(async () => {
    api = await startApi('2026-11-26T02:00:00Z');
    [planner, officer, director] = (await Promise.all(['ke-hoach', 'ha-noi', 'giam-doc'].map((name) => api.signIn(name)))) as [
      Client,
      Client,
      Client,
    ];
    haNoi = (await director.get('/units?q=ha noi&level=1')).body.items[0].id;
    const plan = (year: number) => ({
      windowFrom: `${year}-11-01`,
      windowTo: `${year}-12-01`,
      waves: [
        {
          name: 'Lễ ra quân',
          nameEn: year === 2025 ? 'Launch' : null,
          kind: 'launch' as const,
          from: `${year}-11-08`,
          to: `${year}-11-09`,
        },
      ],
    });
    before = await runningCampaign(planner, { name: 'Tháng vận động 2025', ...plan(2025) });
    now = await runningCampaign(planner, { name: 'Tháng vận động 2026', ...plan(2026) });
    communes = (await officer.get(`/figures/grid?campaign=${now.id}&day=2026-11-01`)).body.rows.map(
      ({ unitId }: { unitId: number }) => unitId,
    );
    // Two communes on every day of both years; a third only this year, and one of last year only.
    await report(before.id, '2025-11-01', [100, 100, null, 40]);
    await report(before.id, '2025-11-26', [153, 153, null, 40]);
    await report(before.id, '2025-11-28', [100, 100, null, null]);
    await report(now.id, '2026-11-01', [110, 100, 40, null]);
    await report(now.id, '2026-11-26', [152, 150, 41, null]);
  }, 90_000);
  afterAll(() => api.stop());

  const report = async (campaignId: number, day: string, values: readonly (number | null)[], indicatorId = 1) => {
    const cells = values.flatMap((value, at) => (value === null ? [] : { unitId: communes[at]!, indicatorId, value, version: 0 }));
    const { status } = await officer.post('/figures/entries', { campaignId, day, cells, reason: 'Nhập bổ sung' });
    expect(status).toBe(200);
  };
  const subject = () => `si-voluntary-mobilised:2026-11-01:2026-12-01:${now.id}`;
  const lastYear = (more = '') => `si-voluntary-mobilised:2025-11-01:2025-12-01:${before.id}${more}`;
  const compared = async (query: string): Promise<ComparisonReport> => (await director.get(`/comparisons?${query}`)).body;
  const against = async (base: string, more = ''): Promise<Comparison> =>
    (await compared(`subject=${subject()}&base=${base}${more}`)).comparisons[0]!;

  it('stands as far from Tết as the subject where that is asked for, whatever the days, and says so', async () => {
    const { base, sentence } = await against('si-voluntary-mobilised:2025-11-01:2025-12-01::tet');
    // 384 days lie between Tết of 29/01/2025 and of 17/02/2026.
    expect([base.period, base.cutFrom]).toEqual([
      { from: '2025-10-13', to: '2025-11-08' },
      { from: '2025-10-13', to: '2025-11-12' },
    ]);
    expect(sentence.vi).toContain('cùng khoảng cách tới Tết');
  });

  it('is cut to the same days, never to the whole month: «tăng 1,2%», «cùng 26 ngày»', async () => {
    const { subject: figure, comparisons } = await compared(`subject=${subject()}&base=${lastYear()}`);
    expect([figure.value, figure.period, figure.cutFrom]).toEqual([
      593,
      { from: '2026-11-01', to: '2026-11-27' },
      { from: '2026-11-01', to: '2026-12-01' },
    ]);
    const { base, ratio, sentence, change } = comparisons[0]!;
    expect([base.value, base.period.to]).toEqual([586, '2025-11-27']);
    expect(ratio.value!.toFixed(1)).toBe('101.2');
    expect(sentence.vi).toContain('01/11/2026 – 26/11/2026 (26 trên 30 ngày), trong Tháng vận động 2026: 593 người');
    expect(sentence.vi).toContain('cùng 26 ngày từ 01/11/2025 đến 26/11/2025 trong Tháng vận động 2025 (586');
    expect(change!.vi).toMatch(/^tăng 1,2%/);
  });

  it('meets the whole month only on demand, without a rise or a fall', async () => {
    const { base, ratio, growth, sentence, change, caveats } = await against(lastYear(':whole'));
    expect([base.value, ratio.value!.toFixed(1), growth.undefined, change]).toEqual([786, '75.4', 'unequal-windows', null]);
    expect(sentence.vi).toContain('tháng 11/2025 trong Tháng vận động 2025 (786');
    expect(caveats.map(({ kind }) => kind)).toContain('unequal-windows');
  });

  it('counts no days before or after its campaign: own days that begin earlier are those of the campaign', async () => {
    const early = `si-voluntary-mobilised:2026-10-20:2026-12-11:${now.id}`;
    const told = await compared(`subject=${early}&base=si-voluntary-mobilised:2025-10-20:2025-12-11:${before.id}`);
    expect([told.subject.period, told.subject.cutFrom]).toEqual([
      { from: '2026-11-01', to: '2026-11-27' },
      { from: '2026-11-01', to: '2026-12-01' },
    ]);
    expect(told.comparisons[0]!.sentence.vi).toMatch(/\(26 trên 30 ngày\).*cùng 26 ngày từ 01\/11\/2025 đến 26\/11\/2025/);
    const start = `si-voluntary-mobilised:2026-10-25:2026-11-11:${now.id}`;
    expect((await compared(`subject=${start}`)).subject.period).toEqual({ from: '2026-11-01', to: '2026-11-11' });
  });

  it('is never set against itself: refused in words, as a whole too, and not offered', async () => {
    for (const base of [subject(), `${subject()}:whole`]) {
      const { status, body } = await director.get(`/comparisons?subject=${subject()}&base=${base}`);
      expect([status, body.code]).toEqual([422, 'comparisons.base-is-subject']);
      expect(body.detail).toContain('một số không so sánh với chính nó');
      const english = await director.get(`/comparisons?subject=${subject()}&base=${base}`, { 'accept-language': 'en' });
      expect(english.body.detail).toContain('nothing is compared with itself');
    }
    const { bases } = (await director.get(`/comparisons/choices?campaign=${now.id}&subject=${subject()}&base=${subject()}`)).body as {
      bases: BaseChoice[];
    };
    expect(bases.map(({ key }) => key)).not.toContain(subject());
  });

  it('counts coverage of both sides by days of communes, and says it in the sentence', async () => {
    const { subject: figure, comparisons } = await compared(`unit=${haNoi}&subject=${subject()}&base=${lastYear()}`);
    // 18 working days, for 24 November is none, and the launch on a Sunday; the year before 18 and the launch on a Saturday.
    // What was reported on the first, a weekend in both years, makes up for no report that was due.
    expect(figure.coverage).toEqual({ reported: 3, expected: 126, reportedDays: 3, expectedDays: 19 * 126 });
    const { base, caveats, sentence } = comparisons[0]!;
    expect(base.coverage).toMatchObject({ reported: 3, reportedDays: 3, expectedDays: 19 * 126 });
    expect(caveats.find(({ kind }) => kind === 'partial-coverage')!.details).toMatchObject({ subjectReported: 3, baseReported: 3 });
    expect(sentence.vi).toContain('mới có 0,1% số báo cáo của 126 xã');
  });

  it('has its coverage in each cell of a table of years, and in the sums', async () => {
    const { rows, sums } = (await director.get('/comparisons/provinces?indicator=1&first=2025&last=2026')).body;
    const { cells } = rows.find(({ unitId }: { unitId: number }) => unitId === haNoi);
    expect(cells.map(({ coverage }: { coverage: object }) => coverage)).toEqual([
      { reportedDays: 5, expectedDays: 21 * 126 },
      { reportedDays: 3, expectedDays: 19 * 126 },
    ]);
    expect(sums[1]).toMatchObject({ value: 593, missing: 33, coverage: { reportedDays: 3, expectedDays: 19 * 3_321 } });
    const communesOf = (await director.get(`/comparisons/communes?province=${haNoi}&indicator=1&first=2026&last=2026`)).body.rows;
    expect(communesOf.find(({ unitId }: { unitId: number }) => unitId === communes[0]).cells[0]).toMatchObject({
      value: 262,
      coverage: { reportedDays: 1, expectedDays: 19 },
    });
    const csv = (await director.get('/comparisons/provinces/export?format=csv&indicator=1&first=2025&last=2026')).body as string;
    expect(csv).toMatch(/Thành phố Hà Nội,786,593,"?2025: 0,2% số báo cáo; 2026: 0,1% số báo cáo/);
    expect(csv).toMatch(/Cộng,786,593,.*2026: 33 đơn vị chưa có số liệu; 2026: 0,0% số báo cáo/);
  });

  it('puts the value over what reported on both sides beside the full one', async () => {
    for (const place of [`unit=${haNoi}&`, '', `unit=${communes[0]!}&`]) {
      const { likeForLike } = (await compared(`${place}subject=${subject()}&base=${lastYear()}`)).comparisons[0]!;
      if (place.includes(String(communes[0]!))) expect(likeForLike).toBeNull();
      else expect(likeForLike).toMatchObject({ subject: 512, base: 506, communes: 2, days: 4 });
    }
  });

  it('has a target with its pace of time, and none for a launch or a day that has none of its own', async () => {
    const targets = (more: object, value: number, version = 0) =>
      planner.put('/targets', { campaignId: now.id, scheme: 'si-voluntary', ...more, targets: [{ unitId: haNoi, value, version }] });
    expect((await targets({}, 1_000)).status).toBe(200);
    const target = async (key: string, more = '') => (await compared(`unit=${haNoi}&subject=${key}${more}`)).target;
    expect(await target(subject())).toMatchObject({
      value: 1_000,
      completion: { value: 59.3 },
      timePassed: (26 / 30) * 100,
      neededPerDay: 407 / 4,
      before: [],
    });
    const launch = `si-voluntary-mobilised:2026-11-08:2026-11-09:${now.id}`;
    expect([await target(launch), await target(`si-voluntary-mobilised:2026-11-01:2026-11-09:${now.id}`)]).toEqual([null, null]);
    expect((await targets({ from: '2026-11-08', to: '2026-11-09' }, 50)).status).toBe(200);
    expect(await target(launch)).toMatchObject({ value: 50, timePassed: 100 });
    expect((await target(subject()))!.value).toBe(1_000);
    expect((await targets({ from: '2026-10-30', to: '2026-11-09' }, 50)).status).toBe(422);
    expect((await targets({ from: '2026-11-08' }, 50)).status).toBe(422);
  });

  it('measures what came before a change of the target against the old one, and shows both (case 13)', async () => {
    const unit = communes[0]!;
    const set = (value: number, version: number) =>
      planner.put('/targets', { campaignId: now.id, scheme: 'si-voluntary', targets: [{ unitId: unit, value, version }] });
    expect((await set(200, 0)).status).toBe(200);
    // The first was set on the first day, the second today.
    await api.sql(`UPDATE targets.target_revision SET entered_at = '2026-11-01T02:00:00Z'`);
    expect((await set(400, 1)).status).toBe(200);
    const target = async (key: string, more = '') => (await compared(`unit=${unit}&subject=${key}${more}`)).target;
    expect(await target(subject())).toMatchObject({ value: 400, before: [{ value: 200, until: '2026-11-26' }] });
    expect(await target(subject(), '&asOf=2026-11-25')).toMatchObject({ value: 200, before: [] });
    expect((await set(500, 2)).status).toBe(200);
    expect(await target(subject())).toMatchObject({ value: 500, before: [{ value: 200, until: '2026-11-26' }] });
  });

  it('refuses to set one campaign against all of them, and offers the campaign of then', async () => {
    const all = await against('si-voluntary-mobilised:2025-11-01:2025-12-01:');
    expect([all.ratio.undefined, all.growth.value, all.change]).toEqual(['unlike-scope', null, null]);
    const { bases } = (await director.get(`/comparisons/choices?campaign=${now.id}`)).body as { bases: BaseChoice[] };
    const own = bases.filter(({ indicatorId }) => indicatorId === 1);
    expect(own.filter(({ usual }) => usual).map(({ key }) => key)).toEqual([lastYear()]);
    expect(own.some(({ key }) => key === 'si-voluntary-mobilised:2025-11-01:2025-12-01:')).toBe(false);
  });

  it('offers for a launch the launch of the last campaign first', async () => {
    await report(before.id, '2025-11-08', [5, null, null, null]);
    await report(now.id, '2026-11-08', [9, null, null, null]);
    const launch = `si-voluntary-mobilised:2026-11-08:2026-11-09:${now.id}`;
    const { bases } = (await director.get(`/comparisons/choices?campaign=${now.id}&subject=${launch}`)).body as { bases: BaseChoice[] };
    // In English by its own name; where it has none, the Vietnamese stands.
    expect(bases.filter(({ usual }) => usual).map(({ key, kind, when }) => [key, kind, when])).toEqual([
      [
        `si-voluntary-mobilised:2025-11-08:2025-11-09:${before.id}`,
        'launch',
        { vi: 'Lễ ra quân, ngày 08/11/2025', en: 'Launch, 08/11/2025' },
      ],
    ]);
    const { subjects } = (await director.get(`/comparisons/choices?campaign=${now.id}`)).body as ComparisonChoices;
    expect(subjects.find(({ key }) => key === launch)!.when.en).toBe('Lễ ra quân, 08/11/2026');
  });

  it('is refused in words between schemes, and in any days that a person chooses', async () => {
    const other = await against(`hi-household-mobilised:2025-11-01:2025-12-01:${before.id}`);
    expect(other.ratio.undefined).toBe('base-missing');
    await report(before.id, '2025-11-02', [7, null, null, null], 2);
    const hi = await against(`hi-household-mobilised:2025-11-01:2025-12-01:${before.id}`);
    expect([hi.ratio.undefined, hi.change]).toEqual(['unlike-scheme', null]);
    const own = `si-voluntary-mobilised:2025-11-01:2025-11-11:${before.id}`;
    const { bases } = (await director.get(`/comparisons/choices?campaign=${now.id}&base=${own}`)).body as { bases: BaseChoice[] };
    expect(bases.find(({ key }) => key === own)).toMatchObject({
      kind: 'custom',
      known: true,
      when: { vi: '01/11/2025 – 10/11/2025' },
    });
  });

  it('adds the newly enrolled up by themselves: 485 signed up of whom 88 are new add 88 (case 12)', async () => {
    await report(now.id, '2026-11-05', [485, null, null, null]);
    await report(now.id, '2026-11-05', [88, null, null, null], 6);
    const day = (code: string) => `${code}:2026-11-05:2026-11-06:${now.id}`;
    const { subject: figure, comparisons } = await compared(`subject=${day('si-voluntary-new')}&base=${day('si-voluntary-mobilised')}`);
    expect([figure.value, comparisons[0]!.base.value, comparisons[0]!.share!.value!.toFixed(1)]).toEqual([88, 485, '18.1']);
    expect(comparisons[0]!.sentence.vi).toContain('88 người mới tham gia BHXH tự nguyện');
    expect([comparisons[0]!.ratio.undefined, comparisons[0]!.change]).toEqual(['new-and-total', null]);
    const { sums } = (await director.get('/comparisons/provinces?indicator=6&first=2026&last=2026')).body;
    expect(sums[0].value).toBe(88);
  });

  it('is re-opened as known at an instant with the same bytes, and never in a time to come', async () => {
    await api.sql(`UPDATE figures.observation SET entered_at = '2026-11-26T01:00:00Z' WHERE entered_at > '2026-11-26T01:00:00Z'`);
    await api.sql(`UPDATE figures.observation_cell SET entered_at = '2026-11-26T01:00:00Z' WHERE entered_at > '2026-11-26T01:00:00Z'`);
    await api.sql(`UPDATE targets.target_revision SET entered_at = '2026-11-26T01:00:00Z' WHERE entered_at > '2026-11-26T01:00:00Z'`);
    const query = `unit=${haNoi}&subject=${subject()}&base=${lastYear()}`;
    const told = await compared(query);
    const again = await compared(`${query}&asOf=${told.readAt}`);
    expect(again).toEqual(told);
    expect(await compared(`${query}&asOf=2026-11-26`)).toEqual(told);
    const sheet = async (asOf: string) => (await director.get(`/comparisons/export?format=csv&${query}${asOf}`)).body as string;
    expect(await sheet(`&asOf=${told.readAt}`)).toBe(await sheet(''));
    for (const later of ['2026-11-27', '2026-11-26T02:00:01Z', '2099-01-01', '2099-01-01T00:00:00Z'])
      expect((await director.get(`/comparisons?${query}&asOf=${later}`)).status).toBe(422);
    expect((await director.get(`/comparisons?${query}&asOf=yesterday`)).status).toBe(400);
    const earlier = await compared(`${query}&asOf=2026-11-25`);
    expect([earlier.subject.value, earlier.subject.period.to]).toEqual([null, '2026-11-26']);
  });
});
