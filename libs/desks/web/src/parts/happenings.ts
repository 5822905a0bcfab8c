import { Component, inject, input } from '@angular/core';
import type { Happening } from '@ra-quan/desks/model';
import { InstantPipe, LanguageChoice } from '@ra-quan/shared/web';

/** What was done, by whom and when. */
@Component({
  selector: 'rq-happenings',
  imports: [InstantPipe],
  template: `
    <ul>
      @for (one of of(); track $index) {
        <li>
          <span class="when">{{ one.at | rqInstant }} · {{ one.actorName }}</span>
          {{ one.said[language()] }}&ngsp;
          @if (one.reason) {
            <span class="why">«{{ one.reason }}»</span>
          }
        </li>
      } @empty {
        <li class="when">{{ none() }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--text-13);
    }
    li + li {
      margin-top: 8px;
    }
    .when,
    .why {
      color: var(--ink-soft);
    }
    .when {
      display: block;
      font-size: var(--text-12);
    }
  `,
})
export class Happenings {
  protected readonly language = inject(LanguageChoice).current;
  readonly of = input.required<readonly Happening[]>();
  /** Said where there is nothing. */
  readonly none = input.required<string>();
}
