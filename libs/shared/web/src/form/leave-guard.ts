import { DestroyRef, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm } from '@ra-quan/shared/ui';

/** Input that nobody has saved. */
export type HeldInput =
  /** Cells that stay on the device and are there when the page is opened again. */
  | { readonly kept: number }
  /** Input that is lost; the person agreed to it when `drop` is called, and a second question about the same walk would only annoy. */
  | { drop(): void };

/** A page that may hold input. */
export interface HoldsInput {
  /** What is left unsaved; saves first what saves itself. */
  heldInput(): HeldInput | undefined | Promise<HeldInput | undefined>;
}

/** Asks before a page with unsaved input is left for another page; leaving the site is asked about by `warnWhile`. */
export const leaveGuard: CanDeactivateFn<HoldsInput> = async (page) => {
  const [confirm, transloco] = [inject(Confirm), inject(TranslocoService)];
  const held = await page.heldInput();
  if (!held) return true;
  const [group, count] = 'kept' in held ? ['kept', held.kept] : ['lost', undefined];
  const text = (key: string) => transloco.translate(`shared.leave.${group}.${key}`, { count });
  const question = { title: text('title'), text: text('text'), action: text('action') };
  const left = (await confirm.ask('kept' in held ? question : { ...question, danger: true })) !== undefined;
  if (left && 'drop' in held) held.drop();
  return left;
};

/** The browser asks before the site is left while this holds. Call it where `inject` works. */
export function warnWhile(holds: () => boolean): void {
  const warn = (event: BeforeUnloadEvent) => {
    if (holds()) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', warn));
}
