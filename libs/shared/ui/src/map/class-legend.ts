import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Language } from '@ra-quan/shared/model';
import type { MapFigures } from './map-region';
import { writeFigure } from './region-words';
import { shadeOf } from './value-classes';

/** The classes of a map with their ranges, palest first. */
@Component({
  selector: 'rq-class-legend',
  imports: [TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'ui.map.classes' | transloco">
      @for (one of classes(); track one.shade) {
        <li><span class="swatch" [style.background]="'var(--year-' + one.shade + ')'"></span>{{ one.key | transloco: one.range }}</li>
      } @empty {
        <li>{{ 'ui.map.no-classes' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 2px;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--text-12);
      font-variant-numeric: tabular-nums;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      line-height: 16px;
    }
    .swatch {
      flex: none;
      width: 20px;
      height: 12px;
      border: 1px solid var(--ink-soft);
      print-color-adjust: exact;
    }
  `,
})
export class ClassLegend {
  private readonly language = inject(TranslocoService).activeLang;
  readonly edges = input.required<readonly number[]>();
  /** The smallest value; `undefined` where there are none. */
  readonly least = input.required<number | undefined>();
  readonly figures = input.required<MapFigures>();

  protected readonly classes = computed(() => {
    const [edges, least] = [this.edges(), this.least()];
    if (least === undefined) return [];
    const write = (value: number | undefined) =>
      value === undefined ? undefined : writeFigure(value, this.figures(), this.language() as Language);
    return [undefined, ...edges].map((from, index) => {
      const to = edges[index];
      const key = to === undefined ? 'from' : from === undefined ? 'below' : 'between';
      return { shade: shadeOf(index, edges), key: `ui.map.${key}`, range: { from: write(from ?? least), to: write(to) } };
    });
  });
}
