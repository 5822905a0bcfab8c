import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Unopened } from './unopened';

/** Says that a page's code or texts did not come, over whatever is on the screen; it is opened as soon as the server is reached, or by loading its address anew. */
@Component({
  selector: 'rq-unopened-page',
  imports: [TranslocoPipe],
  template: `
    @if (page(); as unopened) {
      <p class="rq-edge-notice" role="alert">
        {{ 'app.unopened.text' | transloco }} <a class="button small" [href]="unopened.address">{{ 'app.unopened.retry' | transloco }}</a>
      </p>
    }
  `,
})
export class UnopenedPage {
  protected readonly page = inject(Unopened).page;
}
