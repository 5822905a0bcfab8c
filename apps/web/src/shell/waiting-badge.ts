import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WaitingCount } from '@ra-quan/shared/web';

/** How many things wait for the person at work, at the corner of a menu entry; nothing where nothing waits. */
@Component({
  selector: 'rq-waiting-badge',
  imports: [TranslocoPipe],
  template: `
    @if (count.waiting(); as waiting) {
      <span [attr.aria-label]="'app.waiting' | transloco: { count: waiting }">{{ waiting }}</span>
    }
  `,
  styles: `
    span {
      position: absolute;
      inset-block-start: 4px;
      inset-inline-end: calc(50% - 30px);
      min-width: 18px;
      padding: 0 5px;
      border-radius: 9px;
      font-size: var(--text-12);
      font-weight: 600;
      line-height: 18px;
      text-align: center;
      color: var(--on-attention);
      background: var(--attention);
    }
  `,
})
export class WaitingBadge {
  protected readonly count = inject(WaitingCount);
}
