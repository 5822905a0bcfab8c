import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Succession, Unit } from '@ra-quan/geography/model';
import { DayPipe } from '@ra-quan/shared/web';
import { type Extent, extentOf } from './extent';
import { ExtentWords } from './extent-words';

/** Where a unit came from and what became of it: earlier units at its left, later ones at its right; on a phone above and below. */
@Component({
  selector: 'rq-succession-graph',
  imports: [DayPipe, ExtentWords, RouterLink, TranslocoPipe],
  templateUrl: './succession-graph.html',
  styleUrl: './succession-graph.scss',
})
export class SuccessionGraph {
  readonly unit = input.required<Unit>();
  readonly predecessors = input.required<readonly Succession[]>();
  readonly successors = input.required<readonly Succession[]>();

  protected readonly extentOf = extentOf;
  protected readonly sides = computed(() =>
    [
      { side: 'predecessors' as const, steps: this.predecessors() },
      { side: 'successors' as const, steps: this.successors() },
    ].map((one) => ({ ...one, edges: edgesOf(one.steps, one.side === 'predecessors') })),
  );
}

interface Edge {
  readonly extent: Extent;
  /** SVG path in a square of 100, stretched over the gap between the columns. */
  readonly d: string;
}

/** The nodes of a column are equally high, so that each edge starts in the middle of its row and ends in the middle of the unit. */
function edgesOf(steps: readonly Succession[], inwards: boolean): readonly Edge[] {
  return steps.map((step, row) => {
    const height = (100 * (row + 0.5)) / steps.length;
    const [from, to] = inwards ? [height, 50] : [50, height];
    return { extent: extentOf(step), d: `M0 ${from}C50 ${from} 50 ${to} 100 ${to}` };
  });
}
