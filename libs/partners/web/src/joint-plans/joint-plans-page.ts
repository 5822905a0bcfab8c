import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign, windowOf } from '@ra-quan/campaigns/web';
import type { JointPlan } from '@ra-quan/partners/model';
import { formatDay, formatPeriod } from '@ra-quan/shared/model';
import { type Column, DataTable, EmptyState, Icon, LoadProblem, PageHeader, Toast } from '@ra-quan/shared/ui';
import { CampaignContext, May, problemOf } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { PartnerViews } from '../partner-views';
import { PartnersClient } from '../partners.client';
import { JointPlanDialog } from './joint-plan-dialog';

/** The joint plans signed for the chosen campaign. */
@Component({
  selector: 'rq-joint-plans-page',
  imports: [DataTable, EmptyState, Icon, LoadProblem, May, NoCampaign, PageHeader, PartnerViews, TranslocoPipe],
  templateUrl: './joint-plans-page.html',
})
export class JointPlansPage {
  private readonly dialogs = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  protected readonly campaign = inject(CampaignContext).campaign;
  protected readonly subtitle = computed(() => {
    const campaign = this.campaign();
    return campaign ? `${campaign.name} · ${formatPeriod(windowOf(campaign))}` : undefined;
  });
  protected readonly list = inject(PartnersClient).jointPlans(() => this.campaign()?.id ?? null);
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value() : undefined));
  protected readonly failure = computed(() => (this.list.error() ? (problemOf(this.list.error())?.detail ?? '') : undefined));
  protected readonly columns: readonly Column<JointPlan>[] = [
    { key: 'number', label: 'partners.joint-plans.number', value: ({ number }) => number },
    { key: 'signedOn', label: 'partners.joint-plans.signed-on', value: ({ signedOn }) => formatDay(signedOn) },
    { key: 'title', label: 'partners.joint-plans.name', value: ({ title }) => title },
    {
      key: 'organisations',
      label: 'partners.joint-plans.organisations',
      value: ({ organisations }) => organisations.map(({ name }) => name).join('; '),
    },
  ];
  protected readonly keyOf = ({ id }: JointPlan) => id;

  protected async add(campaignId: number): Promise<void> {
    const opened = this.dialogs.open<JointPlanDialog, number, string>(JointPlanDialog, {
      data: campaignId,
      width: '520px',
      autoFocus: 'first-tabbable',
    });
    const number = await firstValueFrom(opened.afterClosed());
    if (!number) return;
    this.list.reload();
    await this.toast.tell(this.transloco.translate('partners.joint-plans.added', { number }));
  }
}
