import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Icon, PageHeader } from '@ra-quan/shared/ui';
import { CampaignContext, Session } from '@ra-quan/shared/web';
import { MenuEntries } from '../shell/menu-entries';
import { campaignNow, headline, rehearsalNotice, waitingSheets } from './domain-parts';
import { LazyPart } from './lazy-part';

/** Where a person starts: the chosen campaign, what waits for them, how it stands, and what their role does here. Parts of domains come later. */
@Component({
  selector: 'rq-overview-page',
  imports: [EmptyState, Icon, LazyPart, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly session = inject(Session);
  protected readonly menu = inject(MenuEntries);
  protected readonly context = inject(CampaignContext);

  protected readonly campaignNow = campaignNow;
  protected readonly waitingSheets = waitingSheets;
  protected readonly headline = headline;
  protected readonly rehearsalNotice = rehearsalNotice;
  /** What there is to say of rehearsals is said on one, and to who can make one. */
  protected readonly tellsOfRehearsals = computed(
    () => (this.context.campaign()?.rehearsal ?? false) || this.session.may('campaigns.plan'),
  );
}
