import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetState } from '@ra-quan/figures/model';
import { StatusChip, type StatusTone } from '@ra-quan/shared/ui';

const tones: Record<SheetState, StatusTone> = { draft: 'going', submitted: 'waiting', returned: 'stopped', approved: 'done' };

/** Where a result sheet stands in its review. */
@Component({
  selector: 'rq-sheet-state',
  imports: [StatusChip, TranslocoPipe],
  template: `<rq-status-chip [label]="'figures.state.' + state() | transloco" [tone]="tones[state()]" />`,
})
export class SheetStateChip {
  readonly state = input.required<SheetState>();
  protected readonly tones = tones;
}
