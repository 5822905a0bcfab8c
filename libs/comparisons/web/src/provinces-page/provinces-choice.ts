import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { provinceSets } from '@ra-quan/geography/model';
import { FilterBar, FormField, Input } from '@ra-quan/shared/ui';
import { YearsChoice } from '../years-choice';
import { provincesUrl } from './provinces-url';

/** What is counted, in which years, on which boundaries, and which years the map sets against each other. */
@Component({
  selector: 'rq-provinces-choice',
  imports: [FilterBar, FormField, Input, TranslocoPipe, YearsChoice],
  templateUrl: './provinces-choice.html',
})
export class ProvincesChoice {
  /** The years of the table. */
  readonly years = input.required<readonly number[]>();
  /** The year on the map. */
  readonly year = input.required<number | undefined>();
  readonly base = input.required<number | null>();

  protected readonly url = provincesUrl();
  protected readonly sets = provinceSets;

  protected chooseSet(chosen: string): void {
    this.url.set({ boundaries: this.sets.find((set) => set === chosen) ?? '' });
  }
}
