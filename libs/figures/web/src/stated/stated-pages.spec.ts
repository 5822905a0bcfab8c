import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { StatedFigure } from '@ra-quan/figures/model';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, sharedTexts } from '@ra-quan/shared/web';
import { figuresTexts } from '../texts';
import { StatedFormPage } from './stated-form-page';
import { StatedImportPage } from './stated-import-page';
import { StatedPage } from './stated-page';

const figure: StatedFigure = {
  id: 7,
  kind: 'actual',
  indicatorId: 1,
  unitId: 1,
  unitPath: 'Việt Nam',
  from: '2020-07-11',
  to: '2020-07-13',
  campaignId: 1,
  campaignName: { vi: 'Tháng vận động 2020', en: 'Month of 2020' },
  organisationName: null,
  value: 30_269,
  qualifier: null,
  status: 'published',
  origin: 'published',
  formula: null,
  source: { title: 'vss.gov.vn', number: null, page: '2', publishedOn: '2020-07-31', url: 'https://vss.gov.vn' },
  preferred: true,
  sources: 2,
  conflicts: [{ id: 8, value: 30_369, qualifier: null, source: 'TTXVN' }],
  version: 3,
  enteredBy: 'Trần Minh Kế',
  enteredAt: '2026-05-08T02:00:00.000Z',
  reason: null,
};
const other: StatedFigure = {
  ...figure,
  id: 8,
  value: 30_369,
  preferred: false,
  source: { ...figure.source, title: 'TTXVN', page: null, url: null },
  conflicts: [{ id: 7, value: 30_269, qualifier: null, source: 'vss.gov.vn' }],
};
const plan: StatedFigure = {
  ...figure,
  id: 9,
  kind: 'plan',
  indicatorId: 11,
  from: '2025-12-31',
  to: '2026-01-01',
  campaignName: null,
  conflicts: [],
  sources: 1,
};
const base: StatedFigure = {
  ...plan,
  id: 10,
  kind: 'actual',
  indicatorId: 10,
  from: '2018-01-01',
  to: '2019-01-01',
  value: 52_900,
  qualifier: 'trên',
  origin: 'back-computed',
  formula: '62.522 / 1,182',
};

describe('the pages of stated figures', () => {
  const [confirmed, told] = [jest.fn(), jest.fn()];

  const open = async (address: string, permissions: readonly string[] = ['figures.read', 'figures.state']) => {
    confirmed.mockReset();
    told.mockReset();
    const campaigns = [{ id: 1, name: 'Tháng vận động 2020', nameEn: null }];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'results/stated', component: StatedPage },
            { path: 'results/stated/new', component: StatedFormPage },
            { path: 'results/stated/import', component: StatedImportPage },
            { path: 'results/stated/:id/edit', component: StatedFormPage },
          ],
          withComponentInputBinding(),
        ),
        await textsOf(figuresTexts, campaignsTexts, geographyTexts, sharedTexts),
        {
          provide: CampaignContext,
          useValue: { id: signal(1), campaign: signal(null), campaigns: signal(campaigns), loading: signal(false) },
        },
        {
          provide: Session,
          useValue: { may: (one: string) => permissions.includes(one), user: signal({ id: 3, unitId: null }), csrfToken: signal(null) },
        },
        { provide: Confirm, useValue: { ask: confirmed } },
        { provide: Toast, useValue: { tell: told, warn: told } },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    const server = TestBed.inject(HttpTestingController);
    const settled = async () => {
      for (let turn = 0; turn < 5; turn++) {
        TestBed.tick();
        await new Promise((done) => setTimeout(done));
      }
    };
    await settled();
    const page = harness.routeNativeElement!;
    document.body.append(page);
    const press = async (name: string) => {
      [...page.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent.trim().startsWith(name))!.click();
      await settled();
    };
    const request = (method: string, path: string) => server.expectOne((sent) => sent.method === method && sent.url === `/api/v1/${path}`);
    const write = (control: string, value: string) => {
      const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[formControlName="${control}"]`)!;
      const input = field.matches('input, select') ? field : field.querySelector('input')!;
      if (input instanceof HTMLSelectElement) input.selectedIndex = [...input.options].findIndex(({ text }) => text.trim() === value);
      else input.value = value;
      ['input', 'change', 'blur'].forEach((name) => input.dispatchEvent(new Event(name)));
    };
    const save = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit'));
      await settled();
    };
    const errors = () => [...page.querySelectorAll('.error')].map(({ textContent }) => textContent.trim());
    return { page, server, settled, press, request, write, save, errors };
  };
  const openList = async (permissions?: readonly string[], address = '/results/stated') => {
    const opened = await open(address, permissions);
    const asked = opened.request('GET', 'figures/stated');
    asked.flush({ items: [figure, other, plan, base], total: 4 });
    await opened.settled();
    return { ...opened, params: asked.request.params };
  };
  const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

  it('the list says what each source states, which one counts and which differ; a plan is no actual', async () => {
    const { page, params } = await openList();
    expect(params.get('sort')).toBe('-from');
    const rows = [...page.querySelectorAll('tbody tr.row')].map((row) => [...row.querySelectorAll('td')].map(text));
    expect(rows).toEqual([
      [
        '11/07/2020 – 12/07/2020 Tháng vận động 2020',
        'BHXH TN vận động',
        'Việt Nam',
        '30.269',
        'đã công bố được dùng; nguồn khác: 30.369 (TTXVN)',
        'vss.gov.vn, tr. 2, 31/07/2020',
      ],
      [
        '11/07/2020 – 12/07/2020 Tháng vận động 2020',
        'BHXH TN vận động',
        'Việt Nam',
        '30.369',
        'đã công bố không được dùng; nguồn khác: 30.269 (vss.gov.vn)',
        'TTXVN, 31/07/2020',
      ],
      ['31/12/2025', 'Tổng số tham gia BHXH tự nguyện', 'Việt Nam', '30.269', 'kế hoạch', 'vss.gov.vn, tr. 2, 31/07/2020'],
      ['năm 2018', 'Tăng ròng BHXH tự nguyện', 'Việt Nam', 'trên 52.900', 'đã công bố suy ra', 'vss.gov.vn, tr. 2, 31/07/2020'],
    ]);
  });

  it('keeps its filters in the address, and asks by them', async () => {
    const { params, page, settled, request } = await openList(undefined, '/results/stated?indicator=10&year=2019&kind=plan&conflicts=true');
    expect(Object.fromEntries(params.keys().map((key) => [key, params.get(key)]))).toMatchObject({
      indicator: '10',
      year: '2019',
      kind: 'plan',
      conflicts: 'true',
    });
    const kind = page.querySelector<HTMLSelectElement>('select[aria-label="Loại"]')!;
    kind.value = '';
    kind.dispatchEvent(new Event('change'));
    await settled();
    expect(TestBed.inject(Router).url).not.toContain('kind');
    request('GET', 'figures/stated');
  });

  it('is only read by who may not write it', async () => {
    const { page, settled, request } = await openList(['figures.read']);
    expect(page.textContent).not.toContain('Từ tệp');
    page.querySelector<HTMLElement>('tbody tr.row')!.click();
    await settled();
    request('GET', 'figures/stated/7/history').flush([]);
    await settled();
    expect(page.querySelector('rq-stated-detail')!.textContent).not.toContain('Rút lại');
  });

  it('a row opens on its history and what can be done; another source is chosen over what was seen', async () => {
    const { page, settled, request, press } = await openList();
    page.querySelectorAll<HTMLElement>('tbody tr.row')[1]!.click();
    await settled();
    const revision = {
      revision: 2,
      value: 30_369,
      qualifier: null,
      status: 'published',
      origin: 'published',
      formula: null,
      preferred: false,
    };
    const by = { source: 'TTXVN', reason: 'Đọc nhầm.', enteredBy: 'Trần Minh Kế', enteredAt: '2026-05-08T02:00:00.000Z' };
    request('GET', 'figures/stated/8/history').flush([
      { ...revision, ...by },
      { ...revision, ...by, revision: 1, value: null },
    ]);
    await settled();
    expect([...page.querySelectorAll('rq-stated-detail li')].map(text)).toEqual([
      '30.369 đã công bố, không được dùng Trần Minh Kế · 08/05/2026 09:00 · TTXVNLý do: Đọc nhầm.',
      'đã rút lạiTrần Minh Kế · 08/05/2026 09:00 · TTXVNLý do: Đọc nhầm.',
    ]);
    confirmed.mockResolvedValue({ reason: '' });
    await press('Dùng nguồn này');
    expect(confirmed.mock.calls[0]![0].text).toContain('30.369 (TTXVN, 31/07/2020)');
    const sent = request('POST', 'figures/stated/8/preference');
    expect(sent.request.body).toEqual({ version: 3 });
    sent.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(told).toHaveBeenCalledWith('Đã chọn 30.369 là số được dùng.');
    request('GET', 'figures/stated');
  });

  it('what is withdrawn needs a reason, and a refusal stands where it was asked', async () => {
    const { page, settled, request, press } = await openList();
    page.querySelectorAll<HTMLElement>('tbody tr.row')[0]!.click();
    await settled();
    confirmed.mockResolvedValue({ reason: 'Nguồn đã đính chính.' });
    await press('Rút lại');
    expect(confirmed.mock.calls[0]![0]).toMatchObject({ reason: 'required', danger: true });
    const sent = request('POST', 'figures/stated/7/withdrawal');
    expect(sent.request.body).toEqual({ version: 3, reason: 'Nguồn đã đính chính.' });
    sent.flush({ status: 409, detail: 'Vừa được người khác thay đổi.' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(text(page.querySelector('rq-stated-detail [role=alert]')!)).toBe('Vừa được người khác thay đổi.');
  });

  const openForm = async (address = '/results/stated/new') => {
    const opened = await open(address);
    opened.request('GET', 'units').flush({ items: [{ id: 1 }], total: 1 });
    await opened.settled();
    return opened;
  };
  const fill = ({ write }: Awaited<ReturnType<typeof open>>) => {
    write('year', '2018');
    write('value', 'trên 52.900');
    write('title', 'vss.gov.vn');
    write('publishedOn', '29/06/2020');
  };

  it('a figure is typed as its source has it: the word before it goes where it belongs', async () => {
    const form = await openForm();
    fill(form);
    await form.settled();
    await form.save();
    expect(form.request('POST', 'figures/stated').request.body).toEqual({
      kind: 'actual',
      indicatorId: 10,
      unitId: 1,
      from: '2018-01-01',
      to: '2019-01-01',
      campaignId: null,
      value: 52_900,
      qualifier: 'trên',
      status: 'published',
      origin: 'published',
      formula: null,
      source: { title: 'vss.gov.vn', number: null, page: null, publishedOn: '2020-06-29', url: null },
    });
  });

  it('what is wrong with it is said on its field before it is sent, and forgotten when it is changed', async () => {
    const form = await openForm();
    await form.save();
    expect(form.errors()).toHaveLength(3);
    fill(form);
    form.write('origin', 'suy ngược');
    await form.settled();
    form.write('formula', '62.522 / 3,12');
    form.write('year', '2026');
    await form.settled();
    await form.save();
    expect(form.errors()).toEqual([
      expect.stringMatching(/^Kỳ đến hết ngày 31\/12\/2026 chưa qua/),
      expect.stringMatching(/^Cách tính «62.522 \/ 3,12» cho 20.039,1, không phải 52.900/),
      expect.stringMatching(/^Văn bản đề ngày 29\/06\/2020, trước khi kỳ kết thúc/),
    ]);
    form.write('year', '2017');
    form.write('value', '20.039');
    await form.settled();
    expect(form.errors()).toEqual([]);
    await form.save();
    expect(form.request('POST', 'figures/stated').request.body).toMatchObject({
      from: '2017-01-01',
      value: 20_039,
      formula: '62.522 / 3,12',
    });
  });

  it('a stock is of one day, «ước» is an estimate, and a unit that is to be chosen is asked for', async () => {
    const form = await openForm();
    form.write('indicatorId', 'Tổng số tham gia BHXH tự nguyện');
    form.write('value', 'ước 3,07 triệu');
    form.write('title', 'Lao Động');
    form.write('place', 'một đơn vị');
    await form.settled();
    form.write('first', '31/12/2025');
    await form.settled();
    await form.save();
    expect(form.errors()).toHaveLength(1);
    form.write('place', 'Cả nước');
    await form.settled();
    await form.save();
    expect(form.request('POST', 'figures/stated').request.body).toMatchObject({
      from: '2025-12-31',
      to: '2026-01-01',
      value: 3_070_000,
      qualifier: 'ước',
      status: 'estimated',
    });
  });

  it('a correction needs a reason, and shows what somebody else has saved meanwhile', async () => {
    const form = await openForm('/results/stated/10/edit');
    form.request('GET', 'figures/stated/10').flush({ ...base, origin: 'published', formula: null });
    await form.settled();
    expect(text(form.page.querySelector('header')!)).toContain('Tăng ròng BHXH tự nguyện, Việt Nam, năm 2018');
    form.write('value', '53.100');
    await form.save();
    expect(form.errors()).toHaveLength(1);
    form.write('reason', 'Đọc nhầm dòng.');
    await form.save();
    const sent = form.request('PUT', 'figures/stated/10');
    expect(sent.request.body).toMatchObject({ value: 53_100, qualifier: 'trên', reason: 'Đọc nhầm dòng.', version: 3 });
    sent.flush({ status: 409, detail: 'Đã có thay đổi khác.', current: base }, { status: 409, statusText: 'Conflict' });
    await form.settled();
    form.request('GET', 'figures/stated/10').flush({ ...base, origin: 'published', formula: null, value: 53_000, version: 4 });
    await form.settled();
    expect(text(form.page.querySelector('rq-conflict-panel')!)).toMatch(/trên 53.000.*trên 53.100/);
  });

  it('a file is checked as soon as it is chosen; what is wrong stands row by row, and only a good one is imported', async () => {
    const { page, request, settled, press } = await open('/results/stated/import');
    const choose = async (name: string) => {
      const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
      Object.defineProperty(input, 'files', { configurable: true, value: [new File(['x'], name)] });
      Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
      input.dispatchEvent(new Event('change'));
      await settled();
    };
    await choose('so.pdf');
    expect(text(page.querySelector('#stated-file-fault')!)).toBe('«so.pdf» không phải tệp .xlsx hoặc .csv.');
    const nothing = { count: 0, figures: [], problems: [], problemCount: 0, notes: [], lacking: [], warnings: [] };
    await choose('so.csv');
    const message = { vi: 'Không đọc được số «62,522».', en: '' };
    request('POST', 'figures/stated/imports/check').flush({ ...nothing, problems: [{ row: 3, column: 'Số', message }], problemCount: 1 });
    await settled();
    expect(text(page.querySelector('tbody tr')!)).toBe('3 Số Không đọc được số «62,522».');
    expect(page.textContent).not.toContain('Nhập 1 số');
    const preview = { ...base, row: 2, campaignName: null, source: 'vss.gov.vn' };
    await press('Kiểm tra lại');
    request('POST', 'figures/stated/imports/check').flush({ ...nothing, count: 1, figures: [preview] });
    await settled();
    expect(text(page.querySelector('tbody tr')!)).toBe(
      '2 Tăng ròng BHXH tự nguyện Việt Nam năm 2018 trên 52.900 thực hiện đã công bố vss.gov.vn',
    );
    await press('Nhập 1 số');
    request('POST', 'figures/stated/imports').flush({ count: 1 });
    await settled();
    expect([TestBed.inject(Router).url, told.mock.calls]).toEqual(['/results/stated', [['Đã nhập 1 số công bố.']]]);
  });
});
