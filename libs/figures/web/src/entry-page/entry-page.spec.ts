import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
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

const names = ['Xã Tân Thành', 'Xã Tân Thạnh', 'Phường Cao Lãnh', 'Phường Mỹ Trà', 'Xã Mỹ Thọ', 'Xã Ba Sao'];
const gridIn = (state: string | null, communes = names) => ({
  campaignId: 1,
  unitId: 9,
  unitPath: 'Tỉnh Đồng Tháp',
  day: '2026-05-08',
  eventId: null,
  illustrative: false,
  origins: [],
  sheet: state && { id: 17, state, stateReason: state === 'returned' ? 'Cao bất thường' : null, version: 2, actions: [] },
  rows: communes.map((name, index) => ({
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
  interface Opened {
    readonly refusal?: { status: number; statusText: string };
    readonly communes?: string[];
    readonly address?: string;
  }
  const open = async (state: string | null = 'draft', { refusal, communes, address = '/results/entry?day=2026-05-08' }: Opened = {}) => {
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
    await harness.navigateByUrl(address, EntryPage);
    const server = TestBed.inject(HttpTestingController);
    const settled = async (pause = 0) => {
      for (let turn = 0; turn < 3; turn++) {
        TestBed.tick();
        await new Promise((done) => setTimeout(done, pause));
      }
    };
    await settled();
    const first = server.expectOne(({ url }) => url === '/api/v1/figures/grid');
    first.flush(refusal ? { ...refusal, detail: refusal.statusText } : gridIn(state, communes), refusal);
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
    const press = async (name: string) => {
      [...page.querySelectorAll<HTMLButtonElement>('button')]
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent).includes(name))!
        .click();
      await settled();
    };
    /** Writes the batch as the server does, and says what the page asks for then. */
    const write = async (request: TestRequest | undefined) => {
      const { cells } = request!.request.body as {
        cells: { unitId: number; indicatorId: number; value: number | null; version: number }[];
      };
      const written = cells.map((cell) => ({ ...cell, before: null, version: cell.version + 1 }));
      request!.flush({ sheetId: 17, sheetVersion: 2, sheetState: 'draft', written });
      await settled();
      return server.match(({ url }) => url === '/api/v1/figures/grid');
    };
    return { page, server, settled, paste, text, saved, press, write, asked: first.request };
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

  it('keeps a part that is larger than its whole, marks both cells and says both numbers, until one is corrected', async () => {
    const { page, paste, saved } = await open();
    await paste('0:0', '10\t5\t\t\t\t12');
    const marked = () => [...page.querySelectorAll('td[aria-invalid]')].map((cell) => cell.getAttribute('data-at'));
    expect(marked()).toEqual(['0:0', '0:5']);
    expect(page.querySelector('rq-notices')?.textContent).toContain(
      'Xã Tân Thành: BHXH tự nguyện phát triển mới 12 > BHXH tự nguyện vận động được 10',
    );
    const [first] = await saved();
    expect((first?.request.body as { cells: unknown }).cells).toEqual([{ unitId: 1, indicatorId: 2, value: 5, version: 0 }]);
  });

  it('sends both once they agree', async () => {
    const { page, paste, saved } = await open();
    await paste('0:0', '10\t\t\t\t\t12');
    expect(await saved()).toEqual([]);
    await paste('0:0', '15');
    expect(page.querySelector('td[aria-invalid]')).toBeNull();
    const [request] = await saved();
    expect((request!.request.body as { cells: unknown }).cells).toEqual([
      { unitId: 1, indicatorId: 1, value: 15, version: 0 },
      { unitId: 1, indicatorId: 6, value: 12, version: 0 },
    ]);
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
    const { page, server, settled, paste, saved, press } = await open();
    await paste('0:0', '31');
    const [first] = await saved();
    first!.error(new ProgressEvent('error'));
    await settled();
    expect(page.querySelector('rq-notices')?.textContent).toContain('Nội dung đã nhập vẫn còn');
    expect(localStorage.getItem('rq.entry.3')).toContain('31');
    await press('Lưu lại');
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
    await open(null, { refusal: { status: 403, statusText: 'Forbidden' } });
    expect(document.body.textContent).toContain('refused');
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.skipLocationChange).toBe(true);
  });

  it('says in place why it could not be read, and stays', async () => {
    const { page } = await open(null, { refusal: { status: 503, statusText: 'Unavailable' } });
    expect(page.textContent).toContain('Unavailable');
  });

  it('takes back what was pasted as one step, also after it was saved, and takes it again', async () => {
    const { paste, text, saved, press, write } = await open();
    await paste('0:0', '5\t6\n7\t8');
    await write((await saved())[0]);
    await press('Hoàn tác');
    expect([text('0:0'), text('1:1')]).toEqual([expect.stringContaining('–'), expect.stringContaining('–')]);
    const [back] = await saved();
    expect((back!.request.body as { cells: unknown }).cells).toEqual([
      { unitId: 1, indicatorId: 1, value: null, version: 1 },
      { unitId: 1, indicatorId: 2, value: null, version: 1 },
      { unitId: 2, indicatorId: 1, value: null, version: 1 },
      { unitId: 2, indicatorId: 2, value: null, version: 1 },
    ]);
    await write(back);
    await press('Làm lại');
    expect([text('0:0'), text('1:1')]).toEqual([expect.stringContaining('5'), expect.stringContaining('8')]);
  });

  it('counts a commune as reported when its figure is saved, not when it is typed', async () => {
    const { page, paste, saved, write } = await open();
    const reported = () => page.querySelector('rq-sheet-progress')!.textContent.trim();
    await paste('0:0', '5');
    expect(reported()).toMatch(/^1 của 6 .*1 ô chưa lưu/);
    await write((await saved())[0]);
    expect(reported()).toMatch(/^2 của 6 .*Đã lưu mọi ô/);
  });

  it('keeps the rows of communes that report while only those that had not are shown', async () => {
    const { page, paste, text, saved, press, write } = await open();
    await press('Chưa báo cáo (5)');
    await paste('0:0', '5');
    await write((await saved())[0]);
    expect([page.querySelectorAll('tbody tr').length, text('0:0')]).toEqual([5, expect.stringContaining('5')]);
    await press('Chưa báo cáo (4)');
    await press('Chưa báo cáo (4)');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(4);
  });

  it('leaves it to the server which day it is, and stays with that day when it is read again', async () => {
    const { page, asked, paste, saved, write } = await open('draft', { address: '/results/entry' });
    expect([asked.params.has('day'), page.querySelector<HTMLInputElement>('rq-date-input input')?.value]).toEqual([false, '08/05/2026']);
    await paste('0:0', '5');
    const [again] = await write((await saved())[0]);
    expect(again!.request.params.get('day')).toBe('2026-05-08');
  });

  it('shows the last count, the campaign to date with what is typed, and the target beside the cell', async () => {
    const { page, server, settled, paste, text } = await open();
    const [standing] = server.match(({ url }) => url === '/api/v1/figures/grid/standing');
    expect(standing!.request.params.toString()).toBe('campaign=1&unit=9&day=2026-05-08');
    standing!.flush([{ unitId: 1, indicatorId: 1, last: { day: '2026-05-06', value: 28 }, before: 48, target: 640 }]);
    await settled();
    expect(text('0:0')).toContain('lần trước 28');
    await paste('0:0', '16');
    const beside = page.querySelector('rq-cell-standing')!.textContent.replace(/\s+/g, ' ').trim();
    expect(beside).toMatch(/^Lần trước 06\/05\/2026 ?28 ?Lũy kế cả ngày này ?64 ?Chỉ tiêu 10,0% chỉ tiêu 640$/);
  });

  describe('of one commune', () => {
    const one = { communes: ['Xã Tân Thành'] };
    const fieldsOf = (page: HTMLElement) => [...page.querySelectorAll<HTMLInputElement>('rq-entry-form input')];
    const fill = (box: HTMLInputElement, value: string) => {
      box.value = value;
      box.dispatchEvent(new Event('change'));
    };

    it('is a form of seven numbers, each with what it is seen against', async () => {
      const { page, server, settled } = await open('draft', one);
      server
        .match(({ url }) => url === '/api/v1/figures/grid/standing')[0]!
        .flush([{ unitId: 1, indicatorId: 1, last: { day: '2026-05-06', value: 28 }, before: 48, target: 640 }]);
      await settled();
      expect([page.querySelector('[role=grid]'), fieldsOf(page).length]).toEqual([null, 7]);
      const beside = [...page.querySelectorAll('rq-entry-form .beside')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
      expect(beside.slice(0, 2)).toEqual([
        expect.stringMatching(/^Lần trước \(06\/05\/2026\): 28 ?lũy kế 48 ?chỉ tiêu 640$/),
        expect.stringMatching(/^Lần đầu báo cáo ?lũy kế –$/),
      ]);
    });

    it('sends what was typed, and says how much of it was sent', async () => {
      const { page, saved, press, write } = await open('draft', one);
      const sent = () => page.querySelector('.sent')!.textContent.trim();
      expect(sent()).toBe('Chưa gửi');
      fill(fieldsOf(page)[0]!, '31');
      fill(fieldsOf(page)[4]!, '1.002');
      await press('Lưu và gửi số');
      const [request] = await saved();
      expect((request!.request.body as { cells: unknown }).cells).toEqual([
        { unitId: 1, indicatorId: 1, value: 31, version: 0 },
        { unitId: 1, indicatorId: 5, value: 1002, version: 0 },
      ]);
      expect(sent()).toBe('Chưa gửi');
      await write(request);
      expect([sent(), fieldsOf(page).map(({ value }) => value)]).toEqual(['Đã gửi 2 của 7 số', ['31', '', '', '', '1.002', '', '']]);
    });

    it('keeps a part that is larger than its whole, and marks its field', async () => {
      const { page, settled, saved } = await open('draft', one);
      fill(fieldsOf(page)[0]!, '10');
      fill(fieldsOf(page)[5]!, '12');
      await settled();
      expect(fieldsOf(page).map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', null, null, null, null, 'true', null]);
      expect(page.querySelector('rq-notices')?.textContent).toContain('Hãy sửa một trong hai số');
      expect(await saved()).toEqual([]);
    });

    it('asks about 62,522 at its field and takes the answer', async () => {
      const { page, settled, saved, press } = await open('draft', one);
      fill(fieldsOf(page)[1]!, '62,522');
      await settled();
      expect([fieldsOf(page)[1]!.value, fieldsOf(page)[1]!.getAttribute('aria-invalid')]).toEqual(['62,522', 'true']);
      expect(await saved()).toEqual([]);
      await press('Đúng là 62.522');
      const [request] = await saved();
      expect((request!.request.body as { cells: unknown }).cells).toEqual([{ unitId: 1, indicatorId: 2, value: 62_522, version: 0 }]);
    });

    it('is closed while the sheet is reviewed', async () => {
      const { page } = await open('submitted', one);
      expect([page.querySelector('fieldset')?.disabled, page.querySelector('rq-entry-form')?.textContent]).toEqual([
        true,
        expect.stringContaining('Tỉnh đã gửi duyệt'),
      ]);
    });
  });
});
