import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dailyIndicators } from '@ra-quan/figures/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { inLanguage } from './telling';
import { thisYear } from '@ra-quan/shared/web';

/** The first year for which anybody asks. */
export const firstYear = 2017;

/** What is counted, and from which year to which. */
export interface Counted {
  readonly indicator: number;
  readonly first: number;
  readonly last: number;
}

/** Chooses an indicator and the years of a table. */
@Component({
  selector: 'rq-years-choice',
  imports: [FormField, Input, TranslocoPipe],
  template: `
    <rq-form-field [label]="'comparisons.table.indicator' | transloco">
      <select rqInput #indicator (change)="changed.emit({ indicator: +indicator.value })">
        @for (one of indicators(); track one.id) {
          <option [value]="one.id" [selected]="one.id === counted().indicator">{{ one.name }}</option>
        }
      </select>
    </rq-form-field>
    @for (edge of edges; track edge) {
      <rq-form-field [label]="'comparisons.provinces.' + edge | transloco">
        <select rqInput #bound (change)="setEdge(edge, +bound.value)">
          @for (one of selectable; track one) {
            <option [value]="one" [selected]="one === counted()[edge]">{{ one }}</option>
          }
        </select>
      </rq-form-field>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class YearsChoice {
  private readonly telling = inLanguage();
  private readonly thisYear = thisYear();
  readonly counted = input.required<Counted>();
  readonly changed = output<Partial<Counted>>();

  protected readonly edges = ['first', 'last'] as const;
  protected readonly selectable = Array.from({ length: this.thisYear - firstYear + 1 }, (_, index) => firstYear + index);
  protected readonly indicators = computed(() =>
    dailyIndicators.map(({ id, name, nameEn }) => ({ id, name: this.telling().language === 'vi' ? name : nameEn })),
  );

  protected setEdge(edge: 'first' | 'last', year: number): void {
    this.changed.emit(edge === 'first' ? { first: year } : { last: year });
  }
}
