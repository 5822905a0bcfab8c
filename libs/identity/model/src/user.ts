import type { Role } from '@ra-quan/shared/model';

/** One account as the administrator sees it. */
export interface User {
  readonly id: number;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: number | null;
  readonly unitPath: string | null;
  readonly organisationId: number | null;
  readonly active: boolean;
  readonly locked: boolean;
  readonly lastSignInAt: string | null;
  readonly version: number;
}

/** Roles that work in one unit's tree; the others may be given the whole country. */
export const rolesWithUnit: readonly Role[] = ['province-officer', 'local-officer'];
