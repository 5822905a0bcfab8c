import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount } from '@ra-quan/shared/model';
import { Icon } from '../icon/icon';

/** Which part of a list is shown, and the way to the other parts. */
@Component({
  selector: 'rq-paginator',
  imports: [Icon, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'ui.table.pages' | transloco">
      <label>
        {{ 'ui.table.size' | transloco }}
        <select class="rq-input" #chosen (change)="resize(+chosen.value)">
          @for (choice of sizes(); track choice) {
            <option [value]="choice" [selected]="choice === size()">{{ choice }}</option>
          }
        </select>
      </label>
      <span aria-live="polite">{{ 'ui.table.rows' | transloco: shown() }}</span>
      <button
        type="button"
        class="button icon quiet"
        [disabled]="page() <= 1"
        [attr.aria-label]="'ui.table.previous' | transloco"
        (click)="page.set(page() - 1)"
      >
        <rq-icon name="previous" />
      </button>
      <button
        type="button"
        class="button icon quiet"
        [disabled]="page() >= pages()"
        [attr.aria-label]="'ui.table.next' | transloco"
        (click)="page.set(page() + 1)"
      >
        <rq-icon name="next" />
      </button>
    </nav>
  `,
  styleUrl: './paginator.scss',
})
export class Paginator {
  private readonly language = inject(TranslocoService).activeLang;
  readonly total = input.required<number>();
  /** 1-based. */
  readonly page = model(1);
  readonly size = model(50);
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / this.size())));
  protected readonly sizes = computed(() => [...new Set([25, 50, 100, 200, this.size()])].sort((left, right) => left - right));
  protected readonly shown = computed(() => {
    const count = (value: number) => formatCount(value, this.language() as Language);
    const first = (this.page() - 1) * this.size() + 1;
    return { from: count(first), to: count(Math.min(this.page() * this.size(), this.total())), total: count(this.total()) };
  });

  protected resize(size: number): void {
    this.size.set(size);
    this.page.set(1);
  }
}
