import type { Role } from './permissions';
import type { Id } from './quantities';

/** Who acts: the signed-in person, as every service and query needs to know them. */
export interface Actor {
  readonly id: Id;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** The unit whose tree this person works in; `null` is the whole country. */
  readonly unitId: Id | null;
  /** The partner organisation of a coordinator. */
  readonly organisationId: Id | null;
}
