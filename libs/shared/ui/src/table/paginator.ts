import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount } from '@ra-quan/shared/model';
import { Icon } from '../icon/icon';
import type { Paging } from './columns';

/** Which part of a list is shown, and the way to the other parts. */
@Component({
  selector: 'rq-paginator',
  imports: [Icon, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'ui.table.pages' | transloco">
      <label>
        {{ 'ui.table.size' | transloco }}
        <select class="rq-input" #chosen (change)="pagingChange.emit({ page: 1, size: +chosen.value })">
          @for (choice of sizes(); track choice) {
            <option [value]="choice" [selected]="choice === paging().size">{{ choice }}</option>
          }
        </select>
      </label>
      <span aria-live="polite">{{ 'ui.table.rows' | transloco: shown() }}</span>
      <button
        type="button"
        class="button icon quiet"
        [disabled]="paging().page <= 1"
        [attr.aria-label]="'ui.table.previous' | transloco"
        (click)="pagingChange.emit({ page: paging().page - 1 })"
      >
        <rq-icon name="previous" />
      </button>
      <button
        type="button"
        class="button icon quiet"
        [disabled]="paging().page >= pages()"
        [attr.aria-label]="'ui.table.next' | transloco"
        (click)="pagingChange.emit({ page: paging().page + 1 })"
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
  readonly paging = input.required<Paging>();
  readonly pagingChange = output<Partial<Paging>>();
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / this.paging().size)));
  protected readonly sizes = computed(() => [...new Set([25, 50, 100, 200, this.paging().size])].sort((left, right) => left - right));
  protected readonly shown = computed(() => {
    const count = (value: number) => formatCount(value, this.language() as Language);
    const { page, size } = this.paging();
    return { from: count((page - 1) * size + 1), to: count(Math.min(page * size, this.total())), total: count(this.total()) };
  });
}
