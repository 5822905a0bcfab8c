import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, Icon } from '@ra-quan/shared/ui';
import { AsOf, formatInstant } from '@ra-quan/shared/web';

/** The day whose state of knowledge is shown; a day in the past is hard to overlook. */
@Component({
  selector: 'rq-as-of-chooser',
  host: { '[class.past]': 'asOf.day() !== null' },
  imports: [DateInput, Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    <span aria-hidden="true">{{ 'app.as-of' | transloco }}</span>
    <rq-date-input [label]="'app.as-of' | transloco" [placeholder]="'app.now' | transloco" [formControl]="day" />
    @if (time(); as at) {
      <span>{{ at }}</span>
    }
    @if (asOf.day() !== null) {
      <button
        type="button"
        class="button icon quiet"
        [title]="'app.as-of-now' | transloco"
        [attr.aria-label]="'app.as-of-now' | transloco"
        (click)="asOf.choose(null)"
      >
        <rq-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
    :host(.past) {
      padding-inline-start: 8px;
      border-radius: var(--radius);
      font-weight: 600;
      color: var(--ink);
      box-shadow: inset 3px 0 var(--attention);
    }
  `,
})
export class AsOfChooser {
  protected readonly asOf = inject(AsOf);
  /** Of an instant, beside its day. */
  protected readonly time = computed(() => (this.asOf.known() === this.asOf.day() ? null : formatInstant(this.asOf.known()).split(' ')[1]));
  protected readonly day = new FormControl<Day | null>(null);

  constructor() {
    effect(() => this.day.setValue(this.asOf.day(), { emitEvent: false }));
    this.day.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
      // A half-typed day is not yet a choice.
      if (this.day.valid && day !== this.asOf.day()) this.asOf.choose(day);
    });
  }
}
