import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';

/** Entry, review and the observations themselves. */
@Component({
  selector: 'rq-results-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `<rq-view-links
    [label]="'figures.views.label' | transloco"
    [views]="[
      { text: 'figures.views.entry' | transloco, link: '/results/entry', icon: 'edit' },
      { text: 'figures.views.review' | transloco, link: '/results/review', icon: 'done' },
      { text: 'figures.views.observations' | transloco, link: '/results/observations', icon: 'results' },
    ]"
  />`,
})
export class ResultsViews {}
