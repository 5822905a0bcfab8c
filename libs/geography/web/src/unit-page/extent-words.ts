import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Succession } from '@ra-quan/geography/model';
import { PercentPipe } from '@ra-quan/shared/web';
import { extentOf } from './extent';

/** How much of the earlier unit went over, and how that is known: `một phần · 37,5% của đơn vị cũ (theo dân số)`. */
@Component({
  selector: 'rq-extent-words',
  imports: [PercentPipe, TranslocoPipe],
  template: `
    {{ 'geography.extent.' + extent() | transloco }}
    @if (extent() !== 'whole' && step().share !== null) {
      · {{ 'geography.share' | transloco: { share: (share() | rqPercent) } }}
      @if (step().shareMethod; as method) {
        ({{ 'geography.share-method.' + method | transloco }})
      }
    }
  `,
})
export class ExtentWords {
  readonly step = input.required<Succession>();
  protected readonly extent = computed(() => extentOf(this.step()));
  /** In percent. */
  protected readonly share = computed(() => (this.step().share ?? 0) * 100);
}
