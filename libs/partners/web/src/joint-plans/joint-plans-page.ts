import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign, headingOf } from '@ra-quan/campaigns/web';
import type { JointPlan } from '@ra-quan/partners/model';
import { formatDay } from '@ra-quan/shared/model';
import { Cell, type Column, Confirm, Icon, ListPage, Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, CampaignContext, May, Session, listOf, problemOf } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { PartnerViews } from '../partner-views';
import { PartnersClient } from '../partners.client';
import { type JointPlanChoice, JointPlanDialog } from './joint-plan-dialog';

/** The joint plans signed for the chosen campaign. */
@Component({
  selector: 'rq-joint-plans-page',
  imports: [Cell, Icon, ListPage, May, NoCampaign, PartnerViews, TranslocoPipe],
  templateUrl: './joint-plans-page.html',
})
export class JointPlansPage {
  private readonly language = inject(LanguageChoice).current;
  private readonly client = inject(PartnersClient);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly campaign = inject(CampaignContext).campaign;
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? headingOf(campaign, this.language()) : undefined;
  });
  protected readonly list = listOf(this.client.jointPlans(() => this.campaign()?.id ?? null));
  protected readonly columns = computed<Column<JointPlan>[]>(() => [
    { key: 'number', label: 'partners.joint-plans.number', value: ({ number }) => number },
    { key: 'signedOn', label: 'partners.joint-plans.signed-on', value: ({ signedOn }) => formatDay(signedOn) },
    { key: 'title', label: 'partners.joint-plans.name', value: ({ title }) => title },
    {
      key: 'organisations',
      label: 'partners.joint-plans.organisations',
      value: ({ organisations }) => organisations.map(({ name }) => name).join('; '),
    },
    ...(this.session.may('partners.manage') ? [{ key: 'actions', label: 'partners.actions', align: 'end' as const, width: '112px' }] : []),
  ]);
  protected readonly keyOf = ({ id }: JointPlan) => id;

  protected add(campaignId: number): Promise<void> {
    return this.open({ campaignId }, 'added');
  }

  protected edit(plan: JointPlan): Promise<void> {
    return this.open({ plan }, 'saved');
  }

  protected async remove(plan: JointPlan): Promise<void> {
    const { number } = plan;
    const text = (key: string) => this.transloco.translate(`partners.joint-plans.remove.${key}`, { number });
    if (!(await this.confirm.ask({ title: text('title'), text: text('text'), action: text('action'), danger: true }))) return;
    try {
      await this.client.removeJointPlan(plan);
      await this.done('removed', number);
    } catch (error) {
      this.list.reload();
      await this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
  }

  private async open(choice: JointPlanChoice, what: string): Promise<void> {
    const opened = this.dialogs.open<JointPlanDialog, JointPlanChoice, string>(JointPlanDialog, {
      data: choice,
      width: '520px',
      autoFocus: 'first-tabbable',
    });
    const number = await firstValueFrom(opened.afterClosed());
    if (number) await this.done(what, number);
    // Who met somebody else's change and turned back sees it in the list.
    else this.list.reload();
  }

  private async done(what: string, number: string): Promise<void> {
    this.list.reload();
    await this.toast.tell(this.transloco.translate(`partners.joint-plans.${what}`, { number }));
  }
}
