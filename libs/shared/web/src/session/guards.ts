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

/** What a navigation to the sign-in page says of itself when it is to end the session. */
export const endingSession = 'ending-session';

/**
 * Ends the session on the way to the sign-in page. Guards of the page that is left come first: what it still has to save is saved while the server knows
 * the person, and where the person stays, the session does.
 */
export const endSession: CanActivateFn = async () => {
  const session = inject(Session);
  if (inject(Router).currentNavigation()?.extras.info === endingSession) await session.signOut();
  return true;
};
