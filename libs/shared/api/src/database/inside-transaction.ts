import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';

/** The transaction that the work at hand runs in. */
interface Inside {
  /** Its manager, where all statements go through it by themselves. */
  readonly all: EntityManager | null;
}

const inside = new AsyncLocalStorage<Inside>();

/**
 * A data source whose transactions nobody leaves unnoticed: while one runs, everything goes through the manager that it was given. A reader that was
 * called without it would see what the transaction has not done yet, and could wait for it for ever.
 */
export function guardedDataSource(options: DataSourceOptions): DataSource {
  const database = new DataSource(options);
  const open = database.createQueryRunner.bind(database);
  const transact = database.transaction.bind(database) as unknown as (...all: unknown[]) => Promise<unknown>;
  database.createQueryRunner = (mode) => {
    const within = inside.getStore();
    if (within?.all) return lent(within.all.queryRunner!);
    if (within) throw new Error('A statement left the transaction that it was called in: hand the manager on');
    return open(mode);
  };
  database.transaction = (...all: unknown[]) => {
    const within = inside.getStore();
    const work = all.pop() as (manager: EntityManager) => Promise<unknown>;
    if (within?.all) return work(within.all);
    if (within) throw new Error('A transaction was begun inside another: hand the manager on');
    return transact(...all, (manager: EntityManager) => inside.run({ all: null }, () => work(manager)));
  };
  return database;
}

/** Carries what was found out of the transaction that it takes back. */
class Found extends Error {
  constructor(readonly what: unknown) {
    super('found');
  }
}

/**
 * Looks at the database after a change that is never made: every statement of the work, whoever sends it, goes through the transaction of the change, and
 * that is taken back in the end.
 */
export async function lookAfter<Result>(
  database: DataSource,
  change: (manager: EntityManager) => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction(async (manager) => {
      await change(manager);
      inTurn(manager.queryRunner!);
      throw new Found(await inside.run({ all: manager }, work));
    });
  } catch (cause) {
    if (cause instanceof Found) return cause.what as Result;
    throw cause;
  }
}

/** A connection that others use as if it were their own, and do not give away. */
const lent = (runner: QueryRunner): QueryRunner => Object.create(runner, { release: { value: () => Promise.resolve() } }) as QueryRunner;

/** Statements that are sent side by side go through one connection one after the other. */
function inTurn(runner: QueryRunner): void {
  const send = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...all: unknown[]) => {
    const answer = last.then(() => send(...all));
    last = answer.catch(() => undefined);
    return answer as Promise<never>;
  };
}
