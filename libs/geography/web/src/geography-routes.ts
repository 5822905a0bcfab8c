import type { Routes } from '@angular/router';
import { provideTexts } from '@ra-quan/shared/web';
import { geographyTexts } from './geography-texts';

/** Stand under `/units`. */
export const geographyRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('geography', geographyTexts)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'geography.title',
        loadComponent: async () => (await import('./units-page/units-page')).UnitsPage,
      },
      { path: ':id', title: 'geography.unit', loadComponent: async () => (await import('./unit-page/unit-page')).UnitPage },
    ],
  },
];
