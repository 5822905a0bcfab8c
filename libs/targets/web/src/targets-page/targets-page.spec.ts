import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { CampaignContext, Session, sharedTexts } from '@ra-quan/shared/web';
import { targetsTexts } from '../texts';
import { TargetsPage } from './targets-page';

const table = {
  campaignId: 1,
  scheme: 'si-voluntary',
  parent: { unitId: 1, name: 'Việt Nam', path: 'Việt Nam', level: 0, value: 5800, version: 1 },
  rows: [
    { unitId: 2, name: 'Thành phố Hà Nội', value: 5000, version: 3 },
    { unitId: 4, name: 'Tỉnh Cao Bằng', value: 650, version: 1 },
  ],
  ofDays: [{ unitId: 2, name: 'Thành phố Hà Nội', value: 500, version: 1, from: '2026-05-08', to: '2026-05-09' }],
  origins: [],
  balance: { allocated: 5650, unallocated: 150 },
};

describe('the page of targets', () => {
  const user = signal<{ id: number; unitId: null } | null>({ id: 3, unitId: null });
  beforeEach(() => {
    localStorage.clear();
    user.set({ id: 3, unitId: null });
  });
  const open = async (editable = true) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'targets', component: TargetsPage }]),
        await textsOf(targetsTexts, sharedTexts),
        { provide: CampaignContext, useValue: { id: signal(1), loading: signal(false) } },
        { provide: Session, useValue: { may: () => editable, user, csrfToken: signal(null) } },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/targets', TargetsPage);
    const server = TestBed.inject(HttpTestingController);
    const settled = async () => {
      for (let turn = 0; turn < 3; turn++) {
        TestBed.tick();
        await new Promise((done) => setTimeout(done));
      }
    };
    await settled();
    server.expectOne(({ url }) => url === '/api/v1/targets').flush(table);
    await settled();
    const page = harness.routeNativeElement!;
    document.body.append(page);
    const paste = async (at: string, text: string) => {
      page.querySelector<HTMLElement>(`[data-at="${at}"]`)!.focus();
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } });
      document.activeElement!.dispatchEvent(event);
      await settled();
    };
    return { page, server, settled, paste, balance: () => page.querySelector('.left')!.textContent.trim() };
  };

  it('says that 150 of 5.800 are not allocated', async () => {
    const { page, balance } = await open();
    expect(balance()).toBe('chưa phân bổ 150');
    expect(page.querySelector('tfoot')?.textContent).toContain('5.650');
  });

  it('names targets with days of their own, beside the sum and not in it', async () => {
    const { page } = await open();
    expect(page.querySelector('rq-days-targets tbody')?.textContent.replace(/\s+/g, ' ').trim()).toMatch(
      /^Thành phố Hà Nội ?08\/05\/2026 ?500$/,
    );
    expect(page.querySelector('tfoot')?.textContent).toContain('5.650');
  });

  it('says at once by how much the units exceed their parent', async () => {
    const { paste, balance } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t810');
    expect(balance()).toBe('vượt 10');
  });

  it('sets what was pasted in one go, with the versions that were seen', async () => {
    const { page, server, settled, paste } = await open();
    await paste('0:0', 'ha noi\t5.100\nCao Bằng\t700');
    page.querySelector<HTMLButtonElement>('.button.primary')!.click();
    await settled();
    const { request } = server.expectOne(({ method }) => method === 'PUT');
    expect(request.body).toEqual({
      campaignId: 1,
      scheme: 'si-voluntary',
      targets: [
        { unitId: 2, value: 5100, version: 3 },
        { unitId: 4, value: 700, version: 1 },
      ],
    });
  });

  it('asks about 5,100 and does not send it', async () => {
    const { page, paste } = await open();
    await paste('1:0', '5,100');
    expect(page.querySelector('rq-refused-cells')?.textContent).toContain('«5,100»');
    expect(page.querySelector<HTMLButtonElement>('.button.primary')!.disabled).toBe(true);
  });

  it('shows what was typed again after the page was closed, with the version that was seen', async () => {
    const first = await open();
    await first.paste('1:0', 'Tỉnh Cao Bằng\t810');
    TestBed.resetTestingModule();
    const again = await open();
    expect([again.balance(), again.page.querySelector('.unsaved')?.textContent.trim()]).toEqual(['vượt 10', '1 ô chưa lưu']);
    again.page.querySelector<HTMLButtonElement>('.button.primary')!.click();
    await again.settled();
    const { request } = again.server.expectOne(({ method }) => method === 'PUT');
    expect((request.body as { targets: unknown }).targets).toEqual([{ unitId: 4, value: 810, version: 1 }]);
  });

  it('keeps what was typed through a lost session, for the person who typed it', async () => {
    const { settled, paste, balance } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t810');
    user.set(null);
    await settled();
    user.set({ id: 4, unitId: null });
    await settled();
    expect(balance()).toBe('chưa phân bổ 150');
    user.set({ id: 3, unitId: null });
    await settled();
    expect(balance()).toBe('vượt 10');
  });

  it('keeps what was typed while it was being saved', async () => {
    const { page, server, settled, paste, balance } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t700');
    page.querySelector<HTMLButtonElement>('.button.primary')!.click();
    await settled();
    await paste('1:0', 'Thành phố Hà Nội\t5.001');
    server.expectOne(({ method }) => method === 'PUT').flush(null);
    await settled();
    expect([page.querySelector('.unsaved')?.textContent.trim(), balance()]).toEqual(['1 ô chưa lưu', 'chưa phân bổ 149']);
  });

  it('takes back what was pasted in one step, and takes it again', async () => {
    const { page, settled, paste, balance } = await open();
    await paste('1:0', 'Thành phố Hà Nội\t5.100\nTỉnh Cao Bằng\t810');
    const step = async (name: string) => {
      page.querySelector<HTMLButtonElement>(`rq-edit-steps [aria-label^="${name}"]`)!.click();
      await settled();
      return [balance(), page.querySelector('.unsaved')?.textContent.trim()];
    };
    expect(await step('Hoàn tác')).toEqual(['chưa phân bổ 150', '']);
    expect(await step('Làm lại')).toEqual(['vượt 110', '2 ô chưa lưu']);
  });

  it('gives back what was dropped by mistake', async () => {
    const { page, settled, paste, balance } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t810');
    [...page.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes('Bỏ thay đổi'))!.click();
    await settled();
    expect(balance()).toBe('chưa phân bổ 150');
    page.querySelector<HTMLButtonElement>('rq-edit-steps button')!.click();
    await settled();
    expect(balance()).toBe('vượt 10');
  });

  it('shows the target that a change would replace beside it', async () => {
    const { page, paste } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t810');
    expect([...page.querySelectorAll('.before')].map(({ textContent }) => textContent)).toEqual(['650']);
  });

  it('keeps a figure that was typed back while the other one was on its way', async () => {
    const { page, server, settled, paste, balance } = await open();
    await paste('1:0', 'Tỉnh Cao Bằng\t700');
    page.querySelector<HTMLButtonElement>('.button.primary')!.click();
    await settled();
    await paste('1:0', 'Tỉnh Cao Bằng\t650');
    server.expectOne(({ method }) => method === 'PUT').flush(null);
    await settled();
    expect([page.querySelector('.unsaved')?.textContent.trim(), balance()]).toEqual(['1 ô chưa lưu', 'chưa phân bổ 150']);
  });

  it('is only read by who may not set targets', async () => {
    const { page } = await open(false);
    expect([page.querySelector('.button.primary'), page.querySelector('table')?.getAttribute('aria-readonly')]).toEqual([null, 'true']);
  });
});
