import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';

/** The two ways to compare. */
@Component({
  selector: 'rq-comparison-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `<rq-view-links
    [label]="'comparisons.views.label' | transloco"
    [views]="[
      { text: 'comparisons.views.bases' | transloco, link: '/comparisons', icon: 'compare' },
      { text: 'comparisons.provinces.title' | transloco, link: '/comparisons/provinces', icon: 'units' },
    ]"
  />`,
})
export class ComparisonViews {}
