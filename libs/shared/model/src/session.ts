import type { Actor } from './actor';
import type { Permission } from './permissions';
import type { Instant } from './quantities';

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

/** A session of one's own: what its owner knows it by. */
export interface OwnSession {
  /** Names it among one's own; opens nothing. */
  readonly key: string;
  /** The browser and the system, such as `Chrome · Windows`; empty where they are not known. */
  readonly device: string;
  /** From where it was begun. */
  readonly address: string;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}
