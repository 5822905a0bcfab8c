import { Component, effect, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Day } from '@ra-quan/shared/model';
import { DateInput, Input } from '@ra-quan/shared/ui';
import { debounceTime, filter } from 'rxjs';

export interface EntriesFilterValues {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly unit: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Who, what, where and when. */
@Component({
  selector: 'rq-entries-filter',
  imports: [DateInput, Input, ReactiveFormsModule, TranslocoPipe],
  template: `
    <ng-container [formGroup]="form">
      @for (name of texts; track name) {
        @let label = 'audit.' + name | transloco;
        <input rqInput type="search" [attr.aria-label]="label" [placeholder]="label" [formControlName]="name" />
      }
      @for (name of days; track name) {
        @let label = 'audit.' + name | transloco;
        <rq-date-input [label]="label" [placeholder]="label" [formControlName]="name" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }
    [type='search'] {
      width: 150px;
    }
    rq-date-input {
      width: 140px;
    }
  `,
})
export class EntriesFilter {
  readonly values = input.required<EntriesFilterValues>();
  readonly changed = output<EntriesFilterValues>();

  protected readonly texts = ['actor', 'action', 'subject', 'unit'] as const;
  protected readonly days = ['from', 'to'] as const;
  private readonly build = inject(FormBuilder);
  protected readonly form = this.build.group({
    actor: this.build.nonNullable.control(''),
    action: this.build.nonNullable.control(''),
    subject: this.build.nonNullable.control(''),
    unit: this.build.nonNullable.control(''),
    from: this.build.control<Day | null>(null),
    to: this.build.control<Day | null>(null),
  });

  constructor() {
    effect(() => this.form.patchValue(this.values(), { emitEvent: false }));
    const typed = this.form.valueChanges.pipe(
      debounceTime(300),
      filter(() => this.form.valid),
      takeUntilDestroyed(),
    );
    typed.subscribe(() => this.changed.emit(this.form.getRawValue()));
  }
}
