import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EventState } from '@ra-quan/launch-events/model';
import { StatusChip, type StatusTone } from '@ra-quan/shared/ui';

export const eventTones: Record<EventState, StatusTone> = {
  planned: 'neutral',
  confirmed: 'waiting',
  opened: 'going',
  held: 'done',
  reported: 'done',
  postponed: 'stopped',
  cancelled: 'stopped',
};

@Component({
  selector: 'rq-event-state',
  imports: [StatusChip, TranslocoPipe],
  template: `<rq-status-chip [tone]="tones[state()]" [label]="'launch-events.state.' + state() | transloco" />`,
})
export class EventStateChip {
  readonly state = input.required<EventState>();
  protected readonly tones = eventTones;
}
