import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { GeographyClient } from '@ra-quan/geography/web';
import type { DayBoard } from '@ra-quan/launch-events/model';
import { type MapRegion, RegionMap } from '@ra-quan/shared/ui';
import { boardRegions } from './board-regions';
import type { DayBoardTile } from './day-board-tiles';

/** The running counts of the board on a small map of the provinces of its day. */
@Component({
  selector: 'rq-board-map',
  imports: [RegionMap, TranslocoPipe],
  template: `
    <rq-region-map
      [caption]="'launch-events.board.map' | transloco"
      [regions]="regions()"
      [unit]="'launch-events.board.tally' | transloco"
      [compact]="true"
      (chosen)="choose($event)"
    />
  `,
})
export class BoardMap {
  readonly board = input.required<DayBoard>();
  readonly tiles = input.required<readonly DayBoardTile[]>();
  /** Province → persons. */
  readonly tallies = input.required<ReadonlyMap<number, number> | undefined>();
  readonly tileChosen = output<DayBoardTile>();

  /** On its own, so that a board read anew does not ask for the same provinces again. */
  private readonly day = computed(() => this.board().day);
  private readonly provinces = inject(GeographyClient).units(() => ({ level: 1, asOf: this.day(), size: 100 }));
  protected readonly regions = computed(() =>
    boardRegions(this.board(), this.tiles(), this.tallies(), this.provinces.hasValue() ? this.provinces.value().items : []),
  );

  protected choose({ key }: MapRegion): void {
    const tile = this.tiles().find(({ id }) => id === key);
    if (tile) this.tileChosen.emit(tile);
  }
}
