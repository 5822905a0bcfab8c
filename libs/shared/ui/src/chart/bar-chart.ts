import { Component, input } from '@angular/core';
import type { ChartData } from './chart-data';
import { ChartFrame } from './chart-frame';

/** Bars by year, grouped by category, with the table of the same figures. */
@Component({
  selector: 'rq-bar-chart',
  imports: [ChartFrame],
  template: `<rq-chart-frame kind="bars" [title]="title()" [data]="data()" />`,
})
export class BarChart {
  readonly title = input.required<string>();
  readonly data = input.required<ChartData>();
}
