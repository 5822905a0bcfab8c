import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** Stands where something could not be loaded, says why, and offers to try again. */
@Component({
  selector: 'rq-load-problem',
  imports: [Icon, TranslocoPipe],
  template: `
    <rq-icon name="error" />
    <p role="alert">
      <strong>{{ 'ui.load-failed' | transloco }}</strong> {{ detail() }}
    </p>
    <button type="button" class="button" (click)="retry.emit()"><rq-icon name="refresh" />{{ 'ui.retry' | transloco }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-inline-start: 3px solid var(--danger);
      border-radius: var(--radius);
      background: var(--surface);
    }
    p {
      flex: 1;
      min-width: 24ch;
      margin: 0;
    }
  `,
})
export class LoadProblem {
  /** The server's own words, where it said any. */
  readonly detail = input<string>();
  readonly retry = output();
}
