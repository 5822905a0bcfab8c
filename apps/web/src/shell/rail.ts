import { Component, inject } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Logo } from '@ra-quan/shared/ui';
import { WaitingCount } from '@ra-quan/shared/web';
import { MenuEntries } from './menu-entries';

/** The menu at the left: seven entries at most. */
@Component({
  selector: 'rq-rail',
  imports: [Icon, Logo, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  protected readonly menu = inject(MenuEntries);
  protected readonly count = inject(WaitingCount);
}
