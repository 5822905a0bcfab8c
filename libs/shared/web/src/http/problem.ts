import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@ra-quan/shared/model';

/** The problem details in a failed request, if the server sent any. */
export function problemOf(error: unknown): Problem | undefined {
  const cause: unknown = error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : error;
  if (!(cause instanceof HttpErrorResponse)) return undefined;
  const body = cause.error as Partial<Problem> | null;
  return body !== null && typeof body === 'object' && typeof body.detail === 'string' ? (body as Problem) : undefined;
}
