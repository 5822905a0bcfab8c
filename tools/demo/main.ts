import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@ra-quan/audit/api';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { FiguresModule } from '@ra-quan/figures/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { IdentityModule } from '@ra-quan/identity/api';
import { LaunchEventsModule } from '@ra-quan/launch-events/api';
import { PartnersModule } from '@ra-quan/partners/api';
import { RehearsalsModule } from '@ra-quan/rehearsals/api';
import { DatabaseModule, FindingModule, JobsModule, RuntimeModule, TasksModule } from '@ra-quan/shared/api';
import { TargetsModule } from '@ra-quan/targets/api';
import { DemoCampaigns } from './demo-campaigns';

/** Fills an empty product with the demo campaigns, once. */
async function load(databaseUrl: string, clockAt: Date | null): Promise<string> {
  const domains = [CampaignsModule, PartnersModule, LaunchEventsModule, TargetsModule, FiguresModule, RehearsalsModule];
  const context = await NestFactory.createApplicationContext(
    {
      module: class DemoModule {},
      imports: [
        RuntimeModule.of({ demo: true, clockAt }),
        DatabaseModule.connect({ url: databaseUrl, poolSize: 4 }),
        JobsModule.of(null),
        FindingModule,
        TasksModule,
        AuditModule,
        GeographyModule,
        IdentityModule,
        ...domains,
      ],
      providers: [DemoCampaigns],
    },
    { logger: ['error'] },
  );
  try {
    return await context.get(DemoCampaigns).load();
  } finally {
    await context.close();
  }
}

const { DATABASE_URL: databaseUrl, CLOCK_AT: clockAt } = process.env;
if (!databaseUrl) throw new Error('DATABASE_URL');
console.log(`demo ${await load(databaseUrl, clockAt ? new Date(clockAt) : null)}`);
