import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import { Mark } from '../mark/mark';
import type { MapFigures, MapRegion } from './map-region';
import { markOf, writeFigure } from './region-words';

/** The same figures as the map, as a table in the order of the map. */
@Component({
  selector: 'rq-region-table',
  imports: [Mark, TranslocoPipe],
  templateUrl: './region-table.html',
  styleUrl: './region-table.scss',
})
export class RegionTable {
  private readonly language = inject(TranslocoService).activeLang;
  readonly caption = input.required<string>();
  readonly regions = input.required<readonly MapRegion[]>();
  readonly figures = input.required<MapFigures>();
  readonly unit = input.required<string>();
  readonly chosen = output<MapRegion>();
  protected readonly markOf = markOf;

  protected figure({ value }: MapRegion): string {
    return writeFigure(value, this.figures(), this.language() as Language);
  }
}
