import { HttpErrorResponse } from '@angular/common/http';
import {
  Component,
  DOCUMENT,
  DestroyRef,
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
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Campaign, shortcomingsOf } from '@ra-quan/campaigns/model';
import { Crumbs, DateInput, FormField, Icon, Input, LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import { CampaignContext, failureOf, problemOf } from '@ra-quan/shared/web';
import { CampaignsClient } from '../campaigns.client';
import { ConflictPanel, type Difference } from '../form/conflict-panel';
import type { HoldsInput } from '../form/leave-guard';
import { ReadinessList, goToSection } from '../readiness-list';
import { MessagesSection } from './messages-section';
import { planDifferences, planOver } from './plan-differences';
import { planForm, planOf, planRefusal } from './plan-form';
import { ThemesSection } from './themes-section';
import { WavesSection } from './waves-section';

/** Writes a campaign's plan: a new one, or the one of the address. */
@Component({
  selector: 'rq-campaign-form-page',
  host: { '(window:beforeunload)': 'warnBrowser($event)' },
  imports: [
    ConflictPanel,
    Crumbs,
    DateInput,
    FormField,
    Icon,
    Input,
    LoadProblem,
    MessagesSection,
    PageHeader,
    ReactiveFormsModule,
    ReadinessList,
    RouterLink,
    Skeleton,
    ThemesSection,
    TranslocoPipe,
    WavesSection,
  ],
  templateUrl: './campaign-form-page.html',
  styleUrl: './campaign-form-page.scss',
})
export class CampaignFormPage implements HoldsInput {
  private readonly client = inject(CampaignsClient);
  private readonly context = inject(CampaignContext);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly destroyed = inject(DestroyRef);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly section = inject(ActivatedRoute).snapshot.fragment;

  /** The campaign to change; none makes a new one. */
  readonly id = input<string>();
  protected readonly saved = this.client.campaign(() => (this.id() ? Number(this.id()) : undefined));
  protected readonly campaign = signal<Campaign | undefined>(undefined);
  protected readonly failure = failureOf(this.saved);

  protected readonly form = signal(planForm());
  protected readonly ready = computed(() => !this.id() || this.campaign() !== undefined);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly differences = signal<readonly Difference[] | undefined>(undefined);
  protected readonly sending = signal(false);
  private readonly written = signal(0);
  protected readonly missing = computed(() => {
    this.written();
    return shortcomingsOf(planOf(this.form()));
  });
  private readonly element = viewChild<ElementRef<HTMLFormElement>>('element');

  constructor() {
    // The first answer fills the form; a later one (after a conflict) is only shown beside it.
    effect(() => {
      const saved = this.saved.hasValue() ? this.saved.value() : undefined;
      if (saved && !untracked(this.campaign)) this.start(saved);
    });
    effect((onCleanup) => {
      const watched = this.form()
        .valueChanges.pipe(takeUntilDestroyed(this.destroyed))
        .subscribe(() => this.written.update((count) => count + 1));
      onCleanup(() => watched.unsubscribe());
    });
  }

  protected async save(): Promise<void> {
    this.form().markAllAsTouched();
    this.problem.set(undefined);
    if (this.form().invalid) return this.pointAtMistake();
    if (this.sending()) return;
    this.sending.set(true);
    try {
      await this.arrive(await this.send());
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.sending.set(false);
    }
  }

  /** Answers with the id of the saved campaign. */
  private async send(): Promise<number> {
    const campaign = this.campaign();
    const plan = planOf(this.form());
    if (!campaign) return (await this.client.create(plan)).id;
    await this.client.change(campaign.id, campaign.version, planOver(campaign, plan));
    return campaign.id;
  }

  private async arrive(id: number): Promise<void> {
    this.form().markAsPristine();
    this.context.reload();
    await this.router.navigate(['/campaigns', id], { queryParams: { campaign: id } });
    await this.toast.tell(this.transloco.translate('campaigns.form.saved'));
  }

  private async refuse(error: unknown): Promise<void> {
    const changedMeanwhile =
      error instanceof HttpErrorResponse && error.status === 409 && problemOf(error)?.code !== 'campaigns.code-taken';
    const before = this.campaign();
    if (changedMeanwhile && before) {
      const now = await this.client.read(before.id);
      this.campaign.set(now);
      this.differences.set(planDifferences(now, planOf(this.form())));
      return;
    }
    this.problem.set(planRefusal(error, this.form()));
    this.pointAtMistake();
  }

  protected keepMine(): void {
    this.differences.set(undefined);
    void this.save();
  }

  protected takeTheirs(): void {
    this.differences.set(undefined);
    this.show(this.campaign()!);
  }

  private start(campaign: Campaign): void {
    this.show(campaign);
    const { section } = this;
    if (section) afterNextRender(() => goToSection(this.document, section), { injector: this.injector });
  }

  private show(campaign: Campaign): void {
    this.form.set(planForm(campaign));
    this.campaign.set(campaign);
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
