import { Component, input } from '@angular/core';
import type { ChartData } from './chart-data';
import { ChartFrame } from './chart-frame';

/** A line for each year over the months (or days), with the table of the same figures. */
@Component({
  selector: 'rq-line-chart',
  imports: [ChartFrame],
  template: `<rq-chart-frame kind="lines" [title]="title()" [data]="data()" [folded]="folded()" />`,
})
export class LineChart {
  readonly title = input.required<string>();
  readonly data = input.required<ChartData>();
  /** Whether the table is folded away until it is asked for. */
  readonly folded = input(false);
}
