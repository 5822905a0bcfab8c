import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';

/** The list and the calendar of campaigns. */
@Component({
  selector: 'rq-campaign-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `<rq-view-links
    [label]="'campaigns.views.label' | transloco"
    [views]="[
      { text: 'campaigns.views.list' | transloco, link: '/campaigns', icon: 'campaign' },
      { text: 'campaigns.views.calendar' | transloco, link: '/campaigns/calendar', icon: 'day' },
    ]"
  />`,
})
export class CampaignViews {}
