import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Succession } from '@ra-quan/geography/model';
import { DayPipe } from '@ra-quan/shared/web';
import { ExtentWords } from './extent-words';

/** The units before or after one, each with what is known of how much went over; nothing where there are none. */
@Component({
  selector: 'rq-succession-list',
  imports: [DayPipe, ExtentWords, RouterLink, TranslocoPipe],
  template: `
    @if (steps().length > 0) {
      <h3>{{ heading() }} ({{ steps().length }})</h3>
      <ul>
        @for (step of steps(); track step.unit.id) {
          <li>
            <a [routerLink]="['/units', step.unit.id]">{{ step.unit.path }}</a>
            <span>
              {{ step.effectiveOn | rqDay }} · {{ 'geography.step.' + step.kind | transloco }} · <rq-extent-words [step]="step" />
              @if (step.decree) {
                · {{ step.decree }}
              }
            </span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h3 {
      margin: 8px 0 4px;
      font-size: var(--text-13);
      font-weight: 600;
    }
    ul {
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    span {
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
  `,
})
export class SuccessionList {
  readonly heading = input.required<string>();
  readonly steps = input.required<readonly Succession[]>();
}
