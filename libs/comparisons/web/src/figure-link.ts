import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Figure } from '@ra-quan/comparisons/model';
import { unitLevel } from '@ra-quan/geography/model';
import { Session } from '@ra-quan/shared/web';

/** Leads from a number to the observations it is made of. */
@Component({
  selector: 'rq-figure-link',
  imports: [NgTemplateOutlet, RouterLink],
  template: `
    <ng-template #number><ng-content /></ng-template>
    @if (mayOpen()) {
      <a routerLink="/results/observations" [queryParams]="params()"><ng-container [ngTemplateOutlet]="number" /></a>
    } @else {
      <ng-container [ngTemplateOutlet]="number" />
    }
  `,
  styles: 'a { font-size: var(--text-13); }',
})
export class FigureLink {
  readonly figure = input.required<Figure>();
  private readonly session = inject(Session);
  /** What sources state of the whole country is not opened from within a territory. */
  protected readonly mayOpen = computed(
    () => (this.session.user()?.unitId ?? null) === null || this.figure().unit.level !== unitLevel.nation,
  );
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
