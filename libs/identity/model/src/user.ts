import type { Id, Instant, Role, Version } from '@ra-quan/shared/model';

/** One account as the administrator sees it. */
export interface User {
  readonly id: Id;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: Id | null;
  readonly unitPath: string | null;
  readonly organisationId: Id | null;
  readonly active: boolean;
  readonly locked: boolean;
  readonly lastSignInAt: Instant | null;
  readonly version: Version;
}

/** Roles that work in one unit's tree; the others may be given the whole country. */
export const rolesWithUnit: readonly Role[] = ['province-officer', 'local-officer'];
