import { type Addresses, shapeOf } from './addresses.ts';
import type { Place } from './findings.ts';
import type { Judge } from './judge.ts';
import { type Button, buttonsOf, closeOverlays, find, overlay } from './presses.ts';
import type { Seen } from './seen.ts';
import type { SignedInPage } from './signed-in-page.ts';

/** A click that something stands in the way of is given up after so long, in ms. */
const patience = 10_000;

/** Presses the buttons of a page, and those of what opens, once for all who share them. */
export class Presser {
  presses = 0;
  private readonly judge: Judge;
  private readonly isWhole: boolean;
  private readonly take: (one: SignedInPage, seen: Seen, shape: string, place: Place, addresses: Addresses) => void;
  private readonly pressed = new Set<string>();

  /** @param isWhole whether every account presses everything by itself */
  constructor(judge: Judge, isWhole: boolean, take: Presser['take']) {
    this.judge = judge;
    this.isWhole = isWhole;
    this.take = take;
  }

  async press(one: SignedInPage, shape: string, place: Place, addresses: Addresses): Promise<void> {
    for (const button of await buttonsOf(one.page)) {
      if (!this.isNew(button, shape, place)) continue;
      await this.pressOne(one, button, shape, { ...place, after: button.name }, addresses);
      // What was opened, chosen or begun is left behind.
      one.forget();
    }
  }

  /** The frame is pressed once on every screen, a page by the first that comes; by every account where the whole is wanted. */
  private isNew({ key, name, isOfFrame }: Button, shape: string, { role, look }: Place): boolean {
    const screen = look.split(' ').at(-1);
    const who = this.isWhole ? [role, screen] : isOfFrame ? [screen, name] : [];
    const known = [...who, isOfFrame ? '' : shape, key].join(' · ');
    if (this.pressed.has(known)) return false;
    this.pressed.add(known);
    return true;
  }

  /** Presses a button, then everything in the dialog or menu that it opened, and goes back to where it stood. */
  private async pressOne(one: SignedInPage, button: Button, shape: string, place: Place, addresses: Addresses): Promise<void> {
    if (!(await this.click(one, button, shape, place, addresses))) return;
    const isOpen = async () => (await overlay(one.page).count()) > 0;
    if (await isOpen()) {
      await this.judge.audit(one, shape, place, true);
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
    try {
      await (button.isShape ? there.press('Enter', { timeout: patience }) : there.click({ timeout: patience }));
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
