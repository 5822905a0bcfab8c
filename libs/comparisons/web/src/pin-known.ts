import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Instant } from '@ra-quan/shared/model';
import { Icon } from '@ra-quan/shared/ui';
import { AsOf } from '@ra-quan/shared/web';

/** Keeps the page on what was known when it was read: its address opens the very same figures again, whatever is entered later. */
@Component({
  selector: 'rq-pin-known',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (asOf.known() === null && readAt()) {
      <button type="button" class="button quiet" [title]="'comparisons.pin-why' | transloco" (click)="asOf.choose(readAt()!)">
        <rq-icon name="lock" />
        {{ 'comparisons.pin' | transloco }}
      </button>
    }
  `,
})
export class PinKnown {
  /** When what is shown was read. */
  readonly readAt = input.required<Instant | undefined>();
  protected readonly asOf = inject(AsOf);
}
