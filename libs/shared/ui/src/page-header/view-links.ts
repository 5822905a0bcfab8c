import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { IconName } from '../icon/icons';
import { Icon } from '../icon/icon';

/** One way to look at the same things. */
export interface ViewLink {
  readonly text: string;
  readonly link: string;
  readonly icon: IconName;
}

/** List, calendar, board: the ways to look at the same things, the one that is shown marked. */
@Component({
  selector: 'rq-view-links',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()">
      @for (view of views(); track view.link) {
        <a
          [routerLink]="view.link"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' }"
        >
          <rq-icon [name]="view.icon" [size]="16" />{{ view.text }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
      margin-bottom: var(--views-gap, 16px);
      border-bottom: 1px solid var(--views-line, var(--line));
    }
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      margin-bottom: -1px;
      padding: 6px 2px 8px;
      border-bottom: 2px solid transparent;
      font-size: var(--text-13);
      text-decoration: none;
      color: var(--ink-soft);
    }
    a:hover,
    .here {
      color: var(--primary);
    }
    .here {
      border-color: currentColor;
      font-weight: 600;
    }
    @media (max-width: 720px) {
      nav {
        flex-wrap: nowrap;
        gap: 0 10px;
        /* As wide as there is room, whatever it holds: it scrolls instead of widening the page. */
        width: 0;
        min-width: 100%;
        overflow: auto hidden;
        white-space: nowrap;
      }
      a {
        margin-bottom: 0;
      }
      rq-icon {
        display: none;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ViewLinks {
  /** The accessible name of the group. */
  readonly label = input.required<string>();
  readonly views = input.required<readonly ViewLink[]>();
}
