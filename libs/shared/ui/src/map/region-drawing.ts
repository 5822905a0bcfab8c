import { Component, ElementRef, computed, inject, input, linkedSignal, model, output, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MapFigures, MapRegion } from './map-region';
import { MapPatterns, patternFill } from './map-patterns';
import { markOf, regionInWords } from './region-words';
import { archipelagos, mapFrame, shapeIds } from './shape-ids';
import { shapeOf } from './shapes';
import { classOf, shadeOf } from './value-classes';

let drawings = 0;

/** The map itself; loaded only where one is shown. Tab enters it, the arrow keys walk the regions in the order given, Enter chooses. */
@Component({
  selector: 'rq-region-drawing',
  imports: [MapPatterns, TranslocoPipe],
  templateUrl: './region-drawing.html',
  styleUrl: './region-drawing.scss',
})
export class RegionDrawing {
  private readonly transloco = inject(TranslocoService);
  private readonly svg = viewChild.required<ElementRef<SVGElement>>('svg');
  readonly caption = input.required<string>();
  readonly regions = input.required<readonly MapRegion[]>();
  readonly edges = input.required<readonly number[]>();
  readonly figures = input.required<MapFigures>();
  readonly unit = input.required<string>();
  /** The map is small: patterns are drawn wider apart in its own units, so that they look the same. */
  readonly compact = input(false);
  /** Position of the region that is pointed at or focused. */
  readonly pointed = model<number>();
  readonly chosen = output<MapRegion>();

  private touched: number | undefined;
  protected readonly patterns = `rq-map-${++drawings}`;
  protected readonly view = `${mapFrame.x} ${mapFrame.y} ${mapFrame.width} ${mapFrame.height}`;
  protected readonly reachable = linkedSignal({ source: this.regions, computation: () => 0 });
  protected readonly drawn = computed(() => {
    this.transloco.activeLang();
    return this.regions().map((region) => ({
      region,
      shape: shapeOf(region.parts),
      label: regionInWords(region, this.figures(), this.unit(), this.transloco),
      ...this.look(region),
      areas: archipelagos.filter(({ code }) => region.parts.includes(code)).map(({ area }) => area),
    }));
  });
  /** What no region speaks of stays part of the country. */
  protected readonly rest = computed(() => {
    const spokenOf = new Set(this.regions().flatMap(({ parts }) => parts));
    return shapeOf(Object.keys(shapeIds).filter((code) => !spokenOf.has(code)));
  });
  protected readonly ringed = computed(() => this.drawn()[this.pointed() ?? -1]);
  protected readonly names = archipelagos.map(({ shape, name }) => ({
    shape,
    left: `${(100 * (name.x - mapFrame.x)) / mapFrame.width}%`,
    top: `${(100 * (name.y - mapFrame.y)) / mapFrame.height}%`,
  }));

  /** A finger cannot point: its first touch shows the figure, the second chooses. */
  protected click(event: Event, index: number): void {
    const byTouch = (event as PointerEvent).pointerType === 'touch';
    if (byTouch && this.touched !== index) this.touched = index;
    else this.chosen.emit(this.regions()[index]!);
  }

  protected move(event: KeyboardEvent, index: number): void {
    const last = this.regions().length - 1;
    const [before, after] = [Math.max(index - 1, 0), Math.min(index + 1, last)];
    const goals: Record<string, number> = { ArrowUp: before, ArrowLeft: before, ArrowDown: after, ArrowRight: after, Home: 0, End: last };
    const goal = goals[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.chosen.emit(this.regions()[index]!);
    else if (goal !== undefined) this.svg().nativeElement.querySelectorAll<SVGElement>('.region').item(goal).focus();
    else return;
    event.preventDefault();
  }

  protected focused(index: number): void {
    this.reachable.set(index);
    this.pointed.set(index);
  }

  private look(region: MapRegion) {
    const mark = markOf(region);
    const shade = region.value === null ? undefined : shadeOf(classOf(region.value, this.edges()), this.edges());
    return {
      fill: shade === undefined ? 'var(--surface)' : `var(--year-${shade})`,
      over: mark === null || mark === 'missing' ? undefined : patternFill(this.patterns, mark, shade),
      missing: mark === 'missing',
    };
  }
}
