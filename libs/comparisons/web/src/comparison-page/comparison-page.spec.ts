import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Figure, compare, remainderOf } from '@ra-quan/comparisons/model';
import { indicatorByCode } from '@ra-quan/figures/model';
import { geographyTexts } from '@ra-quan/geography/web';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext } from '@ra-quan/shared/web';
import { comparisonsTexts } from '../texts';
import { ComparisonPage } from './comparison-page';

const figure = (code: string, from: string, to: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  indicator: indicatorByCode(code),
  unit: { id: 1, path: 'Việt Nam', level: 0 },
  on: '2026-05-01',
  boundary: 'exact',
  period: { from, to },
  cutFrom: null,
  aroundTet: false,
  meanOf: null,
  campaign: null,
  value,
  qualifier: null,
  status: 'published',
  origin: 'published',
  source: 'nguồn',
  sourceUrl: null,
  knownAt: null,
  conflicts: [],
  coverage: null,
  corrected: null,
  calendar: { workingDays: 251, holdsTet: true },
  reportedSum: null,
  illustrative: false,
  ...more,
});
const year = (of: number, value: number | null, more: Partial<Figure> = {}) =>
  figure('si-voluntary-net', `${of}-01-01`, `${of + 1}-01-01`, value, more);
const subject = figure('si-voluntary-mobilised', '2020-05-01', '2020-08-01', 62_522);
const bases = [
  year(2017, 20_039, { origin: 'back-computed' }),
  year(2018, 52_900, { qualifier: 'trên' }),
  year(2019, 296_700),
  year(2016, null),
  year(2015, 0),
];
const parts = [
  figure('si-voluntary-mobilised', '2020-05-23', '2020-05-24', 24_704),
  figure('si-voluntary-mobilised', '2020-07-11', '2020-07-13', 30_269, { conflicts: [{ value: 30_369, source: 'TTXVN' }] }),
];
const report = {
  subject,
  comparisons: bases.map((base) => compare(subject, base)),
  parts: { figures: parts, remainder: remainderOf(62_522, [24_704, 30_269]) },
  sides: null,
  target: { value: 20_000, completion: { value: 312.61 }, timePassed: 100, neededPerDay: null, before: [] },
  months: [],
  readAt: '2026-05-08T02:00:00.000Z',
};
const choice = (key: string, from: string, to: string, known = true) => ({
  key,
  kind: from.endsWith('01-01') ? ('published' as const) : ('same-days' as const),
  usual: from.endsWith('01-01'),
  indicatorId: indicatorByCode(key.split(':')[0]!).id,
  when: { vi: key, en: key },
  label: { vi: key, en: key },
  period: { from, to },
  known,
});
const choices = {
  subjects: [
    choice('si-voluntary-mobilised:2020-05-01:2020-08-01:1', '2020-05-01', '2020-08-01'),
    choice('si-voluntary-mobilised:2020-05-23:2020-05-24:1', '2020-05-23', '2020-05-24'),
    choice('hi-household-mobilised:2020-05-01:2020-08-01:1', '2020-05-01', '2020-08-01'),
    choice('hi-household-mobilised:2020-05-23:2020-05-24:1', '2020-05-23', '2020-05-24', false),
  ],
  bases: [
    ...[2017, 2018, 2019].map((of) => choice(`si-voluntary-net:${of}-01-01:${of + 1}-01-01:`, `${of}-01-01`, `${of + 1}-01-01`)),
    choice('si-voluntary-mobilised:2019-05-01:2019-08-01:', '2019-05-01', '2019-08-01'),
    choice('hi-household-mobilised:2019-05-01:2019-08-01:', '2019-05-01', '2019-08-01', false),
    choice('hi-household-mobilised:2018-05-01:2018-06-01:9', '2018-05-01', '2018-06-01'),
  ],
};

describe('the page of comparisons', () => {
  const open = async (address = '/comparisons', answer: typeof report = report) => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'comparisons', component: ComparisonPage }]),
        await textsOf(comparisonsTexts, geographyTexts),
        {
          provide: CampaignContext,
          useValue: { id: signal(1), campaign: signal({ id: 1, illustrative: true }), campaigns: signal([]), loading: signal(false) },
        },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address, ComparisonPage);
    const server = TestBed.inject(HttpTestingController);
    const settled = async () => {
      // Not `whenStable`: it would wait for the very answers that the test gives.
      for (let turn = 0; turn < 3; turn++) {
        TestBed.tick();
        await new Promise((done) => setTimeout(done));
      }
    };
    await settled();
    server.expectOne(({ url }) => url === '/api/v1/comparisons/choices').flush(choices);
    await settled();
    const asked = server.expectOne(({ url }) => url === '/api/v1/comparisons');
    asked.flush(answer);
    await settled();
    return { page: harness.routeNativeElement!, asked: asked.request.params, settled };
  };

  it('begins with the campaign and its stated whole years', async () => {
    const { asked } = await open();
    expect(asked.get('subject')).toBe('si-voluntary-mobilised:2020-05-01:2020-08-01:1');
    expect(asked.getAll('base')).toEqual(choices.bases.slice(0, 3).map(({ key }) => key));
  });

  it('compares with what the address names, and with nothing where it names nothing', async () => {
    const { asked } = await open('/comparisons?base=si-voluntary-mobilised:2019-05-01:2019-08-01:');
    expect(asked.getAll('base')).toEqual(['si-voluntary-mobilised:2019-05-01:2019-08-01:']);
    TestBed.resetTestingModule();
    expect((await open('/comparisons?base=')).asked.getAll('base')).toEqual([]);
  });

  it('puts a base that is taken away into the address', async () => {
    const { page, settled } = await open();
    page.querySelectorAll<HTMLInputElement>('fieldset input')[2]!.click();
    await settled();
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams['base']).toEqual([
      choices.bases[0]!.key,
      choices.bases[2]!.key,
    ]);
  });

  it('offers figure and period as two choices, and says where there is no figure', async () => {
    const { page, settled } = await open();
    const [figures, periods] = [...page.querySelectorAll('select')];
    const options = (select: Element) => [...select.querySelectorAll('option')].map(({ textContent }) => textContent.trim());
    expect(options(figures!)).toEqual(['Người tham gia BHXH tự nguyện vận động được', 'Người tham gia BHYT hộ gia đình vận động được']);
    expect(options(periods!)).toHaveLength(2);
    figures!.value = '2';
    figures!.dispatchEvent(new Event('change'));
    await settled();
    const asked = TestBed.inject(HttpTestingController).match(({ url }) => url === '/api/v1/comparisons/choices');
    const next = asked.find(({ cancelled }) => !cancelled)!;
    expect(next.request.params.get('subject')).toBe('hi-household-mobilised:2020-05-01:2020-08-01:1');
    next.flush({
      ...choices,
      bases: choices.bases.map((base) => ({ ...base, usual: base.key === 'hi-household-mobilised:2018-05-01:2018-06-01:9' })),
    });
    await settled();
    const address = () => TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams;
    expect(address()).toEqual({ subject: 'hi-household-mobilised:2020-05-01:2020-08-01:1' });
    expect(options(periods!)[1]).toContain('(chưa có số liệu)');
    const bases = [...page.querySelectorAll('fieldset label')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(bases).toEqual([
      'hi-household-mobilised:2019-05-01:2019-08-01: (chưa có số liệu)',
      'hi-household-mobilised:2018-05-01:2018-06-01:9',
    ]);
    expect([...page.querySelectorAll<HTMLInputElement>('fieldset input')].map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('takes the chosen periods of the bases along to another figure', async () => {
    const { page, settled } = await open('/comparisons?base=si-voluntary-mobilised:2019-05-01:2019-08-01:');
    page.querySelector('select')!.value = '2';
    page.querySelector('select')!.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams['base']).toBe(
      'hi-household-mobilised:2019-05-01:2019-08-01:',
    );
  });

  it('says 312,0% · 118,2% · 21,1%, and of 2019 that it fell by 78,9%; never that it rose by 21%', async () => {
    const { page } = await open();
    const heads = [...page.querySelectorAll('.headline strong')].map((head) => head.textContent);
    expect(heads.slice(0, 3)).toEqual(['312,0%', 'nhiều nhất 118,2%', '21,1%']);
    expect(page.querySelectorAll('rq-comparison-card')[2]!.textContent).toContain(
      'Giảm 78,9% so với số tăng ròng BHXH tự nguyện cả năm 2019',
    );
    expect(page.textContent).not.toMatch(/tăng (hơn |gần )?21(,\d+)?%/i);
  });

  it('shows gross against net and the base that was computed back', async () => {
    const { page } = await open();
    const card = page.querySelector('rq-comparison-card')!.textContent;
    for (const said of ['gộp so với ròng', 'suy ngược', '92 ngày so với 365 ngày', 'Kỳ này là số gộp, kỳ gốc là số tăng ròng'])
      expect(card).toContain(said);
  });

  it('says in words what cannot be compared: no ∞, no NaN, no 0%', async () => {
    const { page } = await open();
    const heads = [...page.querySelectorAll('.headline')];
    expect(heads.slice(3).map((head) => head.textContent.trim())).toEqual(['Chưa có số liệu kỳ gốc', 'Không so sánh được (kỳ gốc bằng 0)']);
    expect(heads[4]!.classList).toContain('words');
    expect(page.textContent).not.toMatch(/∞|NaN|Infinity|(?<![\d,])0(,0)?%/);
  });

  it('explains the launch days inside the whole, and shows both sources where they differ', async () => {
    const { page } = await open();
    const box = page.querySelector('rq-parts-box')!.textContent;
    for (const said of ['24.704 + 30.269 = 54.973; 7.549 vào các ngày khác', '30.369', 'TTXVN']) expect(box).toContain(said);
  });

  it('says by how much the launch days exceed the whole, instead of nothing', async () => {
    const exceeded = { ...report, parts: { figures: parts, remainder: remainderOf(50_000, [24_704, 30_269]) } };
    const { page } = await open('/comparisons', exceeded);
    const box = page.querySelector('rq-parts-box')!;
    expect(box.querySelector('p')!.textContent).toContain('4.973');
    expect(box.querySelector('tbody tr:last-child .number')!.textContent).toBe('-4.973');
  });

  it('draws more than 100 % of a target as more than 100 %', async () => {
    const { page } = await open();
    const target = page.querySelector<HTMLElement>('.target')!;
    expect(target.textContent).toContain('312,6%');
    expect(parseFloat(target.querySelector<HTMLElement>('.goal')!.style.insetInlineStart)).toBeCloseTo(31.99, 1);
  });
});
