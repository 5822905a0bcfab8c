import { HttpErrorResponse } from '@angular/common/http';
import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CampaignsClient, ConflictPanel, type Difference, type HoldsInput, NoCampaign, windowOf } from '@ra-quan/campaigns/web';
import type { LaunchEvent } from '@ra-quan/launch-events/model';
import { formatPeriod } from '@ra-quan/shared/model';
import { Crumbs, Icon, LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import { CampaignContext, Session, answerOf, failureOf, putProblemOnForm } from '@ra-quan/shared/web';
import { LaunchEventsClient } from '../launch-events.client';
import { BasicsSection } from './basics-section';
import { eventDifferences } from './event-differences';
import { eventForm, planOf } from './event-form';
import { SitesSection } from './sites-section';
import { TeamsSection } from './teams-section';

/** Writes the plan of a ceremony: a new one in the chosen campaign, or the one of the address. */
@Component({
  selector: 'rq-event-form-page',
  host: { '(window:beforeunload)': 'warnBrowser($event)' },
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
  private readonly client = inject(LaunchEventsClient);
  private readonly session = inject(Session);
  private readonly context = inject(CampaignContext);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);

  /** The ceremony to change; none plans a new one. */
  readonly id = input<string>();
  protected readonly saved = this.client.event(() => (this.id() ? Number(this.id()) : undefined));
  protected readonly event = signal<LaunchEvent | undefined>(undefined);
  protected readonly failure = failureOf(this.saved);
  protected readonly campaignId = computed(() => (this.id() ? this.event()?.campaignId : (this.context.id() ?? undefined)));
  private readonly campaignAnswer = inject(CampaignsClient).campaign(this.campaignId);
  protected readonly campaign = answerOf(this.campaignAnswer);
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? `${campaign.name} · ${formatPeriod(windowOf(campaign))}` : undefined;
  });

  protected readonly form = signal(eventForm({ unitId: this.session.user()?.unitId ?? undefined }));
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly differences = signal<readonly Difference[] | undefined>(undefined);
  protected readonly sending = signal(false);
  private readonly element = viewChild<ElementRef<HTMLFormElement>>('element');

  constructor() {
    // The first answer fills the form; a later one (after a conflict) is only shown beside it.
    effect(() => {
      const saved = this.saved.hasValue() ? this.saved.value() : undefined;
      if (saved && !untracked(this.event)) this.show(saved);
    });
  }

  protected async save(): Promise<void> {
    this.form().markAllAsTouched();
    this.problem.set(undefined);
    const campaignId = this.campaignId();
    if (this.form().invalid) return this.pointAtMistake();
    if (this.sending() || campaignId === undefined) return;
    this.sending.set(true);
    try {
      await this.arrive(await this.send(campaignId), campaignId);
    } catch (error) {
      await this.refuse(error, campaignId);
    } finally {
      this.sending.set(false);
    }
  }

  /** Answers with the id of the saved ceremony. */
  private async send(campaignId: number): Promise<number> {
    const event = this.event();
    const plan = planOf(this.form(), campaignId);
    if (!event) return (await this.client.create(plan)).id;
    await this.client.change(event.id, event.version, plan);
    return event.id;
  }

  private async arrive(id: number, campaign: number): Promise<void> {
    this.form().markAsPristine();
    await this.router.navigate(['/launch-events', id], { queryParams: { campaign } });
    await this.toast.tell(this.transloco.translate('launch-events.form.saved'));
  }

  private async refuse(error: unknown, campaignId: number): Promise<void> {
    const before = this.event();
    if (before && error instanceof HttpErrorResponse && error.status === 409) {
      const now = await this.client.read(before.id);
      this.event.set(now);
      this.differences.set(eventDifferences(now, planOf(this.form(), campaignId)));
      return;
    }
    this.problem.set(putProblemOnForm(error, this.form()));
    this.pointAtMistake();
  }

  protected keepMine(): void {
    this.differences.set(undefined);
    void this.save();
  }

  protected takeTheirs(): void {
    this.differences.set(undefined);
    this.show(this.event()!);
  }

  private show(event: LaunchEvent): void {
    this.form.set(eventForm(event));
    this.event.set(event);
  }

  /** Focus goes to the first refused field. */
  private pointAtMistake(): void {
    const focus = () => this.element()?.nativeElement.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  hasUnsavedInput(): boolean {
    return this.form().dirty;
  }

  dropInput(): void {
    this.form().markAsPristine();
  }

  protected warnBrowser(event: Event): void {
    if (this.hasUnsavedInput()) event.preventDefault();
  }
}
