import type { Browser } from '@playwright/test';
import { Addresses, shapeOf } from './addresses.ts';
import type { Place } from './findings.ts';
import { Judge } from './judge.ts';
import { type Look, nameOf, screenNames, viewsFrom } from './looks.ts';
import { Presser } from './presser.ts';
import type { Seen } from './seen.ts';
import { SignedInPage } from './signed-in-page.ts';

export interface Account {
  readonly username: string;
  readonly password: string;
}

export interface Extent {
  /** Looks in which every route is searched for barriers. */
  readonly looks: readonly Look[];
  /** Whether every role does everything; else roles that come upon the same share it. */
  readonly isWhole: boolean;
}

/** Follows every link and presses every button that accounts see; they share what they found. */
export class Crawl {
  readonly judge: Judge;
  visits = 0;
  private readonly browser: Browser;
  private readonly origin: string;
  private readonly extent: Extent;
  private readonly presser: Presser;
  /** Of each route the kinds of things that somebody saw there. */
  private readonly known = new Map<string, Set<string>>();

  constructor(browser: Browser, origin: string, extent: Extent, words: Readonly<Record<string, RegExp>>) {
    this.browser = browser;
    this.origin = origin;
    this.extent = extent;
    this.judge = new Judge(words);
    this.presser = new Presser(this.judge, extent.isWhole, (...seen) => this.take(...seen));
  }

  get routes(): number {
    return this.known.size;
  }

  get presses(): number {
    return this.presser.presses;
  }

  /** Two accounts at a time, each as soon as there is room for it; who signs in takes over the browser, with what it keeps. */
  async followAll(accounts: readonly Account[], told: (account: Account, seconds: number) => void): Promise<void> {
    const waiting = [...accounts];
    const lane = async () => {
      const one = await SignedInPage.of(this.browser, this.origin);
      for (let account = waiting.shift(); account; account = waiting.shift()) {
        const begun = performance.now();
        await this.follow(one, account);
        told(account, (performance.now() - begun) / 1000);
      }
      await one.leave();
    };
    await Promise.all([lane(), lane()]);
  }

  /** The one page that is seen before somebody signs in. */
  async lookAtDoor(): Promise<void> {
    const one = await SignedInPage.of(this.browser, this.origin);
    await one.load('/sign-in');
    await this.lookAll(one, '/sign-in', (look) => ({ role: 'guest', address: '/sign-in', look: nameOf(look) }), new Addresses(0));
    await one.leave();
  }

  /** Everything that an account comes upon from the page where it begins. */
  private async follow(one: SignedInPage, account: Account): Promise<void> {
    await one.signIn(account.username, account.password);
    const addresses = new Addresses(this.extent.isWhole ? 2 : 1);
    addresses.add(one.address);
    for (let address = addresses.next(); address; address = addresses.next()) await this.visit(one, account, address, addresses);
  }

  private async visit(one: SignedInPage, { username }: Account, address: string, addresses: Addresses): Promise<void> {
    const shape = shapeOf(address);
    const place = (look: Look): Place => ({ role: username, address, look: nameOf(look) });
    const isFirst = this.extent.isWhole || !this.known.has(shape);
    if (!this.known.has(shape)) this.known.set(shape, new Set());
    this.visits += 1;
    try {
      await one.walk(address);
      if (isFirst) await this.lookAll(one, shape, place, addresses);
      else await this.lookAgain(one, shape, place, addresses);
      for (const screen of this.extent.isWhole ? screenNames : [one.current.screen]) {
        await one.look({ ...one.current, screen });
        await this.presser.press(one, shape, place(one.current), addresses);
      }
    } catch (cause) {
      const text = String(cause).split('\n')[0]!;
      this.judge.findings.add({ kind: 'cannot be looked at', shape, text }, place(one.current));
      await one.load('/');
    }
  }

  /** Both languages, both screens, and paper; searched for barriers in every look that is wanted. */
  private async lookAll(one: SignedInPage, shape: string, place: (look: Look) => Place, addresses: Addresses): Promise<void> {
    for (const view of viewsFrom(one.current)) {
      const looks = this.extent.looks.filter(({ language, screen }) => language === view.language && screen === view.screen);
      // What stands there does not depend on the theme: it is seen in the one in which it is searched.
      const [first = view] = looks;
      await one.look(first);
      const seen = await one.see();
      this.take(one, seen, shape, place(first), addresses);
      this.meet(shape, seen);
      for (const look of looks) {
        if (look !== first) await one.look(look);
        await this.judge.audit(one, shape, place(look));
      }
    }
    this.judge.judgePaper(await one.seeOnPaper(), shape, place(one.current));
    await one.look(one.current);
  }

  /** Who comes later reads it on both screens; it is searched for barriers where there is something that nobody saw before. */
  private async lookAgain(one: SignedInPage, shape: string, place: (look: Look) => Place, addresses: Addresses): Promise<void> {
    for (const look of viewsFrom(one.current).filter(({ language }) => language === one.current.language)) {
      await one.look(look);
      const seen = await one.see();
      this.take(one, seen, shape, place(look), addresses);
      if (this.meet(shape, seen)) await this.judge.audit(one, shape, place(look));
    }
  }

  /** @returns whether there is something that nobody saw there before */
  private meet(shape: string, { kinds }: Seen): boolean {
    const known = this.known.get(shape) ?? new Set();
    const before = known.size;
    for (const kind of kinds) known.add(kind);
    return known.size > before;
  }

  private take(one: SignedInPage, seen: Seen, shape: string, place: Place, addresses: Addresses): void {
    this.judge.judge(one, seen, shape, place);
    for (const link of seen.links) {
      const { origin, pathname, search } = new URL(link);
      if (origin === this.origin && !pathname.startsWith('/api/')) addresses.add(pathname + search);
    }
  }
}
