import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm } from '@ra-quan/shared/ui';

/** A page with cells that are not saved. */
export interface HoldsCells {
  /** Saves what can be saved; resolves to the number of cells that are left. */
  settle(): Promise<number>;
}

/** Saves before the page is left, and asks where cells cannot be saved; they stay on the device and are there when the page is opened again. */
export const leaveGuard: CanDeactivateFn<HoldsCells> = async (page) => {
  const [confirm, transloco] = [inject(Confirm), inject(TranslocoService)];
  const count = await page.settle();
  if (count === 0) return true;
  const text = (key: string) => transloco.translate(`figures.leave.${key}`, { count });
  return (await confirm.ask({ title: text('title'), text: text('text'), action: text('action') })) !== undefined;
};
