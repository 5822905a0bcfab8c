import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Confirm } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, sharedTexts } from '@ra-quan/shared/web';
import { of } from 'rxjs';
import { figuresTexts } from '../texts';
import { EntryPage } from './entry-page';

const names = ['Xã Tân Thành', 'Xã Tân Thạnh', 'Phường Cao Lãnh'];
const gridIn = (state: string | null) => ({
  campaignId: 1,
  unitId: 9,
  unitPath: 'Tỉnh Đồng Tháp',
  day: '2026-05-08',
  eventId: null,
  illustrative: false,
  sheet: state && { id: 17, state, stateReason: state === 'returned' ? 'Cao bất thường' : null, version: 2, actions: [] },
  rows: names.map((name, index) => ({
    unitId: index + 1,
    name,
    cells: index === 2 ? [{ indicatorId: 1, cellId: 5, value: 7, qualifier: null, status: 'provisional', version: 4 }] : [],
  })),
});

@Component({ selector: 'rq-refused', template: 'refused' })
class Refused {}

describe('the entry of results', () => {
  const confirmed = jest.fn();
  const asked = jest.fn();
  const user = signal<{ id: number; unitId: number } | null>({ id: 3, unitId: 9 });
  beforeEach(() => {
    localStorage.clear();
    user.set({ id: 3, unitId: 9 });
  });
  const open = async (state: string | null = 'draft', refusal?: { status: number; statusText: string }) => {
    confirmed.mockReset();
    asked.mockReset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'results/entry', component: EntryPage },
          { path: '403', component: Refused },
        ]),
        await textsOf(figuresTexts, sharedTexts),
        { provide: CampaignContext, useValue: { id: signal(1), campaign: signal(null), loading: signal(false) } },
        { provide: Session, useValue: { may: () => true, user, csrfToken: signal(null) } },
        { provide: Confirm, useValue: { ask: confirmed } },
        { provide: MatDialog, useValue: { open: asked } },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/results/entry?day=2026-05-08', EntryPage);
    const server = TestBed.inject(HttpTestingController);
    const settled = async (pause = 0) => {
      for (let turn = 0; turn < 3; turn++) {
        TestBed.tick();
        await new Promise((done) => setTimeout(done, pause));
      }
    };
    await settled();
    server
      .expectOne(({ url }) => url === '/api/v1/figures/grid')
      .flush(refusal ? { ...refusal, detail: refusal.statusText } : gridIn(state), refusal);
    await settled();
    const page = harness.routeNativeElement!;
    document.body.append(page);
    const paste = async (at: string, text: string) => {
      page.querySelector<HTMLElement>(`[data-at="${at}"]`)!.focus();
      document.activeElement!.dispatchEvent(
        Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } }),
      );
      await settled();
    };
    const text = (at: string) => page.querySelector(`[data-at="${at}"]`)!.textContent.replace(/\s+/g, ' ').trim();
    const saved = async () => {
      await settled(300);
      return server.match(({ url }) => url === '/api/v1/figures/entries');
    };
    return { page, server, settled, paste, text, saved };
  };

  it('reads 62.522 as 62522, sends one batch with a key, and adds up', async () => {
    const { page, paste, saved } = await open();
    await paste('0:0', 'Xã Tân Thành\t62.522\t0\nPhường Cao Lãnh\t7\t1');
    expect(page.querySelector('tfoot')?.textContent).toContain('62.529');
    const [request] = await saved();
    expect(request?.request.headers.get('Idempotency-Key')).toMatch(/^[\w-]{36}$/);
    expect((request?.request.body as { cells: unknown }).cells).toEqual([
      { unitId: 1, indicatorId: 1, value: 62_522, version: 0 },
      { unitId: 1, indicatorId: 2, value: 0, version: 0 },
      { unitId: 3, indicatorId: 2, value: 1, version: 0 },
    ]);
  });

  it('refuses 62,522 with a question and keeps it in its cell', async () => {
    const { page, paste, text, saved } = await open();
    await paste('0:0', '62,522');
    expect(text('0:0')).toContain('62,522');
    expect(page.querySelector('rq-refused-cells')?.textContent).toContain('Đúng là 62.522');
    expect(await saved()).toEqual([]);
  });

  it('asks which commune “xa tan thanh” is, with both candidates', async () => {
    const { paste, text } = await open();
    asked.mockReturnValue({ afterClosed: () => of(['2']) });
    await paste('0:0', 'xa tan thanh\t5\nPhường Cao Lãnh\t8');
    const [, config] = asked.mock.calls[0] as [unknown, { data: { names: { candidates: { name: string }[] }[] } }];
    expect(config.data.names.map(({ candidates }) => candidates.map(({ name }) => name))).toEqual([['Xã Tân Thành', 'Xã Tân Thạnh']]);
    expect([text('0:0'), text('1:0')]).toEqual(['–', expect.stringContaining('5')]);
  });

  it('asks which row counts where a commune was pasted twice', async () => {
    const { paste, text } = await open();
    asked.mockReturnValue({ afterClosed: () => of(['', '3']) });
    await paste('0:0', 'Phường Cao Lãnh\t8\nXã Tân Thành\t1\nphường cao lãnh\t9');
    const [, config] = asked.mock.calls[0] as [unknown, { data: { names: { typed: string }[]; taken: string[] } }];
    expect([config.data.names.map(({ typed }) => typed), config.data.taken]).toEqual([['Phường Cao Lãnh', 'phường cao lãnh'], ['1']]);
    expect([text('0:0'), text('2:0')]).toEqual([expect.stringContaining('1'), expect.stringContaining('9')]);
  });

  it('sends the same batch under the same key after the network was lost', async () => {
    const { page, server, settled, paste, saved } = await open();
    await paste('0:0', '31');
    const [first] = await saved();
    first!.error(new ProgressEvent('error'));
    await settled();
    expect(page.querySelector('.saving')?.textContent).toContain('Nội dung đã nhập vẫn còn');
    expect(localStorage.getItem('rq.entry.3')).toContain('31');
    [...page.querySelectorAll<HTMLButtonElement>('rq-sheet-panel button')]
      .find((button) => button.textContent?.includes('Lưu lại'))!
      .click();
    await settled();
    const again = server.expectOne(({ url }) => url === '/api/v1/figures/entries');
    expect(again.request.headers.get('Idempotency-Key')).toBe(first!.request.headers.get('Idempotency-Key'));
  });

  it('shows both figures of a cell that somebody else changed, and writes mine over the version that was seen', async () => {
    const { settled, paste, saved } = await open();
    asked.mockReturnValue({ afterClosed: () => of(new Set(['3/1'])) });
    await paste('2:0', '9');
    const [first] = await saved();
    const conflict = { unitId: 3, indicatorId: 1, mine: 9, theirs: 8, version: 5, enteredBy: 'An', enteredAt: '2026-05-08T02:00:00Z' };
    first!.flush({ detail: 'Đã có người sửa.', current: [conflict] }, { status: 409, statusText: 'Conflict' });
    await settled();
    const [, config] = asked.mock.calls[0] as [unknown, { data: unknown[] }];
    expect(config.data).toEqual([
      {
        key: '3/1',
        name: 'Phường Cao Lãnh · Người tham gia BHXH tự nguyện vận động được',
        mine: '9',
        theirs: '8',
        by: 'An, 08/05/2026 09:00',
      },
    ]);
    const [second] = await saved();
    expect((second!.request.body as { cells: unknown }).cells).toEqual([{ unitId: 3, indicatorId: 1, value: 9, version: 5 }]);
  });

  it('sends what was typed after the page was closed before it was saved', async () => {
    const first = await open();
    await first.paste('0:0', '31');
    TestBed.resetTestingModule();
    const again = await open();
    expect(again.text('0:0')).toContain('31');
    const [request] = await again.saved();
    expect((request!.request.body as { cells: unknown }).cells).toEqual([{ unitId: 1, indicatorId: 1, value: 31, version: 0 }]);
  });

  it('keeps what was typed through a lost session, for the person who typed it', async () => {
    const { settled, paste, text, saved } = await open();
    await paste('0:0', '31');
    const [request] = await saved();
    request!.flush({ detail: 'Hãy đăng nhập.' }, { status: 401, statusText: 'Unauthorized' });
    user.set(null);
    await settled();
    expect(text('0:0')).not.toContain('31');
    user.set({ id: 3, unitId: 9 });
    await settled();
    expect(text('0:0')).toContain('31');
  });

  it('asks for a reason before approved figures change', async () => {
    const { paste, saved } = await open('approved');
    confirmed.mockResolvedValue({ reason: 'Bưu cục báo bổ sung' });
    await paste('2:0', '9');
    const [request] = await saved();
    expect(confirmed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'required' }));
    expect((request!.request.body as { reason: string }).reason).toBe('Bưu cục báo bổ sung');
  });

  it('cannot be changed while it is reviewed, and says why it came back', async () => {
    const { page } = await open('submitted');
    expect(page.querySelector('table')?.getAttribute('aria-readonly')).toBe('true');
    TestBed.resetTestingModule();
    expect((await open('returned')).page.querySelector('.returned')?.textContent).toContain('Cao bất thường');
  });

  it('of a unit outside one’s territory is the page of refusal', async () => {
    await open(null, { status: 403, statusText: 'Forbidden' });
    expect(document.body.textContent).toContain('refused');
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.skipLocationChange).toBe(true);
  });

  it('says in place why it could not be read, and stays', async () => {
    const { page } = await open(null, { status: 503, statusText: 'Unavailable' });
    expect(page.textContent).toContain('Unavailable');
  });
});
