import { NgTemplateOutlet } from '@angular/common';
import { Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount } from '@ra-quan/shared/model';
import { BarChartModule, LineChartModule, ScaleType } from '@swimlane/ngx-charts';
import { type ChartData, axisEnd, lineColour, seriesFill } from './chart-data';

/** ngx-charts does not start without a provider of animations; they are switched off. */
export const drawingProviders = provideNoopAnimations();

/** The part of a chart that ngx-charts draws; loaded only where a chart is shown. */
@Component({
  selector: 'rq-chart-drawing',
  imports: [BarChartModule, LineChartModule, NgTemplateOutlet],
  templateUrl: './drawings.html',
  styleUrl: './drawings.scss',
  encapsulation: ViewEncapsulation.None,
})
export class ChartDrawing {
  private readonly language = inject(TranslocoService).activeLang;
  readonly kind = input.required<'bars' | 'lines'>();
  readonly data = input.required<ChartData>();

  protected readonly ordinal = ScaleType.Ordinal;
  protected readonly end = computed(() => axisEnd(this.data().series));
  protected readonly colours = computed(() => {
    const { series } = this.data();
    const colour = this.kind() === 'bars' ? seriesFill : lineColour;
    return series.map(({ name }, index) => ({ name, value: colour(series, index) }));
  });
  protected readonly bars = computed(() => {
    const { categories, series } = this.data();
    return categories.map((category, at) => ({ name: category, series: series.flatMap(({ name, values }) => point(name, values[at])) }));
  });
  protected readonly lines = computed(() => {
    const { categories, series } = this.data();
    return series.map(({ name, values }) => ({ name, series: categories.flatMap((category, at) => point(category, values[at])) }));
  });

  protected readonly figure = (value: number): string => formatCount(value, this.language() as Language);
}

const point = (name: string, value: number | null | undefined) => (value === null || value === undefined ? [] : [{ name, value }]);
