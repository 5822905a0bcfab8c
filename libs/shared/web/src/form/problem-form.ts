import type { AbstractControl } from '@angular/forms';
import { problemOf } from '../http/problem';

/**
 * Puts the refused fields of a failed request on the controls of a form (error `server`, shown by `rq-form-field` until the value changes).
 * Returns the sentence for the form as a whole, or `undefined` where every refusal stands on its field; no problem details → `undefined` too.
 */
export function putProblemOnForm(error: unknown, form: AbstractControl): string | undefined {
  const problem = problemOf(error);
  if (!problem) return undefined;
  const homeless: string[] = [];
  for (const { field, message } of problem.fields ?? []) {
    const control = form.get(field);
    if (!control) homeless.push(message);
    else {
      control.setErrors({ ...control.errors, server: message });
      control.markAsTouched();
    }
  }
  if (homeless.length > 0) return homeless.join(' ');
  return problem.fields?.length ? undefined : problem.detail;
}
