import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** Says what will be here; its content is the one action that brings it. */
@Component({
  selector: 'rq-empty-state',
  imports: [Icon],
  template: `
    <rq-icon [name]="icon()" [size]="32" />
    <p class="title">{{ title() }}</p>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: center;
      padding: 40px 24px;
      text-align: center;
      color: var(--ink-soft);
    }
    p {
      max-width: 52ch;
      margin: 0 0 8px;
    }
    .title {
      margin: 4px 0 0;
      font-weight: 600;
      color: var(--ink);
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input<string>();
  readonly icon = input<IconName>('empty');
}
