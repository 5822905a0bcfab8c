import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm } from '@ra-quan/shared/ui';

/** Asks before targets that are not saved are lost. */
export const leaveGuard: CanDeactivateFn<{ unsavedCount(): number }> = async (page) => {
  const [confirm, transloco] = [inject(Confirm), inject(TranslocoService)];
  const count = page.unsavedCount();
  if (count === 0) return true;
  const text = (key: string) => transloco.translate(`targets.leave.${key}`, { count });
  return (await confirm.ask({ title: text('title'), text: text('text'), action: text('action'), danger: true })) !== undefined;
};
