import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Figure } from '@ra-quan/comparisons/model';

/** Leads from a number to the observations it is made of. */
@Component({
  selector: 'rq-figure-link',
  imports: [RouterLink],
  template: `<a routerLink="/results/observations" [queryParams]="params()"><ng-content /></a>`,
  styles: 'a { font-size: var(--text-13); }',
})
export class FigureLink {
  readonly figure = input.required<Figure>();
  protected readonly params = computed(() => {
    const { indicator, unit, period, campaign, origin } = this.figure();
    return {
      campaign: campaign?.id,
      indicator: indicator.id,
      unit: unit.id,
      from: period.from,
      to: period.to,
      extent: origin === 'reported' ? 'own' : 'stated',
      ...(campaign ? {} : { any: '1' }),
    };
  });
}
