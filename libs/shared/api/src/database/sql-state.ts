import { QueryFailedError } from 'typeorm';

/** The SQLSTATE by which the database refused a statement; `undefined` where something else went wrong. */
export function sqlStateOf(cause: unknown): string | undefined {
  return cause instanceof QueryFailedError ? (cause.driverError as { code?: string }).code : undefined;
}
