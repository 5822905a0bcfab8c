import { Component, computed, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Day, type Period, daysBetween } from '@ra-quan/shared/model';
import { DateInput, FormField } from '@ra-quan/shared/ui';

/** A period by its first and last day, for what none of the choices offers. */
@Component({
  selector: 'rq-own-days',
  imports: [DateInput, ReactiveFormsModule, TranslocoPipe],
  // Its two days have labels of their own: that of a field around them belongs to something else.
  providers: [{ provide: FormField, useValue: null }],
  template: `
    <details #more [open]="open()" (toggle)="open.set(more.open)">
      <summary>{{ label() }}</summary>
      @if (open()) {
        <div>
          <rq-date-input [label]="'comparisons.own.first' | transloco" [formControl]="first" />
          <span aria-hidden="true">–</span>
          <rq-date-input [label]="'comparisons.own.last' | transloco" [formControl]="last" />
          <button type="button" class="button small" [disabled]="!period()" (click)="take()">
            {{ 'comparisons.own.take' | transloco }}
          </button>
        </div>
      }
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      font-size: var(--text-13);
      color: var(--ink-soft);
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 8px;
      align-items: center;
      padding-block: 4px;
    }
  `,
})
export class OwnDays {
  readonly label = input.required<string>();
  readonly taken = output<Period>();

  protected readonly open = signal(false);
  protected readonly first = new FormControl<Day | null>(null);
  protected readonly last = new FormControl<Day | null>(null);
  private readonly firstDay = toSignal(this.first.valueChanges, { initialValue: null });
  private readonly lastDay = toSignal(this.last.valueChanges, { initialValue: null });
  /** Nothing until both days stand there in their order. */
  protected readonly period = computed(() => {
    const [first, last] = [this.firstDay(), this.lastDay()];
    return first && last && first <= last ? daysBetween(first, last) : undefined;
  });

  protected take(): void {
    const period = this.period();
    if (!period) return;
    this.taken.emit(period);
    this.open.set(false);
  }
}
