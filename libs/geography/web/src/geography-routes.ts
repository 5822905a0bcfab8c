import type { Routes } from '@angular/router';
import { may, saying } from '@ra-quan/shared/web';
import { geographyTexts } from './texts';

/** Stand under `/units`. */
export const geographyRoutes: Routes = [
  {
    path: '',
    ...saying(geographyTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'geography.title',
        loadComponent: async () => (await import('./units-page/units-page')).UnitsPage,
      },
      {
        path: 'imports',
        title: 'geography.catalogue.imports.title',
        canActivate: [may('catalogue.manage')],
        loadComponent: async () => (await import('./imports/imports-page')).ImportsPage,
      },
      {
        path: 'imports/:id',
        title: 'geography.catalogue.imports.title',
        canActivate: [may('catalogue.manage')],
        loadComponent: async () => (await import('./imports/import-page')).ImportPage,
      },
      {
        path: 'changes',
        title: 'geography.catalogue.changes.title',
        canActivate: [may('catalogue.manage')],
        loadComponent: async () => (await import('./changes/changes-page')).ChangesPage,
      },
      {
        path: 'changes/new',
        title: 'geography.catalogue.changes.new-title',
        canActivate: [may('catalogue.manage')],
        loadComponent: async () => (await import('./changes/new-change-page')).NewChangePage,
      },
      {
        path: 'follow-ups',
        title: 'geography.catalogue.follow-ups.title',
        canActivate: [may('catalogue.manage')],
        loadComponent: async () => (await import('./changes/follow-ups-page')).FollowUpsPage,
      },
      {
        path: 'offices',
        title: 'geography.catalogue.offices.title',
        canActivate: [may('campaigns.read')],
        loadComponent: async () => (await import('./offices/offices-page')).OfficesPage,
      },
      { path: ':id', title: 'geography.unit', loadComponent: async () => (await import('./unit-page/unit-page')).UnitPage },
    ],
  },
];
