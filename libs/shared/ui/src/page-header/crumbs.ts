import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** A page above this one. */
export interface Crumb {
  readonly text: string;
  readonly link: string | readonly (string | number)[];
}

/** The way back: the pages above this one, first the outermost; stands above the page header. */
@Component({
  selector: 'rq-crumbs',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'ui.crumbs' | transloco">
      <ol>
        @for (crumb of trail(); track $index) {
          <li>
            <a [routerLink]="crumb.link">{{ crumb.text }}</a>
          </li>
        }
      </ol>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin: 10px 0 -8px;
      font-size: var(--text-12);
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li::after {
      content: '›';
      margin: 0 6px;
      color: var(--ink-soft);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class Crumbs {
  readonly trail = input.required<readonly Crumb[]>();
}
