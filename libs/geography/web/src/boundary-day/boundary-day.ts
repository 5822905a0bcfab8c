import { Component, effect, input, model } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, FormField } from '@ra-quan/shared/ui';

/** The day whose boundaries count; empty is today. */
@Component({
  selector: 'rq-boundary-day',
  imports: [DateInput, ReactiveFormsModule, TranslocoPipe],
  // It has a label of its own: that of a field around it belongs to something else.
  providers: [{ provide: FormField, useValue: null }],
  template: `
    <span aria-hidden="true">{{ 'geography.day' | transloco }}</span>
    <rq-date-input
      [label]="'geography.day' | transloco"
      [placeholder]="otherwise() ?? ('geography.today' | transloco)"
      [formControl]="chosen"
    />
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
  `,
})
export class BoundaryDay {
  readonly day = model<Day | null>(null);
  /** What an empty field means, where it is not today. */
  readonly otherwise = input<string>();
  protected readonly chosen = new FormControl<Day | null>(null);

  constructor() {
    effect(() => this.chosen.setValue(this.day(), { emitEvent: false }));
    this.chosen.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      // A half-typed day is not yet a choice.
      if (this.chosen.valid && day !== this.day()) this.day.set(day);
    });
  }
}
