import { MOCK_PLATFORM_LOCATION_CONFIG } from '@angular/common/testing';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationInitStatus, ApplicationRef, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type Role, permissionsOf } from '@ra-quan/shared/model';
import { App } from '../app';
import { appConfig } from '../app-config';

const running = {
  id: 1,
  code: 'THANG-2026',
  name: 'Tháng vận động 2026',
  nameEn: 'Mobilisation month 2026',
  state: 'running',
  legalBasis: '1676/QĐ-TTg',
  windowFrom: '2026-05-01',
  windowTo: '2026-06-01',
  illustrative: false,
  rehearsal: false,
  theme: 'Vì an sinh',
  themes: [{ id: 1, text: 'Vì an sinh', textEn: 'For security', slogans: [] }],
  waves: [],
  messages: [],
  actions: [],
  shortcomings: [],
  version: 1,
};
const sheet = {
  id: 17,
  campaignId: 1,
  unitPath: 'Tỉnh Đồng Tháp',
  day: '2026-05-08',
  eventId: null,
  eventName: null,
  state: 'submitted',
  actions: ['approve', 'return'],
  reported: 2,
  expected: 3,
  totals: [{ indicatorId: 1, value: 12, waiting: 12 }],
};

/** What the server of the tests answers, by the beginning of the address; anything else is an empty list. */
const answers: Record<string, object> = {
  '/api/v1/campaigns/1': running,
  '/api/v1/campaigns': { items: [running], total: 1 },
  '/api/v1/figures/sheets': { items: [sheet], total: 1, sums: { reported: 2, totals: sheet.totals } },
  '/api/v1/desk/count': { waiting: 1 },
  '/api/v1/desk': {
    readAt: '2026-05-08T02:00:00Z',
    today: '2026-05-08',
    standing: null,
    tasks: [
      {
        key: 'task-1',
        text: { vi: 'Duyệt bảng Tỉnh Đồng Tháp', en: 'Approve Tỉnh Đồng Tháp' },
        detail: null,
        page: { path: '/results/review/17', query: {} },
        urgency: 70,
      },
    ],
    snoozed: [],
    since: '2026-05-07T02:00:00Z',
    happened: [],
    done: [],
  },
  '/api/v1/audit/chain': { seals: 0, sealedTo: null, intact: true, brokenAt: null, checkedAt: '2026-05-08T02:00:00Z', chains: [] },
  '/api/v1/comparisons/choices': { subjects: [], bases: [] },
};

/** Errors that the application reported, a missing text among them; every spec of the product ends without. */
const reported: unknown[] = [];
afterEach(() => expect(reported.splice(0).map(String)).toEqual([]));

/** The whole application at an address, for a person of a role or for nobody. */
export async function openProduct(role: Role | null, address = '/', { phone = false } = {}) {
  localStorage.clear();
  window.scrollTo = jest.fn();
  window.matchMedia = (() => ({ matches: phone, addEventListener: jest.fn(), removeEventListener: jest.fn() })) as never;
  TestBed.configureTestingModule({
    providers: [
      ...appConfig.providers,
      provideHttpClientTesting(),
      { provide: MOCK_PLATFORM_LOCATION_CONFIG, useValue: { startUrl: `http://localhost${address}` } },
      { provide: ErrorHandler, useValue: { handleError: (error: unknown) => reported.push(error) } },
    ],
  });
  const user = role && { id: 1, username: 'an', displayName: 'An', role, unitId: null, unitName: null, organisationId: null };
  const session = { user, permissions: role ? permissionsOf[role] : [], csrfToken: 'x', demo: false };
  const answer = () => {
    for (const waiting of TestBed.inject(HttpTestingController).match(() => true)) {
      const { url } = waiting.request;
      const known = Object.keys(answers).find((begin) => url.startsWith(begin));
      if (!waiting.cancelled) waiting.flush(url.endsWith('/session') ? session : known ? answers[known]! : { items: [], total: 0 });
    }
  };
  const settled = async () => {
    for (let turn = 0; turn < 12; turn++) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done, 5));
      answer();
    }
  };
  const started = TestBed.inject(ApplicationInitStatus);
  while (!started.done) await settled();
  const screen = document.createElement('rq-root');
  document.body.append(screen);
  TestBed.inject(ApplicationRef).bootstrap(App, screen);
  const go = async (to: string) => {
    const arrived = TestBed.inject(Router)
      .navigateByUrl(to)
      .catch(() => false);
    await settled();
    return arrived;
  };
  await settled();
  const links = (selector: string) =>
    [...screen.querySelectorAll<HTMLAnchorElement>(`${selector} a`)].map(({ textContent }) => textContent.trim());
  const press = async (name: string) => {
    const named = (button: Element) => [button.textContent.trim(), button.getAttribute('title')].includes(name);
    [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(named)!.click();
    await settled();
  };
  return {
    screen,
    go,
    settled,
    links,
    press,
    heading: () => screen.querySelector('h1')?.textContent,
    address: () => TestBed.inject(Router).url,
  };
}
