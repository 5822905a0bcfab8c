import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page, Response } from '@playwright/test';
import { shapeOf } from './addresses.ts';
import { type Look, papers, screens } from './looks.ts';
import { type Seen, seenOnPage } from './seen.ts';

/** Where the browser's clock begins: where the product's stands (`tools/product/demonstration.ts`). */
const now = '2026-05-20T02:00:00Z';
const patience = 30_000;
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What is answered to everything that would change something. */
const refusal = {
  responseCode: 422,
  responseHeaders: [{ name: 'content-type', value: 'application/problem+json' }],
  body: Buffer.from(
    JSON.stringify({
      type: 'about:blank',
      title: 'Không lưu',
      status: 422,
      detail: 'Chỉ xem, không ghi gì.',
      code: 'looks.only',
      id: '0',
    }),
  ).toString('base64'),
};

/** A page of somebody who looks at everything, presses everything, and changes nothing: what would write is refused on its way. */
export class SignedInPage {
  readonly page: Page;
  private readonly origin: string;
  /** What the browser complained of since this was last emptied. */
  readonly complaints: string[] = [];
  private readonly underway = new Set<unknown>();
  private refused = 0;
  private isUsed = false;
  private isSigningIn = false;
  /** How it is looked at now. */
  current: Look = { language: 'vi', theme: 'light', screen: 'desk' };

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  static async of(browser: Browser, origin: string): Promise<SignedInPage> {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: screens.desk,
      reducedMotion: 'reduce',
    });
    await context.addInitScript(setUp, Date.parse(now));
    const page = await context.newPage();
    const one = new SignedInPage(page, origin);
    one.listen();
    await one.refuseWrites(await context.newCDPSession(page));
    return one;
  }

  private listen(): void {
    const { page } = this;
    page.on('request', (request) => this.underway.add(request));
    page.on('requestfinished', (request) => this.underway.delete(request));
    page.on('requestfailed', (request) => this.underway.delete(request));
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('response', (response) => this.hear(response));
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('download', (download) => void download.cancel());
    page.on('console', (message) => {
      // A refused answer is told with its address by `hear`.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  private hear(response: Response): void {
    const request = response.request();
    if (response.status() < 400 || !safe.has(request.method())) return;
    const { pathname, search } = new URL(response.url());
    this.complaints.push(`${request.method()} ${pathname}${search} → ${response.status()}`);
  }

  /** Asked of the browser itself, and of the API's addresses only: Playwright's `route` would also take its cache away from it. */
  private async refuseWrites(devtools: CDPSession): Promise<void> {
    devtools.on('Fetch.requestPaused', ({ requestId, request }) => {
      const isRefused = !safe.has(request.method) && !this.isSigningIn;
      if (isRefused) this.refused += 1;
      const answer = isRefused
        ? devtools.send('Fetch.fulfillRequest', { requestId, ...refusal })
        : devtools.send('Fetch.continueRequest', { requestId });
      // Whoever left the page asks no more.
      answer.catch(() => undefined);
    });
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: `${this.origin}/api/*` }] });
  }

  /** Signs in through the door, whoever was signed in before; nothing else is written. */
  async signIn(username: string, password: string): Promise<void> {
    const { page } = this;
    await page.context().clearCookies();
    await this.load('/');
    await this.look({ language: 'vi', theme: 'light', screen: 'desk' });
    this.isSigningIn = true;
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
    this.isSigningIn = false;
    await this.settle();
  }

  /** How often something was refused so far. */
  get writes(): number {
    return this.refused;
  }

  get address(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** To an address of the product as a link leads there, without loading it anew. @throws when nothing comes of it */
  async walk(address: string): Promise<void> {
    if (this.isUsed) return this.load(address);
    const isElsewhere = routeOf(address) !== routeOf(this.address);
    await this.page.evaluate((to) => {
      document.querySelector('main > router-outlet + *')?.setAttribute('data-looks-left', '');
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, address);
    if (isElsewhere) await this.page.locator('[data-looks-left]').waitFor({ state: 'detached', timeout: patience });
    await this.settle();
  }

  /** The next page is loaded anew. */
  forget(): void {
    this.isUsed = true;
  }

  /** Loads an address anew, with nothing left of what was pressed or kept. */
  async load(address: string): Promise<void> {
    this.isUsed = false;
    if (this.page.url().startsWith(this.origin)) await this.page.evaluate(() => localStorage.clear());
    await this.page.goto(address);
    await this.settle();
  }

  /** Waits until the page is there: nothing on its way, no place kept for anything, a title with something below it. @throws when it never is */
  async settle(): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      const isThere = this.underway.size === 0 && (await this.answered(this.page.evaluate(isWhole))) && this.underway.size === 0;
      if (isThere) return;
      if (performance.now() > end) throw new Error(`never came to rest: ${this.address}`);
      await setTimeout(25);
    }
  }

  /** What a page answers; nothing where it answers no more. */
  private async answered(asked: Promise<boolean>): Promise<boolean> {
    const given = new AbortController();
    const silence = setTimeout(patience, false, { signal: given.signal }).catch(() => false);
    return Promise.race([asked, silence]).finally(() => given.abort());
  }

  /** Changes language, theme and screen in place. */
  async look(wanted: Look): Promise<void> {
    const { page } = this;
    const { language, theme, screen } = wanted;
    if ((await page.locator('html').getAttribute('lang')) !== language) {
      await this.fit(screens.desk);
      await page.locator(`button[lang=${language}]`).first().click();
      await page.locator(`html[lang=${language}]`).waitFor();
    }
    await page.emulateMedia({ media: 'screen', colorScheme: theme });
    await this.fit(screens[screen]);
    this.current = wanted;
    await this.settle();
  }

  /** The page as it is printed: on A4 without its margins of 14 mm, upright, or across where it asks for that. */
  async seeOnPaper(): Promise<Seen> {
    const { page } = this;
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await this.fit(papers.upright);
    if (await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'across')) await this.fit(papers.across);
    await this.settle();
    return this.see();
  }

  private async fit(size: { readonly width: number; readonly height: number }): Promise<void> {
    if (this.page.viewportSize()?.width !== size.width) await this.page.setViewportSize(size);
  }

  see(): Promise<Seen> {
    return this.page.evaluate(seenOnPage);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** Runs in every page before its own scripts: the clock begins where the product's stands, and goes on with the timers of the browser itself; nothing is printed. */
function setUp(begins: number): void {
  const offset = begins - Date.now();
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (_, given: unknown[]) => (given.length === 0 ? new Real(Real.now() + offset) : (Reflect.construct(Real, given) as Date)),
    get: (_, name) => (name === 'now' ? () => Real.now() + offset : (Reflect.get(Real, name) as unknown)),
  });
  window.print = () => undefined;
}

/** Pages of the same route stay where they are when one leads to the other. */
const routeOf = (address: string) => shapeOf(address).split('?')[0];

/** Runs in the page, once it has been painted. */
function isWhole(): Promise<boolean> {
  const judge = () => {
    const main = document.querySelector('main');
    const title = main?.querySelector('h1')?.textContent.trim() ?? '';
    const isOnItsWay = document.querySelector('rq-skeleton, [aria-busy=true], .splash, rq-slow-bar > *') !== null;
    const isMoving = document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    return !isOnItsWay && !isMoving && title !== '' && main!.innerText.trim().length > title.length;
  };
  return new Promise((painted) => {
    requestAnimationFrame(() => requestAnimationFrame(() => painted(judge())));
    // On a busy machine a browser may lose the frame that it owes.
    window.setTimeout(() => painted(judge()), 2_000);
  });
}
