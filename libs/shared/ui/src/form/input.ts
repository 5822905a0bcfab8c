import { Directive, inject } from '@angular/core';
import { FormField } from './form-field';

/** A native input, select or textarea, tied to the label and the error of the `rq-form-field` around it. */
@Directive({
  selector: '[rqInput]',
  host: {
    class: 'rq-input',
    '[id]': 'field?.id',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'field?.error() ? true : null',
  },
})
export class Input {
  protected readonly field = inject(FormField, { optional: true });
}
