import { inject, provideEnvironmentInitializer } from '@angular/core';
import type { Routes } from '@angular/router';
import { keepContext, may, signedIn } from '@ra-quan/shared/web';
import { areas } from './areas';
import { DomainParts, campaignNow } from './overview/domain-parts';

export const loadFrame = async () => (await import('./shell/frame')).Frame;

export const routes: Routes = [
  { path: 'sign-in', loadChildren: async () => (await import('@ra-quan/identity/web')).signInRoutes },
  {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [signedIn, keepContext],
    loadComponent: loadFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'app.overview.title',
        // What is read first on it comes with it, not after it.
        providers: [
          provideEnvironmentInitializer(
            () =>
              void inject(DomainParts)
                .load(campaignNow)
                .catch(() => undefined),
          ),
        ],
        loadComponent: async () => (await import('./overview/overview-page')).OverviewPage,
      },
      ...areas.map(({ path, permission, load }) => ({ path, canActivate: [may(permission)], loadChildren: load })),
      { path: '403', title: 'app.forbidden.title', loadComponent: async () => (await import('./pages/forbidden-page')).ForbiddenPage },
      { path: '**', title: 'app.not-found.title', loadComponent: async () => (await import('./pages/not-found-page')).NotFoundPage },
    ],
  },
];
