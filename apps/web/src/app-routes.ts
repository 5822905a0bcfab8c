import type { Routes } from '@angular/router';
import { keepContext, may, signedIn } from '@ra-quan/shared/web';
import { areas } from './areas';

export const loadFrame = async () => (await import('./shell/frame')).Frame;

export const routes: Routes = [
  { path: 'sign-in', loadChildren: async () => (await import('@ra-quan/identity/web')).signInRoutes },
  {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [signedIn, keepContext],
    loadComponent: loadFrame,
    children: [
      { path: '', pathMatch: 'full', loadChildren: async () => (await import('@ra-quan/desks/web')).deskRoutes },
      ...areas.map(({ path, permission, load }) => ({ path, canActivate: [may(permission)], loadChildren: load })),
      { path: '403', title: 'app.forbidden.title', loadComponent: async () => (await import('./pages/forbidden-page')).ForbiddenPage },
      { path: '**', title: 'app.not-found.title', loadComponent: async () => (await import('./pages/not-found-page')).NotFoundPage },
    ],
  },
];
