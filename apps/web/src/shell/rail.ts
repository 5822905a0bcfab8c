import { Component, inject } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Logo } from '@ra-quan/shared/ui';
import { MenuEntries } from './menu-entries';
import { WaitingBadge } from './waiting-badge';

/** The menu at the left: seven entries at most. */
@Component({
  selector: 'rq-rail',
  imports: [Icon, Logo, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, RouterLink, RouterLinkActive, TranslocoPipe, WaitingBadge],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  protected readonly menu = inject(MenuEntries);
}
