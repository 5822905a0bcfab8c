import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type MarkName, isDrawn } from './marks';

const strokes = {
  provisional: 'M1 8L8 1M1 13L13 1M6 13L13 6',
  estimated: 'M4 4h.01M10 4h.01M7 7h.01M4 10h.01M10 10h.01',
  'not-comparable': 'M1 8L8 1M1 13L13 1M6 13L13 6M6 1L13 8M1 1L13 13M1 6L8 13',
  missing: '',
};

/** One mark as a small labelled swatch; with `compact` the label is read out and shown on hover only. */
@Component({
  selector: 'rq-mark',
  imports: [TranslocoPipe],
  template: `
    @if (stroke() !== undefined) {
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" [class]="mark()">
        <rect x=".75" y=".75" width="12.5" height="12.5" rx="2" />
        <path [attr.d]="stroke()" />
      </svg>
    }
    @let label = 'ui.mark.' + mark() | transloco;
    <span [class.sr-only]="compact() && stroke() !== undefined" [class.worded]="stroke() === undefined">{{ label }}</span>
  `,
  styleUrl: './mark.scss',
})
export class Mark {
  readonly mark = input.required<MarkName>();
  readonly compact = input(false);
  protected readonly stroke = computed(() => {
    const mark = this.mark();
    return isDrawn(mark) ? strokes[mark] : undefined;
  });
}
