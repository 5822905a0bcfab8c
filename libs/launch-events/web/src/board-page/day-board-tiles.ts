import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Mark, StatusChip, type StatusTone } from '@ra-quan/shared/ui';

/** One province on the board of a launch day. */
export interface DayBoardTile {
  readonly id: number | string;
  readonly name: string;
  readonly tone: StatusTone;
  /** The state in words. */
  readonly state: string;
  /** The last word from there; `null` is silence, which the tile shows from across a room. */
  readonly lastWord: string | null;
  /** When it came, formatted. */
  readonly lastAt: string | null;
  /** The running count as written ("1.204"); `null` is missing. */
  readonly tally: string | null;
  readonly provisional?: boolean;
}

/** Tiles in the order given (north to south), with a full-screen mode for the wall. Slots: what sums the board up; `[wall]` what only the wall has to say. */
@Component({
  selector: 'rq-day-board',
  host: { '(document:fullscreenchange)': 'fullscreenChanged()', '[class.wall]': 'onWall()' },
  imports: [Icon, Mark, StatusChip, TranslocoPipe],
  templateUrl: './day-board-tiles.html',
  styleUrl: './day-board-tiles.scss',
})
export class DayBoardTiles {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly title = input.required<string>();
  readonly tiles = input.required<readonly DayBoardTile[]>();
  readonly tileChosen = output<DayBoardTile>();
  protected readonly onWall = signal(false);

  protected fullscreenChanged(): void {
    this.onWall.set(document.fullscreenElement === this.host);
  }

  protected async toggleWall(): Promise<void> {
    await (this.onWall() ? document.exitFullscreen() : this.host.requestFullscreen());
  }
}
