import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ComparisonHeadline } from '@ra-quan/comparisons/web';
import { WaitingSheets } from '@ra-quan/figures/web';
import { EmptyState, Icon, PageHeader, Skeleton } from '@ra-quan/shared/ui';
import { CampaignContext, Session } from '@ra-quan/shared/web';
import { MenuEntries } from '../shell/menu-entries';
import { CampaignNow } from './campaign-now';

/** Where a person starts: the chosen campaign, what waits for them, how it stands, and what their role does here. Parts of domains come later. */
@Component({
  selector: 'rq-overview-page',
  imports: [CampaignNow, ComparisonHeadline, EmptyState, Icon, PageHeader, RouterLink, Skeleton, TranslocoPipe, WaitingSheets],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly session = inject(Session);
  protected readonly menu = inject(MenuEntries);
  protected readonly context = inject(CampaignContext);
}
