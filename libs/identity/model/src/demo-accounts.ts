import type { Actor } from '@ra-quan/shared/model';

/** What the sign-in page of a demonstration shows. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly Pick<Actor, 'username' | 'displayName' | 'role'>[];
}
