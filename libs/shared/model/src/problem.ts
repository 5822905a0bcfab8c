import type { Count } from './quantities';

/** One field that was refused, by its path in the request body (`waves.0.from`). */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Problem details of RFC 9457 as this product answers them; `code` is for programs, `detail` for people, `id` for the log. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  /** The HTTP status again. */
  readonly status: Count;
  readonly detail: string;
  readonly code: string;
  readonly id: string;
  readonly fields?: readonly FieldProblem[];
  /** With 409: the value as it stands now. */
  readonly current?: unknown;
}
