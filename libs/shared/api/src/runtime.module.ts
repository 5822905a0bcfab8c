import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';

/** Whether this is a demonstration: only then do accounts with a known password exist. */
export const demoMode = Symbol('demo mode');

/** Below which path of its address the product lies, behind a proxy that it shares with others: empty, or `/ra-quan`. */
export const basePath = Symbol('base path');

/** Name and version of the build, for those who are signed in. */
export const buildName = Symbol('build name');

export interface Runtime {
  readonly demo: boolean;
  /** Holds the clock still; tests and demonstrations only. */
  readonly clockAt?: Date | null;
  readonly basePath?: string;
  readonly buildName?: string;
}

/** How this process runs: as a demonstration or in earnest, and by which clock. */
@Module({})
export class RuntimeModule {
  static of({ demo, clockAt = null, basePath: base = '', buildName: build = '' }: Runtime): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      providers: [
        { provide: Clock, useFactory: () => new Clock(clockAt) },
        { provide: demoMode, useValue: demo },
        { provide: basePath, useValue: base },
        { provide: buildName, useValue: build },
      ],
      exports: [Clock, demoMode, basePath, buildName],
    };
  }
}
