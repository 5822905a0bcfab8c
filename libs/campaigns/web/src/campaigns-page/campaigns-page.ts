import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CampaignState, type CampaignSummary, campaignStates } from '@ra-quan/campaigns/model';
import { Cell, type Column, Filter, Icon, Input, ListPage, GeneratedMark } from '@ra-quan/shared/ui';
import { LanguageChoice, May, Session, listOf, numberParam, oneOfParam, textParam, urlState } from '@ra-quan/shared/web';
import { CampaignStateChip } from '../campaign-state-chip';
import { CampaignViews } from '../campaign-views';
import { CampaignsClient } from '../campaigns.client';
import { askForCopy } from '../campaign-copy/copy-dialog';
import { PeriodPipe, windowOf } from '../period';

/** Every campaign, newest first. */
@Component({
  selector: 'rq-campaigns-page',
  imports: [
    CampaignStateChip,
    CampaignViews,
    Cell,
    Filter,
    Icon,
    Input,
    ListPage,
    GeneratedMark,
    May,
    PeriodPipe,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './campaigns-page.html',
  styleUrl: './campaigns-page.scss',
})
export class CampaignsPage {
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(LanguageChoice).current;

  protected readonly states = campaignStates;
  protected readonly url = urlState({
    q: textParam(),
    state: oneOfParam<CampaignState>(campaignStates, ''),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('-windowFrom'),
  });
  protected readonly list = listOf(inject(CampaignsClient).page(this.url.values), this.url);
  protected readonly filtered = computed(() => this.url.values().q !== '' || this.url.values().state !== '');
  protected readonly columns = computed<Column<CampaignSummary>[]>(() => [
    { key: 'name', label: 'campaigns.name', sortable: true },
    { key: 'windowFrom', label: 'campaigns.window', sortable: true },
    { key: 'state', label: 'campaigns.state-label', sortable: true },
    { key: 'waves', label: 'campaigns.waves', align: 'end', value: ({ waves }) => waves.length },
    { key: 'code', label: 'campaigns.code', sortable: true, value: ({ code }) => code },
    ...(this.session.may('campaigns.plan') ? [{ key: 'actions', label: 'campaigns.actions', align: 'end' as const, width: '72px' }] : []),
  ]);
  protected readonly keyOf = ({ id }: CampaignSummary) => id;
  protected readonly windowOf = windowOf;
  protected readonly nameOf = ({ name, nameEn }: CampaignSummary) => (this.language() === 'en' ? (nameEn ?? name) : name);

  protected async copy(campaign: CampaignSummary): Promise<void> {
    const id = await askForCopy(this.dialogs, campaign);
    if (id) await this.router.navigate(['/campaigns', id], { queryParams: { campaign: id } });
  }
}
