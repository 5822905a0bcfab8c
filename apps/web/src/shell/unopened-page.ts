import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Unopened } from './unopened';

/** Says that a page's code or texts did not come, over whatever is on the screen; loading the address anew is the way to try again. */
@Component({
  selector: 'rq-unopened-page',
  imports: [TranslocoPipe],
  template: `
    @if (address(); as address) {
      <p role="alert">
        {{ 'app.unopened.text' | transloco }} <a class="button small" [href]="address">{{ 'app.unopened.retry' | transloco }}</a>
      </p>
    }
  `,
  styles: `
    p {
      position: fixed;
      z-index: 1000;
      inset-block-end: 24px;
      inset-inline: 0;
      width: fit-content;
      max-width: calc(100% - 32px);
      margin: 0 auto;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-inline-start: 3px solid var(--danger);
      border-radius: var(--radius);
      background: var(--surface);
    }
  `,
})
export class UnopenedPage {
  protected readonly address = inject(Unopened).address;
}
