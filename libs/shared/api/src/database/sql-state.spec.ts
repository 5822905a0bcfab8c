import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway } from './sql-state';

const failed = (message: string, code?: string) => new QueryFailedError('SELECT 1', [], Object.assign(new Error(message), { code }));

describe('whether the database is away', () => {
  it.each([
    ['is shut down', failed('terminating connection due to administrator command', '57P01')],
    ['was killed', failed('terminating connection due to unexpected postmaster exit', 'XX000')],
    ['broke off', failed('Connection terminated unexpectedly')],
    ['broke off before', failed('Client has encountered a connection error and is not queryable')],
    ['broke off before the commit', new QueryRunnerAlreadyReleasedError()],
    ['broke off between two statements of a transaction', new QueryRunnerProviderAlreadyReleasedError()],
    ['has a full disk', failed('could not extend file', '53100')],
    ['refuses', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ])('it %s', (_, cause) => {
    expect(isDatabaseAway(cause)).toBe(true);
  });

  it.each([
    ['a conflict', failed('duplicate key', '23505')],
    ['an error of the product', new TypeError('x is not a function')],
    ['no error', 'Connection terminated'],
  ])('%s is something else', (_, cause) => {
    expect(isDatabaseAway(cause)).toBe(false);
  });
});
