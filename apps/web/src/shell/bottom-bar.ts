import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@ra-quan/shared/ui';
import { WaitingCount } from '@ra-quan/shared/web';
import { MenuEntries } from './menu-entries';

/** The menu of a phone: the four things an officer does outside. */
@Component({
  selector: 'rq-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
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
        @if (count.waiting(); as waiting) {
          <span class="waiting" [attr.aria-label]="'app.waiting' | transloco: { count: waiting }">{{ waiting }}</span>
        }
      </a>
    </nav>
  `,
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  protected readonly menu = inject(MenuEntries);
  protected readonly count = inject(WaitingCount);
  protected readonly exactPath = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
}
