import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Icon, PageHeader } from '@ra-quan/shared/ui';
import { Session } from '@ra-quan/shared/web';
import { MenuEntries } from '../shell/menu-entries';

/** Where a person starts: what their role does here. */
@Component({
  selector: 'rq-overview-page',
  imports: [EmptyState, Icon, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly session = inject(Session);
  protected readonly menu = inject(MenuEntries);
}
