import { runningCampaign } from '@ra-quan/campaigns/api/testing';
import type { BaseChoice, FigureChoice as Choice } from '@ra-quan/comparisons/model';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dailyIndicators } from '@ra-quan/figures/model';
import { startApi, type Client, type RunningApi } from '@ra-quan/shared/api/testing';

const run = promisify(execFile);

describe('comparisons on the demo campaign', () => {
  let api: RunningApi;
  let director: Client;
  const bases = ['2017', '2018', '2019'].map((year) => `&base=si-voluntary-net:${year}-01-01:${Number(year) + 1}-01-01:`).join('');
  const subject = 'subject=si-voluntary-mobilised:2020-05-01:2020-08-01:1';

  beforeAll(async () => {
    api = await startApi();
    await run(process.execPath, ['dist/server/demo.mjs'], { env: { ...process.env, DATABASE_URL: api.addresses.api } });
    director = await api.signIn('giam-doc');
  }, 60_000);
  afterAll(() => api.stop());

  const province = async (name: string) => (await director.get(`/units?q=${name}&level=1`)).body.items[0].id as number;

  it('say 312,0 %, 118,2 % and 21,1 % of the net growth of the years, and «giảm 78,9%» for 2019', async () => {
    const { body } = await director.get(`/comparisons?${subject}${bases}`);
    const said = body.comparisons.map((one: { sentence: { vi: string }; change: { vi: string } }) => `${one.sentence.vi} ${one.change.vi}`);
    expect(said[0]).toContain('bằng 312,0% số tăng ròng BHXH tự nguyện cả năm 2017 (20.039, suy ngược');
    expect(said[1]).toContain('bằng nhiều nhất 118,2%');
    expect(said[2]).toMatch(/bằng 21,1% .* giảm 78,9%/);
    expect(JSON.stringify(body)).not.toMatch(/tăng (hơn )?21(,\d)?%/);
    expect(body.sides.sentence.vi).toContain(
      '62.522 người tham gia BHXH tự nguyện vận động được và 71.300 người tham gia BHYT hộ gia đình',
    );
  });

  it('stand against named baselines: the mean of the years before, and of days the last year before the merger', async () => {
    const { body } = await director.get(`/comparisons?${subject}&base=si-voluntary-net:2019-01-01:2020-01-01::mean-3`);
    const [{ base, sentence, caveats }] = body.comparisons;
    expect([base.value, base.meanOf.map(({ value }: { value: number }) => value)]).toEqual([123_213, [296_700, 52_900, 20_039]]);
    expect(sentence.vi).toContain('bình quân các năm 2017–2019');
    expect(caveats.map(({ kind }: { kind: string }) => kind)).toEqual(['unequal-windows', 'gross-vs-net', 'back-computed']);
    const { bases: offered } = (await director.get('/comparisons/choices?campaign=1')).body;
    const named = (kind: string) => offered.filter((one: BaseChoice) => one.kind === kind && one.known);
    expect(named('mean').map(({ key, label }: BaseChoice) => [key, label.vi])).toContainEqual([
      'si-voluntary-net:2019-01-01:2020-01-01::mean-3',
      'Tăng ròng BHXH tự nguyện, bình quân các năm 2017–2019',
    ]);
    expect((await director.get(`/comparisons?${subject}&base=si-voluntary-net:2019-01-01:2020-01-01::mean-9`)).status).toBe(400);
  });

  it('always warn: gross against net, three months against a year, and a base computed back', async () => {
    const { body } = await director.get(`/comparisons?${subject}${bases}`);
    const kinds = body.comparisons.map((one: { caveats: { kind: string }[] }) => one.caveats.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['unequal-windows', 'gross-vs-net', 'back-computed'],
      ['unequal-windows', 'gross-vs-net'],
      ['unequal-windows', 'gross-vs-net'],
    ]);
    expect(body.comparisons[0].base).toMatchObject({ value: 20_039, origin: 'back-computed' });
  });

  it('stand on reports that add up to the published totals, at every level', async () => {
    const { body } = await director.get(`/comparisons?${subject}`);
    expect([body.subject.value, body.subject.reportedSum]).toEqual([62_522, 62_522]);
    const { body: provinces } = await director.get('/comparisons/provinces?indicator=1&first=2020&last=2020');
    expect(provinces.rows).toHaveLength(34);
    expect(provinces.rows.reduce((sum: number, row: { cells: { value: number }[] }) => sum + row.cells[0]!.value, 0)).toBe(62_522);
    const [{ cells }] = (await api.sql<{ cells: number }>(
      `SELECT sum(value)::int AS cells FROM figures.observation_cell WHERE indicator_id = 2 AND extent = 'own' AND campaign_id = 1`,
    )) as [{ cells: number }];
    expect(cells).toBe(71_300);
  });

  it('explain the wave total by its launch days and the 7.549 of other days (case 11), with both sources of July (case 10)', async () => {
    const { body } = await director.get(`/comparisons?${subject}`);
    expect(body.parts.remainder).toEqual({ whole: 62_522, explained: 54_973, rest: 7_549 });
    expect(body.parts.figures[1]).toMatchObject({
      value: 30_269,
      conflicts: [{ value: 30_369, source: 'TTXVN (VietnamPlus), 14/07/2020' }],
    });
  });

  it('say that there is no base where a province has none, and mark what is illustrative', async () => {
    const { body } = await director.get(`/comparisons?unit=${await province('thanh hoa')}&${subject}${bases}`);
    expect(body.subject).toMatchObject({ illustrative: true, origin: 'reported', status: 'approved' });
    expect(body.comparisons[0].ratio).toEqual({ value: null, undefined: 'base-missing' });
    expect(body.comparisons[0].sentence.vi).toContain('chưa có số liệu về số tăng ròng BHXH tự nguyện cả năm 2017 để so sánh');
  });

  it('read old Bình Phước and old Đồng Nai under today’s Đồng Nai, exactly', async () => {
    const today = (await director.get(`/comparisons?unit=${await province('dong nai')}&${subject}`)).body.subject;
    const [{ sum }] = (await api.sql<{ sum: number }>(
      `SELECT sum(total.value)::int AS sum FROM figures.observation_cell AS total JOIN geography.unit_version ON unit_version.unit_id = total.province_id
       WHERE unit_version.code IN ('70', '75') AND unit_version.valid_from < '2020-01-01' AND total.indicator_id = 1
         AND total.extent = 'own' AND total.event_id IS NULL AND total.organisation_id IS NULL`,
    )) as [{ sum: number }];
    expect(today.value).toBe(sum);
    expect(today.coverage.reported).toBe(today.coverage.expected);
  });

  it('offer what can be compared, without anything that nobody published', async () => {
    const { body } = await director.get('/comparisons/choices?campaign=1');
    const keys = body.bases.map((one: { key: string }) => one.key);
    expect(keys).toEqual([
      'si-voluntary-total:2016-12-31:2017-01-01:',
      ...[2017, 2018, 2019].flatMap((year) => [
        `si-voluntary-net:${year}-01-01:${year + 1}-01-01:`,
        `si-voluntary-total:${year}-12-31:${year + 1}-01-01:`,
      ]),
      'si-voluntary-net:2019-01-01:2020-01-01::mean-3',
      ...dailyIndicators.map(({ code }) => `${code}:2019-05-01:2019-08-01:`),
    ]);
    expect(body.bases.filter(({ usual }: BaseChoice) => usual).map(({ key }: Choice) => key)).toEqual(
      [2017, 2018, 2019].map((year) => `si-voluntary-net:${year}-01-01:${year + 1}-01-01:`),
    );
    expect(body.subjects.filter(({ known }: Choice) => known).map(({ key }: Choice) => key)).toEqual([
      'si-voluntary-mobilised:2020-05-01:2020-08-01:1',
      'si-voluntary-mobilised:2020-05-23:2020-05-24:1',
      'si-voluntary-mobilised:2020-07-11:2020-07-13:1',
      'si-voluntary-mobilised:2020-01-01:2020-08-01:',
      'hi-household-mobilised:2020-05-01:2020-08-01:1',
      'hi-household-mobilised:2020-07-11:2020-07-13:1',
      'hi-household-mobilised:2020-01-01:2020-08-01:',
      ...[2016, 2017, 2018, 2019].map((year) => `si-voluntary-total:${year}-12-31:${year + 1}-01-01:`),
    ]);
    const [{ years }] = (await api.sql<{ years: string[] }>(
      `SELECT array_agg(DISTINCT extract(year FROM period_from)::text) AS years FROM figures.observation_cell
       WHERE extent = 'stated' AND campaign_id IS DISTINCT FROM (SELECT id FROM campaigns.campaign WHERE rehearsal)`,
    )) as [{ years: string[] }];
    expect(years.sort()).toEqual(['2016', '2017', '2018', '2019', '2020', '2022']);
  });

  it('offer for a stock the end of the year before first', async () => {
    const { body } = await director.get('/comparisons/choices?campaign=1&subject=si-voluntary-total:2019-12-31:2020-01-01:');
    expect(body.bases.filter(({ usual }: BaseChoice) => usual).map(({ key }: Choice) => key)).toEqual([
      'si-voluntary-total:2018-12-31:2019-01-01:',
    ]);
    const keys = body.subjects.map(({ key }: Choice) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offer of a campaign the figure and its period apart, and set 2022 against 2020, May 2020 and its launches', async () => {
    const [{ id }] = (await api.sql<{ id: number }>(`SELECT id FROM campaigns.campaign WHERE window_from = '2022-05-01'`)) as [
      { id: number },
    ];
    const { body } = await director.get(`/comparisons/choices?campaign=${id}`);
    const first: Choice = body.subjects[0];
    expect([first.indicatorId, first.when.vi, first.known]).toEqual([1, 'Cả chiến dịch, tháng 5/2022', true]);
    const ofFigure: Choice[] = body.bases.filter(({ indicatorId }: Choice) => indicatorId === 1);
    expect(ofFigure.map(({ when, known }) => [when.vi, known])).toEqual([
      ['Tháng 5/2021', false],
      ['Tháng vận động, triển khai BHXH toàn dân 2020, 01/05/2020 – 31/07/2020', true],
      ['Tháng 5/2020', true],
      ['Lễ ra quân tháng 5, ngày 23/05/2020', true],
      ['Lễ ra quân hưởng ứng Ngày BHYT Việt Nam, 11/07/2020 – 12/07/2020', true],
    ]);
    const base = ofFigure.slice(1, 3).map(({ key }) => `&base=${key}`);
    const { comparisons } = (await director.get(`/comparisons?subject=${first.key}${base.join('')}`)).body;
    expect(comparisons.map((one: { base: { value: number } }) => one.base.value)).toEqual([62_522, 29_233]);
    expect((await director.get(`/comparisons/choices?campaign=${id}&unit=999999`)).status).toBe(404);
    const officer = await api.signIn('ha-noi');
    expect((await officer.get(`/comparisons/choices?campaign=${id}&unit=${await province('ca mau')}`)).status).toBe(403);
  });

  it('say the campaign in the language of the reader', async () => {
    const { id } = await runningCampaign(await api.signIn('ke-hoach'), { name: 'Tháng tháng Năm', nameEn: 'The month of May' });
    const [{ label }] = (await director.get(`/comparisons/choices?campaign=${id}`)).body.subjects;
    expect([label.vi, label.en]).toEqual([expect.stringContaining('Tháng tháng Năm'), expect.stringContaining('The month of May')]);
  });

  it('trace a number to its observations and their source, and export both', async () => {
    const { body } = await director.get('/figures/observations?indicator=1&from=2020-05-23&to=2020-05-24&campaign=1&extent=stated');
    expect(body.items).toMatchObject([{ value: 24_704, source: 'Báo An ninh Thủ đô, 25/05/2020: Lễ ra quân 23/05/2020' }]);
    const csv = (await director.get(`/comparisons/export?format=csv&${subject}${bases}`)).body as string;
    const percentages = csv
      .split('\r\n')
      .flatMap((line) => /^Kỳ gốc,.*?,([\d.]+),(-?[\d.]+),-?\d+,,/.exec(line)?.slice(1, 3).join(' ') ?? []);
    expect(percentages).toEqual(['312 212', '118.2 18.2', '21.1 -78.9']);
    expect(csv).toContain('92 ngày so với 365 ngày; gộp so với ròng; suy ngược');
    const own = (
      await director.get(
        `/figures/observations/export?format=csv&indicator=1&from=2020-05-23&to=2020-05-24&campaign=1&extent=own&unit=${await province('ha noi')}`,
      )
    ).body as string;
    expect(own).toContain('MINH HỌA');
    expect((await director.get(`/comparisons/export?format=xlsx&${subject}`)).status).toBe(200);
  });

  it('can be read as they were known before a correction, which never rewrites what was known', async () => {
    await api.sql(`UPDATE figures.observation SET entered_at = '2021-01-01'`);
    const officer = await api.signIn('ha-noi');
    const { body: grid } = await officer.get('/figures/grid?campaign=1&day=2020-05-23');
    const [{ unitId, cells }] = grid.rows;
    const cell = cells.find((one: { indicatorId: number }) => one.indicatorId === 1);
    const entry = { unitId, indicatorId: 1, value: cell.value + 100, version: cell.version };
    expect(
      (await officer.post('/figures/entries', { campaignId: 1, day: '2020-05-23', cells: [entry], reason: 'Đối chiếu lại' })).status,
    ).toBe(200);
    const known = async (asOf: string) => (await director.get(`/comparisons?${subject}${asOf}`)).body;
    expect((await known('')).subject.reportedSum).toBe(62_622);
    const before = await known('&asOf=2021-06-01');
    expect([before.subject.value, before.subject.reportedSum, before.readAt]).toEqual([62_522, 62_522, '2021-06-01T16:59:59.999Z']);
    expect(before.months.map(({ value }: { value: number }) => value)).toEqual([29_233, 33_289]);
    expect((await known('&asOf=2020-12-31')).subject.value).toBeNull();
  });

  it('are open to a province for its own figures and the country’s, not for another’s', async () => {
    const officer = await api.signIn('ha-noi');
    expect((await officer.get(`/comparisons?${subject}`)).status).toBe(200);
    expect((await officer.get(`/comparisons?unit=${await province('ha noi')}&${subject}`)).status).toBe(200);
    expect((await officer.get(`/comparisons?unit=${await province('ca mau')}&${subject}`)).status).toBe(403);
    const { body } = await officer.get('/comparisons/provinces?indicator=1&first=2020&last=2020');
    expect(body.rows.map(({ name }: { name: string }) => name)).toEqual(['Thành phố Hà Nội']);
    const sheet = (await officer.get('/comparisons/provinces/export?format=csv&indicator=1&first=2020&last=2021')).body as string;
    expect(sheet).toContain('MINH HỌA');
    // Of the days that were told four were due in 2020; the others lie on weekends.
    expect(sheet).toMatch(/Cộng,\d+,,"2020: 5,9% số báo cáo"\r\n$/);
  });

  it.each([
    'nonsense',
    'no-such:2020-01-01:2021-01-01:',
    'si-voluntary-mobilised:2020-02-30:2021-01-01:',
    'si-voluntary-mobilised:2021-01-01:2020-01-01:',
  ])('refuse the key %s', async (key) => {
    expect((await director.get(`/comparisons?subject=${key}`)).status).toBe(400);
  });
});
