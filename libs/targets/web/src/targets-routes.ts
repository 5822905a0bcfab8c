import type { Routes } from '@angular/router';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import { leaveGuard, saying } from '@ra-quan/shared/web';
import { targetsTexts } from './texts';

/** Stand under `/targets`. */
export const targetsRoutes: Routes = [
  {
    path: '',
    ...saying(targetsTexts, campaignsTexts, geographyTexts),
    title: 'targets.title',
    canDeactivate: [leaveGuard],
    loadComponent: async () => (await import('./targets-page/targets-page')).TargetsPage,
  },
];
