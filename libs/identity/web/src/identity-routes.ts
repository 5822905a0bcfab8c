import type { Routes } from '@angular/router';
import { geographyTexts } from '@ra-quan/geography/web';
import { endSession, saying } from '@ra-quan/shared/web';
import { SignInPage } from './sign-in/sign-in-page';
import { identityTexts } from './texts';

export const signInRoutes: Routes = [
  // Not lazy a second time: one way less to the server before somebody sees the door.
  { path: '', title: 'identity.sign-in.title', canActivate: [endSession], ...saying(identityTexts), component: SignInPage },
];

export const accountRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'password' },
  {
    path: 'password',
    title: 'identity.password.title',
    ...saying(identityTexts),
    loadComponent: async () => (await import('./password/password-page')).PasswordPage,
  },
  {
    path: 'sessions',
    title: 'identity.sessions.title',
    ...saying(identityTexts),
    loadComponent: async () => (await import('./sessions/sessions-page')).SessionsPage,
  },
];

export const usersRoutes: Routes = [
  {
    path: '',
    title: 'identity.users.title',
    ...saying(identityTexts, geographyTexts),
    loadComponent: async () => (await import('./users/users-page')).UsersPage,
  },
];
