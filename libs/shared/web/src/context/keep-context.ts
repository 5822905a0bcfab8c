import { inject } from '@angular/core';
import { type CanActivateChildFn, Router } from '@angular/router';
import { AsOf } from './as-of';
import { CampaignContext } from './campaign-context';

/** Every address inside the shell says its campaign and "as of" day, so that a copied link opens the same figures. */
export const keepContext: CanActivateChildFn = (_route, state) => {
  const url = inject(Router).parseUrl(state.url);
  const campaign = inject(CampaignContext).id();
  const asOf = inject(AsOf).known();
  const context = { ...(campaign === null ? {} : { campaign: String(campaign) }), ...(asOf === null ? {} : { asOf }) };
  const missing = Object.keys(context).some((name) => !(name in url.queryParams));
  url.queryParams = { ...context, ...url.queryParams };
  return missing ? url : true;
};
