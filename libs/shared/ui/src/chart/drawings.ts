import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  DestroyRef,
  ElementRef,
  RendererFactory2,
  ViewEncapsulation,
  afterEveryRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount } from '@ra-quan/shared/model';
import { BarChartModule, LineChartModule, ScaleType } from '@swimlane/ngx-charts';
import { type ChartData, axisEnd, lineColour, runsOf, seriesFill, ticksOf } from './chart-data';
import { dottedLine } from './dotted-line';

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
  protected readonly barColours = computed(() => {
    const { series } = this.data();
    return series.map(({ name }, index) => ({ name, value: seriesFill(series, index) }));
  });
  protected readonly bars = computed(() => {
    const { categories, series } = this.data();
    return categories.map((category, at) => ({ name: category, series: series.flatMap(({ name, values }) => point(name, values[at])) }));
  });
  /** ngx-charts joins all points of a series: each unbroken run is one of its own, in the colour of its year. */
  protected readonly lines = computed(() => {
    const { series } = this.data();
    return series.flatMap((one, index) =>
      runsOf(one).map((run, part) => ({
        name: `${index}.${part}`,
        of: one.name,
        colour: lineColour(series, index),
        series: run.map(([at, value]) => ({ name: at + 1, value })),
      })),
    );
  });
  protected readonly lineColours = computed(() => this.lines().map(({ name, colour }) => ({ name, value: colour })));
  /** Categories stand on a scale of numbers from 1, with half a step on both sides, so that one without any value keeps its place. */
  protected readonly ticks = computed(() => ticksOf(this.data().categories.length));
  protected readonly dottedLine = dottedLine;

  protected readonly category = (tick: number | string): string => this.data().categories[Number(tick) - 1] ?? '';
  protected seriesName(run: string): string {
    return this.lines().find(({ name }) => name === run)?.of ?? '';
  }
  constructor() {
    this.shrinkUntilDrawnAnew();
    // The renderer of animations removes what is gone when a rendering ends, and Angular tells the end only to the application's own renderer: ticks and
    // lines of an earlier size or choice would stay.
    const renderers = inject(RendererFactory2);
    afterEveryRender({
      write: () => {
        renderers.begin?.();
        renderers.end?.();
      },
    });
  }

  /** ngx-charts draws anew a while after its place became narrower, and never for paper: until then what was drawn shrinks with its place. */
  private shrinkUntilDrawnAnew(): void {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watch = new MutationObserver(() => {
      for (const one of host.querySelectorAll('svg.ngx-charts'))
        one.setAttribute('viewBox', `0 0 ${one.getAttribute('width')} ${one.getAttribute('height')}`);
    });
    watch.observe(host, { subtree: true, childList: true, attributeFilter: ['width', 'height'] });
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected readonly figure = (value: number): string => formatCount(value, this.language() as Language);
}

const point = (name: string, value: number | null | undefined) => (value === null || value === undefined ? [] : [{ name, value }]);
