import type { Actor, Permission } from '@ra-quan/shared/model';

/** The signed-in person as the page needs them. */
export interface SessionUser extends Actor {
  readonly unitName: string | null;
  readonly mustChangePassword: boolean;
}

export interface SessionState {
  readonly user: SessionUser | null;
  readonly permissions: readonly Permission[];
  /** To be sent as `X-CSRF-Token` with every unsafe request. */
  readonly csrfToken: string | null;
  readonly demo: boolean;
}

/** What the sign-in page of a demonstration shows. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly Pick<Actor, 'username' | 'displayName' | 'role'>[];
}
