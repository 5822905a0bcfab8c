import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@ra-quan/shared/model';

/** What the server answered, where a resource wrapped it. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : error;
}

/** The problem details in a failed request, if the server sent any. */
export function problemOf(error: unknown): Problem | undefined {
  const cause = causeOf(error);
  if (!(cause instanceof HttpErrorResponse)) return undefined;
  const body = cause.error as Partial<Problem> | null;
  return body !== null && typeof body === 'object' && typeof body.detail === 'string' ? (body as Problem) : undefined;
}
