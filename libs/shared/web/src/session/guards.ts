import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@ra-quan/shared/model';
import { Session } from './session';

/** Lets signed-in people through; others sign in first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  if (!session.user()) return router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
  const changesPassword = state.url.startsWith('/account/password');
  return session.user()?.mustChangePassword && !changesPassword ? router.createUrlTree(['/account/password']) : true;
};

/** Lets only people with the permission through; others see the page that says so, under the address they asked for. */
export function may(permission: Permission): CanActivateFn & CanMatchFn {
  return async () => {
    const session = inject(Session);
    const router = inject(Router);
    await session.ready();
    return session.may(permission) || new RedirectCommand(router.parseUrl('/403'), { skipLocationChange: true });
  };
}
