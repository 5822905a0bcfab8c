import { Component, DOCUMENT, Injector, afterNextRender, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Campaign, shortcomingsOf } from '@ra-quan/campaigns/model';
import { ConflictPanel, Crumbs, DateInput, FormField, Icon, Input, LoadProblem, PageHeader, Skeleton, Toast } from '@ra-quan/shared/ui';
import { CampaignContext, type HoldsInput, SavedForm, answerOf, failureOf, problemOf } from '@ra-quan/shared/web';
import { switchMap } from 'rxjs';
import { CampaignsClient } from '../campaigns.client';
import { ReadinessList, goToSection } from '../readiness-list';
import { MessagesSection } from './messages-section';
import { planDifferences, planOver } from './plan-differences';
import { type PlanForm, planForm, planOf, planRefusal } from './plan-form';
import { ThemesSection } from './themes-section';
import { WavesSection } from './waves-section';

/** Writes a campaign's plan: a new one, or the one of the address. */
@Component({
  selector: 'rq-campaign-form-page',
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

  /** The campaign to change; none makes a new one. */
  readonly id = input<string>();
  protected readonly saved = this.client.campaign(() => (this.id() ? Number(this.id()) : undefined));
  protected readonly failure = failureOf(this.saved);
  protected readonly plan = new SavedForm<PlanForm, Campaign>({
    saved: answerOf(this.saved),
    formOf: planForm,
    send: (form, seen) => this.send(form, seen),
    arrive: (id) => this.arrive(id),
    readAgain: ({ id }) => this.client.read(id),
    differences: (theirs, mine) => planDifferences(theirs, planOf(mine)),
    refuse: planRefusal,
    isConflict: (error) => problemOf(error)?.code !== 'campaigns.code-taken',
  });
  protected readonly ready = computed(() => !this.id() || this.plan.seen() !== undefined);
  private readonly typed = toSignal(toObservable(this.plan.form).pipe(switchMap(({ valueChanges }) => valueChanges)), {
    equal: () => false,
  });
  protected readonly missing = computed(() => {
    this.typed();
    return shortcomingsOf(planOf(this.plan.form()));
  });

  constructor() {
    const section = inject(ActivatedRoute).snapshot.fragment;
    if (section) this.goTo(section);
  }

  heldInput() {
    return this.plan.held();
  }

  /** As soon as the form is filled. */
  private goTo(section: string): void {
    const [document, injector] = [inject(DOCUMENT), inject(Injector)];
    const waiting = effect(() => {
      if (!this.plan.seen()) return;
      afterNextRender(() => goToSection(document, section), { injector });
      waiting.destroy();
    });
  }

  private async send(form: PlanForm, seen: Campaign | undefined): Promise<number> {
    const plan = planOf(form);
    if (!seen) return (await this.client.create(plan)).id;
    await this.client.change(seen.id, seen.version, planOver(seen, plan));
    return seen.id;
  }

  private async arrive(id: number): Promise<void> {
    this.context.reload();
    await this.router.navigate(['/campaigns', id], { queryParams: { campaign: id } });
    await this.toast.tell(this.transloco.translate('campaigns.form.saved'));
  }
}
