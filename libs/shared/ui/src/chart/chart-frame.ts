import { NgComponentOutlet } from '@angular/common';
import { Component, EnvironmentInjector, type Type, computed, createEnvironmentInjector, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount } from '@ra-quan/shared/model';
import { Mark } from '../mark/mark';
import { Skeleton } from '../state/skeleton';
import { type ChartData, lineColour, seriesColour } from './chart-data';
import { drawingTurn } from './drawing-turn';

/** What every chart has around its drawing: title, legend, and the same figures as a table. */
@Component({
  selector: 'rq-chart-frame',
  imports: [Mark, NgComponentOutlet, Skeleton, TranslocoPipe],
  templateUrl: './chart-frame.html',
  styleUrl: './chart-frame.scss',
})
export class ChartFrame {
  private readonly injector = inject(EnvironmentInjector);
  private readonly language = inject(TranslocoService).activeLang;
  readonly title = input.required<string>();
  readonly kind = input.required<'bars' | 'lines'>();
  readonly data = input.required<ChartData>();
  /** Whether the table is folded away until it is asked for. */
  readonly folded = input(false);

  protected readonly drawing = signal<{ type: Type<unknown>; injector: EnvironmentInjector } | undefined>(undefined);
  protected readonly inputs = computed(() => ({ kind: this.kind(), data: this.data() }));
  protected readonly legend = computed(() => {
    const { series } = this.data();
    const colour = this.kind() === 'bars' ? seriesColour : lineColour;
    return series.map((one, index) => ({ ...one, colour: colour(series, index) }));
  });

  constructor() {
    void this.load();
  }

  protected figure(value: number | null | undefined): string {
    return formatCount(value, this.language() as Language);
  }

  private async load(): Promise<void> {
    const { ChartDrawing, drawingProviders } = await import('./drawings');
    await drawingTurn();
    this.drawing.set({ type: ChartDrawing, injector: createEnvironmentInjector(drawingProviders, this.injector) });
  }
}
