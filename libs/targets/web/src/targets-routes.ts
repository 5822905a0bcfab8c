import type { Routes } from '@angular/router';
import { provideTexts } from '@ra-quan/shared/web';
import { leaveGuard } from './targets-page/leave-guard';
import { targetsTexts } from './targets-texts';

/** Stand under `/targets`. */
export const targetsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('targets', targetsTexts)],
    title: 'targets.title',
    canDeactivate: [leaveGuard],
    loadComponent: async () => (await import('./targets-page/targets-page')).TargetsPage,
  },
];
