import { Component, computed, input } from '@angular/core';

/** What a state means to the reader; each has its own shape, so that colour is never the only carrier. */
export type StatusTone = 'neutral' | 'waiting' | 'going' | 'done' | 'stopped';

const shapes: Record<StatusTone, string> = {
  neutral: 'M6 2.5A3.5 3.5 0 1 1 6 9.5A3.5 3.5 0 1 1 6 2.5',
  waiting: 'M6 1.5L10.5 6L6 10.5L1.5 6Z',
  going: 'M3 1.5L10.5 6L3 10.5Z',
  done: 'M1.5 6.2L4.6 9.5L10.5 2.5',
  stopped: 'M2 2L10 10M10 2L2 10',
};

/** A state in words with its shape. */
@Component({
  selector: 'rq-status-chip',
  host: { '[class]': 'tone()' },
  template: `
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path [attr.d]="shape()" /></svg>
    <span>{{ label() }}</span>
  `,
  styleUrl: './status-chip.scss',
})
export class StatusChip {
  readonly label = input.required<string>();
  readonly tone = input<StatusTone>('neutral');
  protected readonly shape = computed(() => shapes[this.tone()]);
}
