import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';

/** Whether the work that is being done runs inside a transaction. */
const inside = new AsyncLocalStorage<true>();

/**
 * A data source whose transactions nobody leaves unnoticed: while one runs, everything goes through the manager that it was given. A reader that was
 * called without it would see what the transaction has not done yet, and could wait for it for ever.
 */
export function guardedDataSource(options: DataSourceOptions): DataSource {
  const database = new DataSource(options);
  const open = database.createQueryRunner.bind(database);
  const transact = database.transaction.bind(database) as unknown as (...all: unknown[]) => Promise<unknown>;
  database.createQueryRunner = (mode) => {
    if (inside.getStore()) throw new Error('A statement left the transaction that it was called in: hand the manager on');
    return open(mode);
  };
  database.transaction = (...all: unknown[]) => {
    if (inside.getStore()) throw new Error('A transaction was begun inside another: hand the manager on');
    const work = all.pop() as (manager: EntityManager) => Promise<unknown>;
    return transact(...all, (manager: EntityManager) => inside.run(true, () => work(manager)));
  };
  return database;
}
