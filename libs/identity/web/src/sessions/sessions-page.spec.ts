import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OwnSession } from '@ra-quan/shared/model';
import { Confirm, Toast } from '@ra-quan/shared/ui';
import { textsOf } from '@ra-quan/shared/ui/testing';
import { identityTexts } from '../texts';
import { SessionsPage } from './sessions-page';

const here: OwnSession = {
  key: 'a'.repeat(24),
  device: 'Chrome · Windows',
  address: '203.0.113.7',
  startedAt: '2026-05-08T01:00:00.000Z',
  lastSeenAt: '2026-05-08T02:00:00.000Z',
  current: true,
};
const phone = { ...here, key: 'b'.repeat(24), device: 'Safari · iPhone', current: false };
const unknown = { ...here, key: 'c'.repeat(24), device: '', address: '', current: false };

describe('the page of one’s own sessions', () => {
  let fixture: ComponentFixture<SessionsPage>;
  let server: HttpTestingController;
  const confirm = jest.fn();
  const told = jest.fn();
  const page = () => fixture.nativeElement as HTMLElement;
  /** What the page does waits for promises, and then for the list that it asks for again. */
  const settled = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const list = async (sessions: readonly OwnSession[]) => {
    TestBed.tick();
    server.expectOne({ method: 'GET', url: '/api/v1/account/sessions' }).flush(sessions);
    await settled();
  };
  const items = () => [...page().querySelectorAll('li')];
  const press = (name: string) => [...page().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!.click();

  beforeEach(async () => {
    localStorage.clear();
    confirm.mockReset();
    told.mockReset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        await textsOf(identityTexts),
        { provide: Confirm, useValue: { ask: confirm } },
        { provide: Toast, useValue: { tell: told } },
      ],
    });
    fixture = TestBed.createComponent(SessionsPage);
    server = TestBed.inject(HttpTestingController);
    await list([here, phone, unknown]);
  });

  it('says of each the device, the address and since when, and which is this one', () => {
    expect(items()[0]!.textContent).toMatch(/Chrome · Windows.*Phiên này.*203\.0\.113\.7.*08\/05\/2026 08:00.*08\/05\/2026 09:00/s);
    expect(items()[2]!.textContent).toMatch(/Thiết bị không rõ.*–/s);
    expect(items().map((item) => item.querySelector('button')?.getAttribute('aria-label') ?? null)).toEqual([
      null,
      'Kết thúc phiên trên Safari · iPhone, từ 08/05/2026 08:00',
      'Kết thúc phiên trên Thiết bị không rõ, từ 08/05/2026 08:00',
    ]);
  });

  it.each([204, 404])('ends one, also where it had ended meanwhile (%i), and lists what is left', async (status) => {
    press('Kết thúc');
    server
      .expectOne({ method: 'DELETE', url: `/api/v1/account/sessions/${phone.key}` })
      .flush(null, { status, statusText: status === 204 ? 'No Content' : 'Not Found' });
    await settled();
    await list([here]);
    expect(items()).toHaveLength(1);
    expect(told).toHaveBeenCalledWith('Đã kết thúc phiên.');
    expect(page().textContent).not.toContain('Kết thúc mọi phiên khác');
  });

  it('ends all the others after asking', async () => {
    confirm.mockResolvedValueOnce(undefined);
    press('Kết thúc mọi phiên khác');
    await settled();
    server.expectNone({ method: 'DELETE' });
    confirm.mockResolvedValueOnce({ reason: '' });
    press('Kết thúc mọi phiên khác');
    await settled();
    server.expectOne({ method: 'DELETE', url: '/api/v1/account/sessions' }).flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    await list([here]);
    expect(told).toHaveBeenCalledWith('Đã kết thúc mọi phiên khác.');
  });
});
