import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CampaignState } from '@ra-quan/campaigns/model';
import { StatusChip, type StatusTone } from '@ra-quan/shared/ui';

const tones: Record<CampaignState, StatusTone> = {
  draft: 'neutral',
  published: 'waiting',
  running: 'going',
  closed: 'done',
  cancelled: 'stopped',
};

@Component({
  selector: 'rq-campaign-state',
  imports: [StatusChip, TranslocoPipe],
  template: `<rq-status-chip [tone]="tones[state()]" [label]="'campaigns.state.' + state() | transloco" />`,
})
export class CampaignStateChip {
  readonly state = input.required<CampaignState>();
  protected readonly tones = tones;
}
