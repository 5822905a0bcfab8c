import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';

/** Who takes part in the campaign, by which joint plans, and the organisations there are. */
@Component({
  selector: 'rq-partner-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `<rq-view-links
    [label]="'partners.views.label' | transloco"
    [views]="[
      { text: 'partners.views.campaign' | transloco, link: '/partners', icon: 'partners' },
      { text: 'partners.views.joint-plans' | transloco, link: '/partners/joint-plans', icon: 'edit' },
      { text: 'partners.views.organisations' | transloco, link: '/partners/organisations', icon: 'units' },
    ]"
  />`,
})
export class PartnerViews {}
