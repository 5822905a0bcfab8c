import type { ComparisonReport } from '@ra-quan/comparisons/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

describe('numbers that must not be said wrongly', () => {
  let api: RunningApi;
  let director: Client;
  let nation: number;

  beforeAll(async () => {
    api = await startApi();
    director = await api.signIn('giam-doc');
    nation = (await director.get('/units?level=0')).body.items[0].id;
  }, 60_000);
  afterAll(() => api.stop());

  /** States a number of the country; of a number that is stated already, with the version that was seen, another. */
  const state = async (indicatorId: number, from: string, to: string, value: number, more: object = {}, seen = 0) => {
    const frame = { period_from: from, period_to: to, extent: 'stated', origin: 'published', preferred: true, status: 'published' };
    const [{ source }] = (await api.sql<{ source: number }>(
      `INSERT INTO figures.figure_source (title) VALUES ($1) ON CONFLICT ON CONSTRAINT figure_source_place DO UPDATE SET title = excluded.title RETURNING id AS source`,
      [`Niên giám ${from.slice(0, 4)}`],
    )) as [{ source: number }];
    await api.sql('SELECT figures.write_observations($1, $2, ARRAY[$1::int], ARRAY[$3::smallint], ARRAY[$4::int], ARRAY[$5::int])', [
      nation,
      JSON.stringify({ ...frame, source_id: source, entered_by: 1, ...more }),
      indicatorId,
      value,
      seen,
    ]);
  };
  const compared = async (subject: string, base: string, more = '') =>
    (await director.get(`/comparisons?subject=${subject}&base=${base}${more}`)).body as ComparisonReport;
  const against = async (subject: string, base: string) => (await compared(subject, base)).comparisons[0]!;
  const [net, stock] = [10, 11];
  const netOf = (year: number) => `si-voluntary-net:${year}-01-01:${year + 1}-01-01:`;
  const stockAt = (day: string, to: string) => `si-voluntary-total:${day}:${to}:`;

  it('a negative base: no ratio, no growth, the difference in persons, and why', async () => {
    await state(net, '2023-01-01', '2024-01-01', -500);
    await state(net, '2024-01-01', '2025-01-01', 200);
    const { ratio, growth, difference, sentence, change } = await against(netOf(2024), netOf(2023));
    expect([ratio.undefined, growth.undefined, difference.value]).toEqual(['negative', 'negative', 700]);
    expect([sentence.vi, change!.vi].join(' ')).toMatch(/có số âm nên không tính tỷ lệ.*tăng 700 người/);
    expect((await against(netOf(2023), netOf(2024))).change!.vi).toMatch(/^giảm 700 người/);
  });

  it('a base of 0, none, and nothing at all (case 4)', async () => {
    await state(net, '2022-01-01', '2023-01-01', 0);
    const why = async (subject: string, base: string) => (await against(subject, base)).ratio.undefined;
    expect(await why(netOf(2024), netOf(2022))).toBe('base-zero');
    await state(net, '2016-01-01', '2017-01-01', 0);
    expect(await why(netOf(2022), netOf(2016))).toBe('base-zero');
    expect(await why(netOf(2024), netOf(2010))).toBe('base-missing');
    expect(await why(netOf(2010), netOf(2024))).toBe('subject-missing');
    expect(await why(netOf(2010), netOf(2011))).toBe('both-missing');
  });

  it('an estimate never serves as a base while an actual of its year is known: it is refused, the actual offered (case 15)', async () => {
    await state(stock, '2025-12-31', '2026-01-01', 3_070_000, { status: 'estimated', qualifier: 'ước' });
    await state(stock, '2024-12-31', '2025-01-01', 2_300_000, { qualifier: 'khoảng' });
    const ask = () =>
      director.get(`/comparisons?subject=${stockAt('2024-12-31', '2025-01-01')}&base=${stockAt('2025-12-31', '2026-01-01')}`);
    expect((await ask()).status).toBe(200);
    await state(stock, '2025-11-30', '2025-12-01', 2_016_000);
    const refused = await ask();
    expect([refused.status, refused.body.code]).toEqual([422, 'comparisons.estimate-as-base']);
    expect(refused.body.detail).toContain('2.016.000 (ngày 30/11/2025)');
  });

  it('hedges travel: at most of «trên», about of two that are about, in words and in files', async () => {
    await state(net, '2018-01-01', '2019-01-01', 52_900, { qualifier: 'trên' });
    await state(net, '2025-01-01', '2026-01-01', 62_522);
    const { ratio, bound, sentence } = await against(netOf(2025), netOf(2018));
    expect([ratio.value!.toFixed(3), bound]).toEqual(['118.189', 'at-most']);
    expect(sentence.vi).toContain('bằng nhiều nhất 118,2% số tăng ròng BHXH tự nguyện cả năm 2018 (trên 52.900)');
    expect(sentence.en).toContain('equal to at most 118.2% of the net growth of voluntary SI in the whole of 2018 (over 52,900)');
    await state(stock, '2018-12-31', '2019-01-01', 277_000, { qualifier: 'trên' });
    await state(stock, '2019-12-31', '2020-01-01', 574_000, { qualifier: 'gần' });
    await state(stock, '2020-12-31', '2021-01-01', 1_125_000, { qualifier: 'khoảng' });
    expect((await against(stockAt('2020-12-31', '2021-01-01'), stockAt('2019-12-31', '2020-01-01'))).sentence.vi).toContain(
      'bằng khoảng 196,0%',
    );
    const two = await against(stockAt('2019-12-31', '2020-01-01'), stockAt('2018-12-31', '2019-01-01'));
    expect([two.bound, two.change!.vi]).toEqual(['at-most', expect.stringMatching(/^tăng nhiều nhất 107,3%/)]);
    const csv = (await director.get(`/comparisons/export?format=csv&subject=${netOf(2025)}&base=${netOf(2018)}`)).body as string;
    expect(csv).toMatch(/trên,,52900,.*nhiều nhất,118\.2,18\.2,/);
    const english = (
      await director.get(`/comparisons/export?format=csv&subject=${netOf(2025)}&base=${netOf(2018)}`, { 'accept-language': 'en' })
    ).body as string;
    expect(english).toMatch(/over,,52900,.*at most,118\.2,18\.2,/);
  });

  it('a number that other sources give differently says so in the sentence and in files (case 10)', async () => {
    await state(net, '2014-01-01', '2015-01-01', 30_369);
    await api.sql(`INSERT INTO figures.figure_source (title) VALUES ('Báo khác')`);
    await api.sql(
      `INSERT INTO figures.observation_cell (province_id, unit_id, indicator_id, period_from, period_to, extent, source_id, origin, preferred, value, status, entered_by)
       SELECT $1, $1, $2, '2014-01-01', '2015-01-01', 'stated', id, 'published', false, 30269, 'published', 1 FROM figures.figure_source WHERE title = 'Báo khác'`,
      [nation, net],
    );
    await state(net, '2015-01-01', '2016-01-01', 60_738);
    const asBase = (await against(netOf(2015), netOf(2014))).sentence;
    expect(asBase.vi).toContain('cả năm 2014 (30.369, nguồn khác: 30.269)');
    expect(asBase.en).toContain('(30,369, another source: 30,269)');
    expect((await against(netOf(2014), netOf(2015))).sentence.vi).toContain('30.369 người tham gia BHXH tự nguyện (nguồn khác: 30.269)');
    const csv = (await director.get(`/comparisons/export?format=csv&subject=${netOf(2015)}&base=${netOf(2014)}`)).body as string;
    expect(csv).toContain('(30.369, nguồn khác: 30.269)');
  });

  it('equal numbers of different kinds are equal, and did not stay as they were', async () => {
    await state(1, '2013-05-01', '2013-06-01', 27_753);
    await state(net, '2013-01-01', '2014-01-01', 27_753);
    const { sentence, change } = await against('si-voluntary-mobilised:2013-05-01:2013-06-01:', netOf(2013));
    expect([sentence.vi, change]).toEqual([
      'Cả nước, tháng 5/2013: 27.753 người tham gia BHXH tự nguyện vận động được (số gộp), bằng đúng số tăng ròng BHXH tự nguyện cả năm 2013 (27.753).',
      null,
    ]);
  });

  it('no bound stands where there is no percentage', async () => {
    await state(net, '2011-01-01', '2012-01-01', 900, { qualifier: 'trên' });
    for (const base of [netOf(2009), stockAt('2018-12-31', '2019-01-01')]) {
      const { ratio, bound } = await against(netOf(2011), base);
      expect([ratio.value, bound]).toEqual([null, 'exact']);
      const csv = (await director.get(`/comparisons/export?format=csv&subject=${netOf(2011)}&base=${base}`)).body as string;
      expect(csv).not.toMatch(/nhiều nhất|ít nhất/);
    }
  });

  it('a flow is not set against a stock, nor persons against groups', async () => {
    expect((await against(netOf(2025), stockAt('2020-12-31', '2021-01-01'))).ratio.undefined).toBe('flow-and-stock');
    await state(24, '2022-05-08', '2022-05-09', 600, { qualifier: 'trên' });
    const { ratio, sentence } = await against(netOf(2025), 'parades:2022-05-08:2022-05-09:');
    expect(ratio.undefined).toBe('unlike-counted');
    expect(sentence.vi).toMatch(/số đoàn diễu hành ngày 08\/05\/2022 \(trên 600\): đếm những thứ khác nhau/);
  });

  it('a published number that was corrected says what it was, when and why; as it was known it is what it was', async () => {
    await state(net, '2021-01-01', '2022-01-01', 325_000);
    await api
      .sql(`UPDATE figures.observation SET entered_at = '2026-01-05T02:00:00Z' WHERE indicator_id = $1 AND period_from = '2021-01-01'`, [
        net,
      ])
      .catch(() =>
        api.sql(
          `UPDATE figures.observation SET entered_at = '2026-01-05T02:00:00Z' FROM figures.observation_cell AS cell
         WHERE cell.id = observation.cell_id AND cell.indicator_id = $1 AND cell.period_from = '2021-01-01'`,
          [net],
        ),
      );
    await state(net, '2021-01-01', '2022-01-01', 325_400, { reason: 'Đính chính ngày 02/02/2026' }, 1);
    const { base, caveats } = await against(netOf(2025), netOf(2021));
    expect([base.value, base.corrected]).toEqual([
      325_400,
      expect.objectContaining({ value: 325_000, reason: 'Đính chính ngày 02/02/2026' }),
    ]);
    expect(caveats.find(({ kind }) => kind === 'corrected-since')!.details).toMatchObject({ was: 325_000, value: 325_400 });
    const then = (await compared(netOf(2025), netOf(2021), '&asOf=2026-02-01')).comparisons[0]!;
    expect([then.base.value, then.base.corrected]).toEqual([325_000, null]);
  });

  it('years of 365 and 366 days are no unequal windows', async () => {
    const { caveats } = await against(netOf(2024), netOf(2025));
    expect(caveats.map(({ kind }) => kind)).not.toContain('unequal-windows');
  });
});
