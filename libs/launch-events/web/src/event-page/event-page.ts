import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CampaignsClient, WaveNamePipe, keepCampaignInStep } from '@ra-quan/campaigns/web';
import { hasOpened, isPlanOpen, minutesLate } from '@ra-quan/launch-events/model';
import { Crumbs, Icon, LoadProblem, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { CountPipe, InstantPipe, May, Session, failureOf, lastAnswerOf } from '@ra-quan/shared/web';
import { StartPipe } from '../clock';
import { EventStateChip } from '../event-state-chip';
import { LaunchEventsClient } from '../launch-events.client';
import { EventSteps } from './event-steps';
import { TeamsTable } from './teams-table';

/** One ceremony: its plan, its partners, sites and teams, and the steps of its day. */
@Component({
  selector: 'rq-event-page',
  imports: [
    CountPipe,
    Crumbs,
    EventStateChip,
    EventSteps,
    Icon,
    InstantPipe,
    LoadProblem,
    May,
    PageHeader,
    RouterLink,
    Skeleton,
    StartPipe,
    TeamsTable,
    TranslocoPipe,
    WaveNamePipe,
  ],
  templateUrl: './event-page.html',
  styleUrl: './event-page.scss',
})
export class EventPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  readonly id = input.required<string>();
  private readonly number = computed(() => Number(this.id()));
  protected readonly answer = inject(LaunchEventsClient).event(this.number);
  protected readonly failure = failureOf(this.answer);
  /** What was shown stays while the same ceremony is read again. */
  protected readonly event = lastAnswerOf(this.answer, ({ id }) => id === this.number());
  private readonly campaignId = computed(() => this.event()?.campaignId);
  private readonly campaign = inject(CampaignsClient).campaign(this.campaignId);
  protected readonly wave = computed(() => {
    const waveId = this.event()?.waveId;
    return this.campaign.hasValue() ? this.campaign.value().waves.find(({ id }) => id === waveId) : undefined;
  });
  protected readonly minutesLate = minutesLate;
  protected readonly planOpen = computed(() => isPlanOpen(this.event()?.state ?? 'cancelled'));
  protected readonly opened = computed(() => hasOpened(this.event()?.state ?? 'planned'));
  /** The unit path as the header shows it: from the country down. */
  protected readonly path = computed(() => (this.event()?.unitPath ?? '').split(', ').reverse().filter(Boolean));

  constructor() {
    keepCampaignInStep(this.campaignId, (campaign) => void this.router.navigate(['/launch-events'], { queryParams: { campaign } }));
  }
}
