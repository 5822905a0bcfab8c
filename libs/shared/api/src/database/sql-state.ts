import { QueryFailedError } from 'typeorm';

/** The SQLSTATE by which the database refused a statement; `undefined` where something else went wrong. */
export function sqlStateOf(cause: unknown): string | undefined {
  return cause instanceof QueryFailedError ? (cause.driverError as { code?: string }).code : undefined;
}

/** The table of which a row still names what was to be deleted; `undefined` where that is not why the database refused. */
export function holderOf(cause: unknown): string | undefined {
  return sqlStateOf(cause) === '23503' ? ((cause as QueryFailedError).driverError as { table?: string }).table : undefined;
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'];

/** What is said without a code of its own: a connection that broke off, or had before the next statement, also that of a commit; no room within the limit. */
const brokenOff = [
  'Connection terminated',
  'terminating connection',
  'Client has encountered a connection error',
  'Client was closed',
  'Query runner already released',
  'Database connection provided by a query runner was already released',
  'timeout exceeded when trying to connect',
];

/** Whether the database is not there: it refuses connections, is going down, has no room, or broke off. */
export function isDatabaseAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, message } = cause as { code?: string; message: string };
  const state = sqlStateOf(cause) ?? code ?? '';
  return /^(08|53|57P)/.test(state) || lost.includes(state) || brokenOff.some((words) => message.startsWith(words));
}
