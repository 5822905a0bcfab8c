import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm } from '@ra-quan/shared/ui';
import { CampaignsTexts } from '../campaigns-texts';

/** A page with a form that may hold input nobody has saved. */
export interface HoldsInput {
  hasUnsavedInput(): boolean;
  /** The person agreed to lose it: a second question about the same walk would only annoy. */
  dropInput(): void;
}

/** Asks before typed input is lost by walking to another page; leaving the site is the page's own `beforeunload`. */
export const leaveGuard: CanDeactivateFn<HoldsInput> = async (page) => {
  if (!page.hasUnsavedInput()) return true;
  const [confirm, transloco] = [inject(Confirm), inject(TranslocoService)];
  inject(CampaignsTexts);
  const text = (key: string) => transloco.translate(`campaigns.leave.${key}`);
  const answer = await confirm.ask({ title: text('title'), text: text('text'), action: text('action'), danger: true });
  if (answer) page.dropInput();
  return answer !== undefined;
};
