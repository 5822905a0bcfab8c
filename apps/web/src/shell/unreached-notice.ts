import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reach } from '@ra-quan/shared/web';

/** Says while the server is not reached that it is tried again, and that nothing typed is lost. */
@Component({
  selector: 'rq-unreached-notice',
  imports: [TranslocoPipe],
  template: `
    @if (reach.lost()) {
      <p class="rq-edge-notice" role="status">
        {{ 'app.unreached.text' | transloco }}
        <button type="button" class="button small" (click)="reach.ask()">{{ 'app.unreached.now' | transloco }}</button>
      </p>
    }
  `,
})
export class UnreachedNotice {
  protected readonly reach = inject(Reach);
}
