import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { campaignsTexts } from '@ra-quan/campaigns/web';
import { geographyTexts } from '@ra-quan/geography/web';
import { Session, leaveGuard, may, saying } from '@ra-quan/shared/web';
import { figuresTexts } from './texts';

/** Stand under `/results`: officers land on the entry, everybody else on the list of sheets. */
export const resultsRoutes: Routes = [
  {
    path: '',
    ...saying(figuresTexts, campaignsTexts, geographyTexts),
    children: [
      {
        path: '',
        pathMatch: 'full',
        redirectTo: ({ queryParams }) =>
          inject(Router).createUrlTree(['/results', inject(Session).may('figures.enter') ? 'entry' : 'review'], { queryParams }),
      },
      {
        path: 'entry',
        title: 'figures.entry.title',
        canActivate: [may('figures.read')],
        canDeactivate: [leaveGuard],
        loadComponent: async () => (await import('./entry-page/entry-page')).EntryPage,
      },
      { path: 'review', title: 'figures.review.title', loadComponent: async () => (await import('./review-page/review-page')).ReviewPage },
      { path: 'review/:id', title: 'figures.sheet.title', loadComponent: async () => (await import('./review-page/sheet-page')).SheetPage },
      {
        path: 'silent',
        title: 'figures.silent.title',
        canActivate: [may('figures.read')],
        loadComponent: async () => (await import('./silent-page/silent-page')).SilentPage,
      },
      {
        path: 'observations',
        title: 'figures.observations.title',
        loadComponent: async () => (await import('./observations-page/observations-page')).ObservationsPage,
      },
      {
        path: 'stated',
        title: 'figures.stated.title',
        loadComponent: async () => (await import('./stated/stated-page')).StatedPage,
      },
      {
        path: 'stated/new',
        title: 'figures.stated.form.new',
        canActivate: [may('figures.state')],
        canDeactivate: [leaveGuard],
        loadComponent: async () => (await import('./stated/stated-form-page')).StatedFormPage,
      },
      {
        path: 'stated/import',
        title: 'figures.stated.import.title',
        canActivate: [may('figures.state')],
        loadComponent: async () => (await import('./stated/stated-import-page')).StatedImportPage,
      },
      {
        path: 'stated/:id/edit',
        title: 'figures.stated.form.edit',
        canActivate: [may('figures.state')],
        canDeactivate: [leaveGuard],
        loadComponent: async () => (await import('./stated/stated-form-page')).StatedFormPage,
      },
    ],
  },
];
