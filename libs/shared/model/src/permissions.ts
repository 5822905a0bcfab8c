/** The one list of what may be done; every handler names one of these. */
export const permissions = [
  'audit.read',
  'catalogue.manage',
  'users.manage',
  'campaigns.read',
  'campaigns.plan',
  'partners.read',
  'partners.manage',
  'events.read',
  'events.plan',
  'events.run',
  'targets.read',
  'targets.assign',
  'figures.read',
  'figures.enter',
  'figures.approve',
  'figures.publish',
  'figures.state',
  'comparisons.read',
  'account.own',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = [
  'planner',
  'province-officer',
  'local-officer',
  'partner-coordinator',
  'director',
  'communication-officer',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

const reading: Permission[] = [
  'campaigns.read',
  'partners.read',
  'events.read',
  'targets.read',
  'figures.read',
  'comparisons.read',
  'account.own',
];

/** Who may do what (product roles). Where is the territory's question, not the role's. Maker is never checker. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  planner: [...reading, 'campaigns.plan', 'partners.manage', 'events.plan', 'targets.assign', 'figures.state'],
  'province-officer': [...reading, 'events.plan', 'events.run', 'figures.enter'],
  'local-officer': [...reading, 'events.run', 'figures.enter'],
  'partner-coordinator': [...reading],
  director: [...reading, 'figures.approve', 'figures.publish'],
  'communication-officer': [...reading],
  administrator: ['audit.read', 'catalogue.manage', 'users.manage', 'campaigns.read', 'partners.read', 'events.read', 'account.own'],
  auditor: [...reading, 'audit.read'],
};

/** What is done to the whole country: an account with a territory does not hold these, whatever its role. */
export const nationwide: readonly Permission[] = ['catalogue.manage', 'campaigns.plan', 'figures.state'];

/** Whoever holds a role, in the whole country or in one unit's tree. */
interface Holder {
  readonly role: Role;
  readonly unitId: number | null;
}

export function permissionsFor({ role, unitId }: Holder): readonly Permission[] {
  return unitId === null ? permissionsOf[role] : permissionsOf[role].filter((permission) => !nationwide.includes(permission));
}

export function mayDo(holder: Holder, permission: Permission): boolean {
  return permissionsFor(holder).includes(permission);
}
