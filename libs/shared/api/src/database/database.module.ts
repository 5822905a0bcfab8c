import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { HungConnections } from './hung-connections';
import { DatabasePulse } from './pulse.reader';
import { Snapshots } from './snapshot.reader';
import { guardedDataSource } from './inside-transaction';
import { preparingDriver } from './prepared';
import { Exports } from '../sheet/exports';

// Counts stay far below 2^53, and a day is a day, not an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
}

/**
 * How long anything may wait, in milliseconds. Whoever finds all connections taken is told to come again instead of standing in a queue; a statement
 * that runs longer than any page or import needs is ended, by the database, or from here where the database does not answer at all.
 */
const limits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 20_000,
  statement_timeout: 120_000,
  idle_in_transaction_session_timeout: 120_000,
  query_timeout: 125_000,
};

/** The connection every domain shares. Entities register themselves; the schema belongs to the migrations alone. */
@Module({})
export class DatabaseModule {
  static connect(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DatabasePulse, useFactory: () => new DatabasePulse(options.url) }, HungConnections, Snapshots, Exports],
      exports: [DatabasePulse, Exports],
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: 'postgres',
            url: options.url,
            autoLoadEntities: true,
            synchronize: false,
            poolSize: options.poolSize,
            retryAttempts: 3,
            driver: preparingDriver,
            extra: { application_name: 'ra-quan', ...limits },
          }),
          dataSourceFactory: (settings) => guardedDataSource(settings!).initialize(),
        }),
      ],
    };
  }
}
