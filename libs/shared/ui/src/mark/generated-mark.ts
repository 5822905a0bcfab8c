import { Component, computed, input } from '@angular/core';
import { Mark } from './mark';
import type { MarkName } from './marks';

/** Says of a campaign whose figures were generated what it is: a rehearsal, or an illustration; nothing of any other. */
@Component({
  selector: 'rq-generated-mark',
  imports: [Mark],
  template: `
    @if (mark(); as name) {
      <rq-mark [mark]="name" />
    }
  `,
})
export class GeneratedMark {
  readonly of = input.required<{ readonly illustrative: boolean; readonly rehearsal: boolean } | null>();
  protected readonly mark = computed((): MarkName | null => {
    const campaign = this.of();
    if (campaign?.rehearsal) return 'rehearsal';
    return campaign?.illustrative ? 'illustrative' : null;
  });
}
