import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@ra-quan/audit/api';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { ComparisonsModule } from '@ra-quan/comparisons/api';
import { FiguresModule } from '@ra-quan/figures/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { IdentityModule } from '@ra-quan/identity/api';
import { LaunchEventsModule } from '@ra-quan/launch-events/api';
import { PartnersModule } from '@ra-quan/partners/api';
import { DatabaseModule, structuredLogs } from '@ra-quan/shared/api';
import { TargetsModule } from '@ra-quan/targets/api';
import type { Config } from './config';
import { HealthModule } from './health/health.module';

/** The domains in their one order (docs/ARCHITECTURE.md). */
@Module({})
export class AppModule {
  static configured(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        structuredLogs(config.logLevel),
        DatabaseModule.connect({ url: config.databaseUrl, poolSize: config.databasePoolSize, clockAt: config.clockAt }),
        HealthModule,
        AuditModule,
        GeographyModule,
        IdentityModule.forMode(config.demo),
        CampaignsModule,
        PartnersModule,
        LaunchEventsModule,
        TargetsModule,
        FiguresModule,
        ComparisonsModule,
      ],
    };
  }
}
