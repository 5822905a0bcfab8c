import { Module, type DynamicModule } from '@nestjs/common';
import { Jobs } from './jobs';

/** Jobs for every domain. */
@Module({})
export class JobsModule {
  /** @param url the database whose jobs this process does; `null` where it does none */
  static of(url: string | null): DynamicModule {
    return { module: JobsModule, global: true, providers: [{ provide: Jobs, useFactory: () => new Jobs(url) }], exports: [Jobs] };
  }
}
