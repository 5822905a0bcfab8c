import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { guardedDataSource } from './inside-transaction';
import { preparingDriver } from './prepared';

// Counts stay far below 2^53, and a day is a day, not an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
}

/** The connection every domain shares. Entities register themselves; the schema belongs to the migrations alone. */
@Module({})
export class DatabaseModule {
  static connect(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
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
            extra: { application_name: 'ra-quan' },
          }),
          dataSourceFactory: (settings) => guardedDataSource(settings!).initialize(),
        }),
      ],
    };
  }
}
