import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';
import { Session } from '@ra-quan/shared/web';

const entry = { link: '/results/entry', icon: 'edit' } as const;
const others = {
  review: { link: '/results/review', icon: 'done' },
  observations: { link: '/results/observations', icon: 'results' },
  stated: { link: '/results/stated', icon: 'copy' },
} as const;

/** Entry, review, the observations themselves and what sources state; who does not enter figures has the entry last. */
@Component({
  selector: 'rq-results-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `
    @let toEnter = { text: 'figures.views.entry' | transloco, ...entry };
    @let toReview = { text: 'figures.views.review' | transloco, ...others.review };
    @let toRead = { text: 'figures.views.observations' | transloco, ...others.observations };
    @let toSources = { text: 'figures.views.stated' | transloco, ...others.stated };
    <rq-view-links
      [label]="'figures.views.label' | transloco"
      [views]="enters ? [toEnter, toReview, toRead, toSources] : [toReview, toRead, toSources, toEnter]"
    />
  `,
})
export class ResultsViews {
  protected readonly enters = inject(Session).may('figures.enter');
  protected readonly entry = entry;
  protected readonly others = others;
}
