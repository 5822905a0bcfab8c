import type { Browser } from '@playwright/test';
import { Addresses, shapeOf } from './addresses.ts';
import type { Place } from './findings.ts';
import { Judge } from './judge.ts';
import { type Look, nameOf, screenNames } from './looks.ts';
import { type Button, buttonsOf, closeOverlays, find, overlay } from './presses.ts';
import type { Seen } from './seen.ts';
import { SignedInPage } from './signed-in-page.ts';

export interface Account {
  readonly username: string;
  readonly password: string;
}

export interface Extent {
  /** Looks in which every route is searched for barriers, by somebody. */
  readonly looks: readonly Look[];
  /** Whether every role does everything; else roles that come upon the same share it. */
  readonly isWhole: boolean;
}

/** A route as far as it was looked at. */
interface Known {
  /** Who came there last, and where it was. */
  account: Account;
  address: string;
  readonly audited: string[];
}

/** The languages do not depend on the theme, nor does what fits. */
const views: readonly Look[] = (['vi', 'en'] as const).flatMap((language) =>
  screenNames.map((screen) => ({ language, theme: 'light' as const, screen })),
);

/** Follows every link and presses every button that accounts see; they share what they found. */
export class Crawl {
  readonly judge: Judge;
  visits = 0;
  presses = 0;
  readonly known = new Map<string, Known>();
  private readonly browser: Browser;
  private readonly origin: string;
  private readonly extent: Extent;
  private readonly pressed = new Set<string>();

  constructor(browser: Browser, origin: string, extent: Extent, words: Readonly<Record<string, RegExp>>) {
    this.browser = browser;
    this.origin = origin;
    this.extent = extent;
    this.judge = new Judge(words);
  }

  /** The one page that is seen before somebody signs in. */
  async lookAtDoor(): Promise<void> {
    const one = await SignedInPage.of(this.browser, this.origin);
    const shape = '/sign-in';
    await one.load(shape);
    for (const look of this.extent.looks) {
      await one.look(look);
      const place = { role: 'guest', address: shape, look: nameOf(look) };
      this.judge.judge(one, await one.see(), shape, place);
      await this.judge.audit(one, shape, place);
    }
    await one.leave();
  }

  /** Everything that an account comes upon from the page where it begins. */
  async follow(account: Account): Promise<void> {
    await this.as(account, async (one) => {
      const addresses = new Addresses(this.extent.isWhole ? 2 : 1);
      addresses.add(one.address);
      for (let address = addresses.next(); address; address = addresses.next()) await this.visit(one, account, address, addresses);
    });
  }

  /** The looks in which no account has searched a route, because too few come there: their accounts, and the rest for each. */
  get unfinished(): Account[] {
    const left = [...this.known.values()].filter((known) => this.rest(known).length > 0);
    return [...new Set(left.map(({ account }) => account))];
  }

  async finish(account: Account): Promise<void> {
    await this.as(account, async (one) => {
      for (const [shape, known] of this.known)
        if (known.account === account && this.rest(known).length > 0) {
          const place = { role: account.username, address: known.address };
          await one.walk(known.address);
          for (const look of this.rest(known)) {
            await one.look(look);
            await this.judge.audit(one, shape, { ...place, look: nameOf(look) });
          }
        }
    });
  }

  private rest({ audited }: Known): readonly Look[] {
    return this.extent.looks.filter((look) => !audited.includes(nameOf(look)));
  }

  private async as({ username, password }: Account, work: (one: SignedInPage) => Promise<void>): Promise<void> {
    const one = await SignedInPage.of(this.browser, this.origin);
    try {
      await one.signIn(username, password);
      await work(one);
    } finally {
      await one.leave();
    }
  }

  private async visit(one: SignedInPage, account: Account, address: string, addresses: Addresses): Promise<void> {
    const shape = shapeOf(address);
    const place = (look: Look): Place => ({ role: account.username, address, look: nameOf(look) });
    const isFirst = this.extent.isWhole || !this.known.has(shape);
    const known = this.known.get(shape) ?? { account, address, audited: [] };
    this.known.set(shape, Object.assign(known, { account, address }));
    this.visits += 1;
    const searched = this.searchedIn(known);
    let look = searched[0]!;
    try {
      await one.walk(address);
      for (look of isFirst ? views : views.filter(({ language }) => language === searched[0]!.language)) {
        await one.look(look);
        this.take(one, await one.see(), shape, place(look), addresses);
      }
      if (isFirst) this.judge.judgePaper(await one.seeOnPaper(), shape, place(look));
      for (look of searched) {
        await one.look(look);
        await this.judge.audit(one, shape, place(look));
      }
      for (const screen of this.extent.isWhole ? screenNames : [look.screen]) {
        look = { ...look, screen };
        await one.look(look);
        await this.press(one, shape, place(look), addresses);
      }
    } catch (cause) {
      this.judge.findings.add({ kind: 'cannot be looked at', shape, text: String(cause).split('\n')[0]! }, place(look));
      await one.load('/');
    }
  }

  /** Every look, or the one in which the route was searched least. */
  private searchedIn({ audited }: Known): readonly Look[] {
    const { looks, isWhole } = this.extent;
    const times = (look: Look) => audited.filter((name) => name === nameOf(look)).length;
    const chosen = isWhole ? looks : [...looks].sort((left, right) => times(left) - times(right)).slice(0, 1);
    audited.push(...chosen.map(nameOf));
    return chosen;
  }

  private take(one: SignedInPage, seen: Seen, shape: string, place: Place, addresses: Addresses): void {
    this.judge.judge(one, seen, shape, place);
    for (const link of seen.links) {
      const { origin, pathname, search } = new URL(link);
      if (origin === this.origin && !pathname.startsWith('/api/')) addresses.add(pathname + search);
    }
  }

  private async press(one: SignedInPage, shape: string, place: Place, addresses: Addresses): Promise<void> {
    for (const button of await buttonsOf(one.page)) {
      if (!this.isNew(button, shape, place)) continue;
      await this.pressOne(one, button, shape, { ...place, after: button.name }, addresses);
      // What was opened, chosen or begun is left behind.
      one.forget();
    }
  }

  /** The frame is pressed by every account on every screen, a page by the first that comes, where the whole is not wanted. */
  private isNew({ key, isOfFrame }: Button, shape: string, { role, look }: Place): boolean {
    const who = this.extent.isWhole || isOfFrame ? `${role} ${look.split(' ').at(-1)}` : '';
    const name = [who, isOfFrame ? '' : shape, key].join(' · ');
    if (this.pressed.has(name)) return false;
    this.pressed.add(name);
    return true;
  }

  /** Presses a button, then everything in the dialog or menu that it opened, and goes back to where it stood. */
  private async pressOne(one: SignedInPage, button: Button, shape: string, place: Place, addresses: Addresses): Promise<void> {
    if (!(await this.click(one, button, shape, place, addresses))) return;
    const isOpen = async () => (await overlay(one.page).count()) > 0;
    if (await isOpen()) {
      // What stands over a page lies outside of its landmarks, as it should.
      await this.judge.audit(one, shape, place, 'region');
      for (const inner of await buttonsOf(one.page)) {
        if (!this.isNew(inner, shape, place)) continue;
        if (!(await isOpen()) && !(await this.click(one, button, shape, place, addresses))) break;
        await this.click(one, inner, shape, { ...place, after: `${button.name} › ${inner.name}` }, addresses);
      }
    }
    const isElsewhere = shapeOf(one.address).split('?')[0] !== shape.split('?')[0];
    if (isElsewhere) addresses.add(one.address);
    if (!(await closeOverlays(one.page)) || isElsewhere) await one.load(place.address);
  }

  /** @returns whether it was there and could be pressed */
  private async click(one: SignedInPage, button: Button, shape: string, place: Place, addresses: Addresses): Promise<boolean> {
    const there = await find(one.page, button);
    if (!there) return false;
    this.presses += 1;
    const writes = one.writes;
    const patience = { timeout: 10_000 };
    try {
      await (button.isShape ? there.press('Enter', patience) : there.click(patience));
    } catch (cause) {
      this.judge.findings.add({ kind: 'cannot be pressed', shape, text: `${button.name}: ${String(cause).split('\n')[0]}` }, place);
      return false;
    }
    await one.settle();
    const seen = await one.see();
    // What was refused on its way may say so.
    this.take(one, one.writes > writes ? { ...seen, problems: [] } : seen, shape, place, addresses);
    return true;
  }
}
