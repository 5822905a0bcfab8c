import { Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CampaignsClient, NoCampaign, headingOf } from '@ra-quan/campaigns/web';
import type { LaunchEvent } from '@ra-quan/launch-events/model';
import { ConflictPanel, Crumbs, Icon, LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, CampaignContext, type HoldsInput, SavedForm, Session, answerOf, failureOf } from '@ra-quan/shared/web';
import { LaunchEventsClient } from '../launch-events.client';
import { BasicsSection } from './basics-section';
import { eventDifferences } from './event-differences';
import { type EventForm, eventForm, planOf } from './event-form';
import { SitesSection } from './sites-section';
import { TeamsSection } from './teams-section';

/** Writes the plan of a ceremony: a new one in the chosen campaign, or the one of the address. */
@Component({
  selector: 'rq-event-form-page',
  imports: [
    BasicsSection,
    ConflictPanel,
    Crumbs,
    Icon,
    LoadProblem,
    NoCampaign,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SitesSection,
    Skeleton,
    TeamsSection,
    TranslocoPipe,
  ],
  templateUrl: './event-form-page.html',
  styleUrl: './event-form-page.scss',
})
export class EventFormPage implements HoldsInput {
  private readonly language = inject(LanguageChoice).current;
  private readonly client = inject(LaunchEventsClient);
  private readonly context = inject(CampaignContext);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly ownUnit = inject(Session).user()?.unitId ?? undefined;

  /** The ceremony to change; none plans a new one. */
  readonly id = input<string>();
  protected readonly saved = this.client.event(() => (this.id() ? Number(this.id()) : undefined));
  protected readonly failure = failureOf(this.saved);
  protected readonly plan = new SavedForm<EventForm, LaunchEvent>({
    saved: answerOf(this.saved),
    formOf: (event) => eventForm(event ?? { unitId: this.ownUnit }),
    send: (form, seen) => this.send(form, seen),
    arrive: (id) => this.arrive(id),
    readAgain: ({ id }) => this.client.read(id),
    differences: (theirs, mine) => eventDifferences(theirs, planOf(mine, theirs.campaignId)),
  });
  protected readonly campaignId = computed(() => (this.id() ? this.plan.seen()?.campaignId : (this.context.id() ?? undefined)));
  private readonly campaignAnswer = inject(CampaignsClient).campaign(this.campaignId);
  protected readonly campaign = answerOf(this.campaignAnswer);
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? headingOf(campaign, this.language()) : undefined;
  });

  heldInput() {
    return this.plan.held();
  }

  private async send(form: EventForm, seen: LaunchEvent | undefined): Promise<number> {
    // The form stands on the page only with its campaign.
    const plan = planOf(form, this.campaignId()!);
    if (!seen) return (await this.client.create(plan)).id;
    await this.client.change(seen.id, seen.version, plan);
    return seen.id;
  }

  private async arrive(id: number): Promise<void> {
    await this.router.navigate(['/launch-events', id], { queryParams: { campaign: this.campaignId() } });
    await this.toast.tell(this.transloco.translate('launch-events.form.saved'));
  }
}
