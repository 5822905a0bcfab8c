import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dailyIndicators } from '@ra-quan/figures/model';
import { provinceSets } from '@ra-quan/geography/model';
import { FormField, Input } from '@ra-quan/shared/ui';
import { inLanguage } from '../telling';
import { firstYear, provincesUrl } from './provinces-url';

/** What is counted, in which years, on which boundaries, and which years the map sets against each other. */
@Component({
  selector: 'rq-provinces-choice',
  imports: [FormField, Input, TranslocoPipe],
  templateUrl: './provinces-choice.html',
})
export class ProvincesChoice {
  private readonly telling = inLanguage();
  private readonly thisYear = new Date().getFullYear();
  /** The years of the table. */
  readonly years = input.required<readonly number[]>();
  /** The year on the map. */
  readonly year = input.required<number | undefined>();
  readonly base = input.required<number | null>();

  protected readonly url = provincesUrl();
  protected readonly sets = provinceSets;
  protected readonly edges = ['first', 'last'] as const;
  protected readonly selectable = Array.from({ length: this.thisYear - firstYear + 1 }, (_, index) => firstYear + index);
  protected readonly indicators = computed(() =>
    dailyIndicators.map(({ id, name, nameEn }) => ({ id, name: this.telling().language === 'vi' ? name : nameEn })),
  );

  protected setEdge(edge: 'first' | 'last', year: number): void {
    this.url.set(edge === 'first' ? { first: year } : { last: year });
  }

  protected chooseSet(chosen: string): void {
    this.url.set({ boundaries: this.sets.find((set) => set === chosen) ?? '' });
  }
}
