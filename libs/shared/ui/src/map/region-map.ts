import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import { Segments } from '../choice/segments';
import { Mark } from '../mark/mark';
import { MarkLegend } from '../mark/mark-legend';
import { drawnMarks } from '../mark/marks';
import { PartFailed } from '../state/part-failed';
import { Skeleton } from '../state/skeleton';
import { ClassLegend } from './class-legend';
import type { MapFigures, MapRegion } from './map-region';
import { RegionDrawing } from './region-drawing';
import { RegionTable } from './region-table';
import { markOf, writeFigure } from './region-words';
import { classEdges } from './value-classes';

/**
 * A map of provinces coloured by their figures in five classes, with its legend, the figure of the region pointed at, and the same figures as a
 * table. Hoàng Sa and Trường Sa stand on it with their names in every size. The caller gives the regions from north to south.
 */
@Component({
  selector: 'rq-region-map',
  host: { '[class.compact]': 'compact()' },
  imports: [ClassLegend, Mark, MarkLegend, PartFailed, RegionDrawing, RegionTable, Segments, Skeleton, TranslocoPipe],
  templateUrl: './region-map.html',
  styleUrl: './region-map.scss',
})
export class RegionMap {
  private readonly language = inject(TranslocoService).activeLang;
  /** What is shown, of which period, on which provinces. */
  readonly caption = input.required<string>();
  readonly regions = input.required<readonly MapRegion[]>();
  /** In words beside the figures: "người", "của năm 2017". */
  readonly unit = input.required<string>();
  readonly figures = input<MapFigures>('count');
  /** A small map beside something else. */
  readonly compact = input(false);
  /** Clicked, or Enter. */
  readonly chosen = output<MapRegion>();

  protected readonly views = ['map', 'table'] as const;
  protected readonly view = signal<(typeof this.views)[number]>('map');
  protected readonly pointed = signal<number | undefined>(undefined);
  protected readonly region = computed(() => this.regions()[this.pointed() ?? -1]);
  protected readonly mark = computed(() => (this.region() ? markOf(this.region()!) : null));
  protected readonly figure = computed(() => writeFigure(this.region()?.value ?? null, this.figures(), this.language() as Language));
  private readonly values = computed(() => this.regions().flatMap(({ value }) => value ?? []));
  protected readonly edges = computed(() => classEdges(this.values()));
  protected readonly least = computed(() => (this.values().length > 0 ? Math.min(...this.values()) : undefined));
  protected readonly marks = computed(() => {
    const worn = new Set(this.regions().map(markOf));
    return drawnMarks.filter((mark) => worn.has(mark));
  });
}
