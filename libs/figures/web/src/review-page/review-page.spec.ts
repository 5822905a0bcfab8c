import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { geographyTexts } from '@ra-quan/geography/web';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, sharedTexts } from '@ra-quan/shared/web';
import { figuresTexts } from '../texts';
import { ReviewPage } from './review-page';
import { SheetPage } from './sheet-page';

const sheetOf = (id: number, unitPath: string, value: number, actions: string[] = ['approve', 'return']) => ({
  id,
  campaignId: 1,
  unitId: id,
  unitPath,
  day: '2026-05-08',
  eventId: null,
  eventName: null,
  state: actions.length > 0 ? 'submitted' : 'approved',
  stateReason: null,
  version: id + 2,
  actions,
  submittedBy: 'Nguyễn Thị An',
  submittedAt: '2026-05-08T10:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  reported: 124,
  expected: 126,
  totals: [{ indicatorId: 1, value, waiting: value }],
});
const sheets = [sheetOf(1, 'Thành phố Hà Nội', 1221), sheetOf(2, 'Tỉnh Đồng Tháp', 890), sheetOf(3, 'Tỉnh Lào Cai', 77, [])];
const answer = { items: sheets, total: 41, sums: { reported: 3104, totals: [{ indicatorId: 1, value: 24704, waiting: 24704 }] } };
const grid = {
  campaignId: 1,
  unitId: 1,
  unitPath: 'Thành phố Hà Nội',
  day: '2026-05-08',
  eventId: null,
  illustrative: false,
  sheet: null,
  rows: [],
};

describe('the review of result sheets', () => {
  const confirmed = jest.fn();
  const told = jest.fn();

  const open = async (address: string, permissions: readonly string[] = ['figures.read', 'figures.approve']) => {
    confirmed.mockReset().mockResolvedValue({ reason: '' });
    told.mockReset();
    const campaign = { id: 1, windowFrom: '2026-05-01', windowTo: '2026-06-01' };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'results/review', component: ReviewPage },
            { path: 'results/review/:id', component: SheetPage },
          ],
          withComponentInputBinding(),
        ),
        await textsOf(figuresTexts, geographyTexts, sharedTexts),
        {
          provide: CampaignContext,
          useValue: { id: signal(1), campaign: signal(campaign), campaigns: signal([campaign]), loading: signal(false), choose: jest.fn() },
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
      for (let turn = 0; turn < 4; turn++) {
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
    const asked = (path: string) => server.match(({ url }) => url === `/api/v1/figures/${path}`);
    return { page, server, settled, press, asked };
  };
  const openList = async (address = '/results/review', permissions?: readonly string[]) => {
    const opened = await open(address, permissions);
    const [request] = opened.asked('sheets');
    request!.flush(answer);
    await opened.settled();
    const boxes = () => [...opened.page.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
    return { ...opened, boxes, params: request!.request.params };
  };
  const text = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();

  it('shows a director what waits, a column for each indicator and the sum of the whole filter below', async () => {
    const { page, params } = await openList();
    expect([params.get('state'), params.get('campaign'), params.get('sort')]).toEqual(['submitted', '1', '-day']);
    const heads = [...page.querySelectorAll('th')].map(text);
    expect(heads.slice(3, 5)).toEqual(['BHXH TN vận động', 'BHYT HGĐ vận động']);
    expect([...page.querySelectorAll('tbody tr:first-child td')].map(text).slice(0, 5)).toEqual([
      'Thành phố Hà Nội',
      '08/05/2026',
      '124/126',
      '1.221',
      '–',
    ]);
    expect([...page.querySelectorAll('tfoot td')].map(text).slice(0, 5)).toEqual(['Cộng 41 bảng', '', '3.104', '24.704', '–']);
  });

  it('is sorted by an indicator from its heading', async () => {
    const { page, settled, asked } = await openList();
    page.querySelectorAll<HTMLButtonElement>('th button')[2]!.click();
    await settled();
    expect(asked('sheets')[0]!.request.params.get('sort')).toBe('siVoluntaryMobilised');
  });

  it('approves several with the versions that were shown, and tells by name which of them were not', async () => {
    const { page, press, boxes, asked, settled } = await openList();
    expect(boxes().map(({ disabled }) => disabled)).toEqual([false, false, true]);
    page.querySelector<HTMLInputElement>('thead input')!.click();
    await settled();
    await press('Duyệt 2 bảng');
    expect(confirmed.mock.calls[0][0].text).toContain('sẽ được nêu tên, các bảng khác vẫn được duyệt');
    const [request] = asked('sheets/approvals');
    expect(request!.request.body).toEqual({
      sheets: [
        { id: 1, version: 3 },
        { id: 2, version: 4 },
      ],
    });
    request!.flush({ approved: [1], refused: [{ id: 2, code: 'conflict', detail: 'Nội dung vừa được người khác thay đổi.' }] });
    await settled();
    asked('sheets')[0]!.flush({ ...answer, items: sheets.slice(1) });
    await settled();
    expect(told).toHaveBeenCalledWith('Đã duyệt 1 bảng kết quả.');
    expect(text(page.querySelector('[role=alert]'))).toContain('Tỉnh Đồng Tháp, 08/05/2026: Nội dung vừa được người khác thay đổi.');
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false]);
  });

  it('gives nobody else anything to choose', async () => {
    const { page, boxes } = await openList('/results/review', ['figures.read']);
    expect(boxes()).toHaveLength(0);
    expect(text(page)).not.toContain('Duyệt 0');
  });

  it('goes on to the next sheet of the same filter and order, which the keyboard stands on after the decision', async () => {
    const { page, press, asked, settled, server } = await open('/results/review/1?sort=-siVoluntaryMobilised&q=ha');
    const answerAll = async (state: string, version: number) => {
      asked('sheets/1').forEach((request) =>
        request.flush({ ...sheets[0], state, version, actions: state === 'submitted' ? ['approve'] : [] }),
      );
      await settled();
      server.match(({ url }) => url === '/api/v1/figures/grid').forEach((request) => request.flush(grid));
      await settled();
    };
    await answerAll('submitted', 3);
    const [following] = asked('sheets/1/following');
    expect(['state', 'sort', 'q'].map((name) => following!.request.params.get(name))).toEqual(['submitted', '-siVoluntaryMobilised', 'ha']);
    following!.flush({ next: { id: 2, unitPath: 'Tỉnh Đồng Tháp', day: '2026-05-08', eventName: null }, left: 1 });
    await settled();
    await press('Duyệt');
    asked('sheets/1/steps/approve')[0]!.flush(null);
    await settled();
    await answerAll('approved', 4);
    asked('sheets/1/following')[0]!.flush({ next: { id: 2, unitPath: 'Tỉnh Đồng Tháp', day: '2026-05-08', eventName: null }, left: 1 });
    await settled();
    expect(text(document.activeElement)).toBe('Bảng tiếp theo (1)');
    (document.activeElement as HTMLElement).click();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/results/review/2?sort=-siVoluntaryMobilised&q=ha');
    page.remove();
  });
});
