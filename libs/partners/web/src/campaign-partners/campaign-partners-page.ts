import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoCampaign, headingOf } from '@ra-quan/campaigns/web';
import type { CampaignPartner } from '@ra-quan/partners/model';
import { Cell, type Column, Confirm, Icon, ListPage, Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, CampaignContext, May, Session, listOf, problemOf } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { PartnerViews } from '../partner-views';
import { PartnersClient } from '../partners.client';
import { PartnerDialog } from './partner-dialog';

/** Who does what in the chosen campaign. */
@Component({
  selector: 'rq-campaign-partners-page',
  imports: [Cell, Icon, ListPage, May, NoCampaign, PartnerViews, TranslocoPipe],
  templateUrl: './campaign-partners-page.html',
})
export class CampaignPartnersPage {
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
  protected readonly list = listOf(this.client.inCampaign(() => this.campaign()?.id ?? null));
  protected readonly columns = computed<Column<CampaignPartner>[]>(() => [
    { key: 'name', label: 'partners.name', value: ({ organisationName }) => organisationName },
    { key: 'role', label: 'partners.role-label' },
    { key: 'note', label: 'partners.note', value: ({ note }) => note },
    ...(this.session.may('partners.manage') ? [{ key: 'actions', label: 'partners.actions', align: 'end' as const, width: '72px' }] : []),
  ]);
  protected readonly keyOf = ({ id }: CampaignPartner) => id;

  protected async add(campaignId: number): Promise<void> {
    const opened = this.dialogs.open<PartnerDialog, number, string>(PartnerDialog, {
      data: campaignId,
      width: '480px',
      // Not its first field, whose candidates would lie over the buttons at once.
      autoFocus: 'first-heading',
    });
    const added = await firstValueFrom(opened.afterClosed());
    if (added) await this.done('added', added);
  }

  protected async remove(partner: CampaignPartner): Promise<void> {
    const name = partner.organisationName;
    const text = (key: string) => this.transloco.translate(`partners.remove.${key}`, { name });
    if (!(await this.confirm.ask({ title: text('title'), text: text('text'), action: text('action'), danger: true }))) return;
    try {
      await this.client.removeFromCampaign(partner.id);
      await this.done('removed', name);
    } catch (error) {
      this.list.reload();
      await this.toast.warn(problemOf(error)?.detail ?? this.transloco.translate('shared.not-saved'));
    }
  }

  private async done(what: string, name: string): Promise<void> {
    this.list.reload();
    await this.toast.tell(this.transloco.translate(`partners.${what}`, { name }));
  }
}
