import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Mark } from './mark';
import { type MarkName, drawnMarks } from './marks';

/** The one legend of the marks. */
@Component({
  selector: 'rq-mark-legend',
  imports: [Mark, TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'ui.mark.legend' | transloco">
      @for (mark of shown(); track mark) {
        <li><rq-mark [mark]="mark" /></li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin: var(--legend-gap, 8px) 0 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class MarkLegend {
  /** Only the marks that the page shows, if not all. */
  readonly shown = input<readonly MarkName[]>(drawnMarks);
}
