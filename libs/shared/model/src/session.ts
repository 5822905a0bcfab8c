import type { Actor } from './actor';
import type { Permission } from './permissions';

/** The signed-in person as the page needs them. */
export interface SessionUser extends Actor {
  readonly unitName: string | null;
  readonly mustChangePassword: boolean;
}

/** Who is signed in; `user` is `null` when nobody is. */
export interface SessionState {
  readonly user: SessionUser | null;
  readonly permissions: readonly Permission[];
  /** To be sent as `X-CSRF-Token` with every unsafe request. */
  readonly csrfToken: string | null;
  /** Demo mode: the sign-in page may show the demo accounts. */
  readonly demo: boolean;
}

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}
