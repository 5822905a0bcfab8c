import { inject } from '@angular/core';
import { CampaignContext, thisYear } from '@ra-quan/shared/web';
import { firstYear } from './years-choice';

/** The years a table shows before others are asked for: up to that of the chosen campaign, and some before it. Call it where `inject` works. */
export function yearsOfCampaign(before: number): { readonly first: () => number; readonly last: () => number } {
  const campaign = inject(CampaignContext);
  const now = thisYear();
  const last = () => Math.max(firstYear, Math.min(now, campaign.year() ?? now));
  return { first: () => Math.max(firstYear, last() - before), last };
}
