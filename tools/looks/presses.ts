import type { Locator, Page } from '@playwright/test';

/** A button, known by where it stands and what it says; the same in every row of a table. */
export interface Button {
  readonly key: string;
  readonly name: string;
  readonly isOfFrame: boolean;
  /** A shape has no middle that a pointer would surely meet: it is pressed by the keyboard. */
  readonly isShape: boolean;
}

const mark = 'data-looks-press';

/** Runs in the page: its buttons that can be pressed, those that stand in every row a few times; marks the one with the given key. */
function buttonsOnPage([attribute, wanted]: readonly [string, string | null]): Button[] {
  const passing = /^(?:ng-|cdk-|mat-mdc-menu-item-|here$|open$)/;
  const step = (one: Element) =>
    `${one.tagName.toLowerCase()}${[...one.classList]
      .filter((name) => !passing.test(name))
      .map((name) => `.${name}`)
      .join('')}`;
  const over = document.querySelector('.cdk-overlay-container [role=dialog], .cdk-overlay-container [role=menu]');
  const kinds = 'button, [role=button], [role=tab], summary, input[type=checkbox], input[type=radio]';
  const counts = new Map<string, number>();
  const found: Button[] = [];
  for (const one of document.querySelectorAll(`[${attribute}]`)) one.removeAttribute(attribute);
  for (const one of (over ?? document).querySelectorAll<HTMLButtonElement>(kinds)) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled || one.getAttribute('aria-disabled') === 'true') continue;
    const steps: string[] = [];
    for (let at: Element | null = one; at && at !== document.body && at.tagName !== 'MAIN'; at = at.parentElement) steps.unshift(step(at));
    const name = (one.getAttribute('aria-label') ?? (one.textContent.trim() || one.title)).trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    const isOfMany = one.closest('tbody, li, svg, [role=grid], [role=row]') !== null;
    const kind = `${over ? 'over ' : ''}${steps.join('>')}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > (isOfMany ? 2 : 24)) continue;
    const key = `${kind} ${count}`;
    if (key === wanted) one.setAttribute(attribute, '');
    found.push({ key, name, isShape: one instanceof SVGElement, isOfFrame: one.closest('main, .cdk-overlay-container') === null });
  }
  return found;
}

/** The buttons of a page, or of the dialog or menu that stands over it. */
export const buttonsOf = (page: Page): Promise<readonly Button[]> => page.evaluate(buttonsOnPage, [mark, null] as const);

/** Where a button stands now; nothing where it is gone. */
export async function find(page: Page, { key }: Button): Promise<Locator | undefined> {
  const there = await page.evaluate(buttonsOnPage, [mark, key] as const);
  return there.some((one) => one.key === key) ? page.locator(`[${mark}]`) : undefined;
}

/** What stands over the page: a dialog, a menu. */
export const overlay = (page: Page): Locator => page.locator('.cdk-overlay-container :is([role=dialog], [role=menu], [role=listbox])');

/** Closes what stands over the page, or fills the screen, as a person does. @returns whether it is gone */
export async function closeOverlays(page: Page): Promise<boolean> {
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  for (let tries = 0; tries < 4 && (await overlay(page).count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(20);
  }
  return (await overlay(page).count()) === 0;
}
