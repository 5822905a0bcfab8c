import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AsOf } from '@ra-quan/shared/web';

/** Says that a table shows what is known now, where a day of the past was chosen above it. */
@Component({
  selector: 'rq-now-only',
  imports: [TranslocoPipe],
  template: `
    @if (asOf.day() !== null) {
      <p role="status">{{ 'comparisons.now-only' | transloco }}</p>
    }
  `,
  styles: `
    p {
      margin: 0 0 8px;
      padding: 6px 10px;
      border-inline-start: 3px solid var(--attention);
      font-size: var(--text-13);
      background: var(--surface);
    }
  `,
})
export class NowOnly {
  protected readonly asOf = inject(AsOf);
}
