import { Component, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/**
 * What there is to say beside a grid. It never moves the grid: it stands in the column beside it, and on a narrow screen it lies over its foot, where it
 * can be folded away.
 */
@Component({
  selector: 'rq-notices',
  imports: [Icon, TranslocoPipe],
  host: { '[class.none]': 'count() === 0', '[class.folded]': 'folded()' },
  template: `
    <button type="button" class="fold" [attr.aria-expanded]="!folded()" (click)="folded.set(!folded())">
      <rq-icon name="info" [size]="16" />{{ 'ui.notices' | transloco: { count: count() } }}
      <rq-icon [name]="folded() ? 'collapse' : 'expand'" [size]="16" />
    </button>
    <div class="all"><ng-content /></div>
  `,
  styleUrl: './notices.scss',
})
export class Notices {
  /** How many there are. */
  readonly count = input.required<number>();
  protected readonly folded = signal(false);
}
