import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NamedUnit } from '@ra-quan/geography/model';

/** Says that the unit of the reader did not stand on the day of a page, and which of those it came from is shown instead. */
@Component({
  selector: 'rq-origin-choice',
  imports: [TranslocoPipe],
  template: `
    @if (origins().length > 1) {
      <select class="rq-input" [attr.aria-label]="'geography.origins.choose' | transloco" #picked (change)="chosen.emit(+picked.value)">
        @for (origin of origins(); track origin.unitId) {
          <option [value]="origin.unitId" [selected]="origin.unitId === unit()">{{ origin.name }}</option>
        }
      </select>
    }
    @if (origins().length > 0) {
      <span>{{ 'geography.origins.why' | transloco }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
    :host:empty {
      display: none;
    }
    select {
      width: auto;
    }
  `,
})
export class OriginChoice {
  readonly origins = input.required<readonly NamedUnit[]>();
  /** The one that is shown. */
  readonly unit = input.required<number>();
  readonly chosen = output<number>();
}
