import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/**
 * Says what a page is, where and of when, in one line with the `[views]` of it and what can be done: `[action]` is the one primary action, anything else
 * stands before it.
 */
@Component({
  selector: 'rq-page-header',
  imports: [TranslocoPipe],
  templateUrl: './page-header.html',
  styleUrl: './page-header.scss',
})
export class PageHeader {
  readonly title = input.required<string>();
  /** The period and the units the page speaks of. */
  readonly subtitle = input<string>();
  /** Names of the units from the country down. */
  readonly path = input<readonly string[]>([]);
  /** When the data is from, formatted. */
  readonly dataAsOf = input<string>();
}
