import { type AfterContentInit, Component, DestroyRef, computed, contentChild, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NgControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { formErrorText } from './form-errors';

let fields = 0;

/** Label, control, hint and error of one field: `<rq-form-field label="…"><input rqInput formControlName="…"></rq-form-field>`. */
@Component({
  selector: 'rq-form-field',
  imports: [TranslocoPipe],
  templateUrl: './form-field.html',
  styleUrl: './form-field.scss',
})
export class FormField implements AfterContentInit {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Marks a field that may stay empty. */
  readonly optional = input(false);

  readonly id = `rq-field-${++fields}`;
  private readonly control = contentChild(NgControl);
  private readonly destroyed = inject(DestroyRef);
  /** Counts what happened to the control, whose own state is no signal. */
  private readonly events = signal(0);

  readonly error = computed(() => {
    this.events();
    const control = this.control()?.control;
    return control?.touched && control.invalid ? formErrorText(control.errors) : undefined;
  });
  readonly describedBy = computed(() => (this.error() ? `${this.id}-error` : this.hint() ? `${this.id}-hint` : null));

  ngAfterContentInit(): void {
    const happened = this.control()?.control?.events.pipe(takeUntilDestroyed(this.destroyed));
    happened?.subscribe(() => this.events.update((count) => count + 1));
  }
}
