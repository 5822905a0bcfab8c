import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule, FindingModule, JobsModule, RuntimeModule, TasksModule, structuredLogs } from '@ra-quan/shared/api';
import type { Config } from './config';
import { domainModules } from './domains';
import { HealthModule } from './health/health.module';
import { version } from './version';

@Module({})
export class AppModule {
  static configured(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        structuredLogs(config.logLevel),
        RuntimeModule.of({ ...config, buildName: `${version}+${config.build}` }),
        DatabaseModule.connect({ url: config.databaseUrl, poolSize: config.databasePoolSize }),
        JobsModule.of(config.databaseUrl),
        FindingModule,
        TasksModule,
        HealthModule,
        ...domainModules,
      ],
    };
  }
}
