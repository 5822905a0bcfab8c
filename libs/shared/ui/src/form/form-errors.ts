import type { ValidationErrors } from '@angular/forms';

/** What to say of a refused control: a text key with its parameters, or the server's own sentence. */
export interface FormErrorText {
  readonly key?: string;
  readonly params?: Record<string, unknown>;
  readonly sentence?: string;
}

const known = ['unit', 'organisation', 'required', 'minlength', 'maxlength', 'min', 'max', 'email', 'pattern', 'day', 'mismatch', 'order'];

/** The one place that turns errors of a control into words; the server's refusal goes first. */
export function formErrorText(errors: ValidationErrors | null | undefined): FormErrorText | undefined {
  if (!errors) return undefined;
  if (typeof errors['server'] === 'string') return { sentence: errors['server'] };
  const code = known.find((name) => name in errors) ?? 'other';
  const params: unknown = errors[code];
  return { key: `ui.error.${code}`, params: typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {} };
}
