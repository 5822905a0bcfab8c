import type { Routes } from '@angular/router';
import { endSession, provideTexts } from '@ra-quan/shared/web';
import { SignInPage } from './sign-in/sign-in-page';
import { identityTexts } from './texts';

const providers = [provideTexts('identity', identityTexts)];

export const signInRoutes: Routes = [
  // Not lazy a second time: one way less to the server before somebody sees the door.
  { path: '', title: 'identity.sign-in.title', canActivate: [endSession], providers, component: SignInPage },
];

export const accountRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'password' },
  {
    path: 'password',
    title: 'identity.password.title',
    providers,
    loadComponent: async () => (await import('./password/password-page')).PasswordPage,
  },
];

export const usersRoutes: Routes = [
  { path: '', title: 'identity.users.title', providers, loadComponent: async () => (await import('./users/users-page')).UsersPage },
];
