import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViewLinks } from '@ra-quan/shared/ui';

/** List, calendar and day board of the ceremonies. */
@Component({
  selector: 'rq-event-views',
  imports: [TranslocoPipe, ViewLinks],
  template: `<rq-view-links
    [label]="'launch-events.views.label' | transloco"
    [views]="[
      { text: 'launch-events.views.list' | transloco, link: '/launch-events', icon: 'launch' },
      { text: 'launch-events.views.calendar' | transloco, link: '/launch-events/calendar', icon: 'day' },
      { text: 'launch-events.views.board' | transloco, link: '/launch-events/board', icon: 'overview' },
    ]"
  />`,
})
export class EventViews {}
