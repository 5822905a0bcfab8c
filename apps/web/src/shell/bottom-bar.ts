import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@ra-quan/shared/ui';
import { MenuEntries } from './menu-entries';
import { WaitingBadge } from './waiting-badge';

/** The menu of a phone: the four things an officer does outside. */
@Component({
  selector: 'rq-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe, WaitingBadge],
  template: `
    <nav [attr.aria-label]="'app.menu' | transloco">
      @for (area of menu.outside(); track area.path) {
        <a [routerLink]="'/' + area.path" routerLinkActive="here" ariaCurrentWhenActive="page" [queryParams]="menu.context()">
          <rq-icon [name]="area.icon" [size]="24" />{{ 'app.nav.' + area.path | transloco }}
        </a>
      }
      <a
        routerLink="/"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactPath"
        [queryParams]="menu.context()"
      >
        <rq-icon name="overview" [size]="24" />{{ 'app.nav.overview' | transloco }}
        <rq-waiting-badge />
      </a>
    </nav>
  `,
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  protected readonly menu = inject(MenuEntries);
  protected readonly exactPath = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
}
