import type { Routes } from '@angular/router';
import { provideTexts } from '@ra-quan/shared/web';
import { targetsTexts } from './targets-texts';

/** Stand under `/targets`. */
export const targetsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('targets', targetsTexts)],
    title: 'targets.title',
    loadComponent: async () => (await import('./targets-page/targets-page')).TargetsPage,
  },
];
