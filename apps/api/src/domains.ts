import type { Type } from '@nestjs/common';
import { AuditModule, auditSchema } from '@ra-quan/audit/api';
import { CampaignsModule, campaignsSchema } from '@ra-quan/campaigns/api';
import { ComparisonsModule } from '@ra-quan/comparisons/api';
import { FiguresModule, figuresSchema } from '@ra-quan/figures/api';
import { GeographyModule, geographySchema } from '@ra-quan/geography/api';
import { IdentityModule, identitySchema } from '@ra-quan/identity/api';
import { LaunchEventsModule, launchEventsSchema } from '@ra-quan/launch-events/api';
import { PartnersModule, partnersSchema } from '@ra-quan/partners/api';
import type { DomainSchema } from '@ra-quan/shared/api';
import { RehearsalsModule } from '@ra-quan/rehearsals/api';
import { TargetsModule, targetsSchema } from '@ra-quan/targets/api';
import { DesksModule, desksSchema } from '@ra-quan/desks/api';
import { FinderModule } from '@ra-quan/finder/api';

/** The server side of every domain, in their one order (domains.json). */
export const domainModules: readonly Type[] = [
  AuditModule,
  GeographyModule,
  IdentityModule,
  CampaignsModule,
  PartnersModule,
  LaunchEventsModule,
  TargetsModule,
  FiguresModule,
  ComparisonsModule,
  RehearsalsModule,
  DesksModule,
  FinderModule,
];

/** The share of the database of every domain that has one. */
export const domainSchemas: readonly DomainSchema[] = [
  auditSchema,
  geographySchema,
  identitySchema,
  campaignsSchema,
  partnersSchema,
  launchEventsSchema,
  targetsSchema,
  figuresSchema,
  desksSchema,
];
