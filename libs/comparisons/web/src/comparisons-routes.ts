import type { Routes } from '@angular/router';
import { geographyTexts } from '@ra-quan/geography/web';
import { saying } from '@ra-quan/shared/web';
import { comparisonsTexts } from './texts';

/** Stand under `/comparisons`. */
export const comparisonsRoutes: Routes = [
  {
    path: '',
    ...saying(comparisonsTexts, geographyTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'comparisons.title',
        loadComponent: async () => (await import('./comparison-page/comparison-page')).ComparisonPage,
      },
      {
        path: 'provinces',
        title: 'comparisons.provinces.title',
        loadComponent: async () => (await import('./provinces-page/provinces-page')).ProvincesPage,
      },
      {
        path: 'communes',
        title: 'comparisons.communes.title',
        loadComponent: async () => (await import('./communes-page/communes-page')).CommunesPage,
      },
    ],
  },
];
