import type { Routes } from '@angular/router';
import type { Permission } from '@ra-quan/shared/model';
import type { IconName } from '@ra-quan/shared/ui';

/** One part of the product as the menu and the router know it. */
export interface Area {
  /** First segment of the address, and the key of its texts (`app.nav.<path>`). */
  readonly path: string;
  readonly icon: IconName;
  readonly permission: Permission;
  /** Where it stands in the menu: on the rail, or on "More" where the rail is full. */
  readonly place: 'rail' | 'more';
  /** One of the four at the bottom of a phone. */
  readonly outside?: true;
  readonly load: () => Promise<Routes>;
}

/** Every area, in the order of the menu; a new domain is one line here. */
export const areas: readonly Area[] = [
  {
    path: 'campaigns',
    icon: 'campaign',
    permission: 'campaigns.read',
    place: 'rail',
    load: async () => (await import('@ra-quan/campaigns/web')).campaignsRoutes,
  },
  {
    path: 'launch-events',
    icon: 'launch',
    permission: 'events.read',
    place: 'rail',
    outside: true,
    // The day board shows running counts, which belong to a later domain: they are brought together here.
    load: async () => {
      const [{ launchEventsRoutes }, { eventTallies }] = await Promise.all([
        import('@ra-quan/launch-events/web'),
        import('@ra-quan/figures/web'),
      ]);
      return [{ path: '', providers: [eventTallies], children: launchEventsRoutes }];
    },
  },
  {
    path: 'targets',
    icon: 'target',
    permission: 'targets.read',
    place: 'rail',
    outside: true,
    load: async () => (await import('@ra-quan/targets/web')).targetsRoutes,
  },
  {
    path: 'results',
    icon: 'results',
    permission: 'figures.read',
    place: 'rail',
    outside: true,
    load: async () => (await import('@ra-quan/figures/web')).resultsRoutes,
  },
  {
    path: 'comparisons',
    icon: 'compare',
    permission: 'comparisons.read',
    place: 'rail',
    load: async () => (await import('@ra-quan/comparisons/web')).comparisonsRoutes,
  },
  {
    path: 'inbox',
    icon: 'inbox',
    permission: 'account.own',
    place: 'more',
    load: async () => (await import('@ra-quan/desks/web')).inboxRoutes,
  },
  {
    path: 'partners',
    icon: 'partners',
    permission: 'partners.read',
    place: 'more',
    load: async () => (await import('@ra-quan/partners/web')).partnersRoutes,
  },
  {
    path: 'units',
    icon: 'units',
    permission: 'campaigns.read',
    place: 'more',
    load: async () => (await import('@ra-quan/geography/web')).geographyRoutes,
  },
  {
    path: 'users',
    icon: 'users',
    permission: 'users.manage',
    place: 'more',
    load: async () => (await import('@ra-quan/identity/web')).usersRoutes,
  },
  {
    path: 'audit',
    icon: 'audit',
    permission: 'audit.read',
    place: 'more',
    load: async () => (await import('@ra-quan/audit/web')).auditRoutes,
  },
  {
    path: 'account',
    icon: 'account',
    permission: 'account.own',
    place: 'more',
    load: async () => (await import('@ra-quan/identity/web')).accountRoutes,
  },
];
