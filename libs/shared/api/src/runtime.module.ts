import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';

/** Whether this is a demonstration: only then do accounts with a known password exist. */
export const demoMode = Symbol('demo mode');

export interface Runtime {
  readonly demo: boolean;
  /** Holds the clock still; tests and demonstrations only. */
  readonly clockAt?: Date | null;
}

/** How this process runs: as a demonstration or in earnest, and by which clock. */
@Module({})
export class RuntimeModule {
  static of({ demo, clockAt = null }: Runtime): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      providers: [
        { provide: Clock, useFactory: () => new Clock(clockAt) },
        { provide: demoMode, useValue: demo },
      ],
      exports: [Clock, demoMode],
    };
  }
}
