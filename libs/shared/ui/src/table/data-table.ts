import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, contentChildren, input, linkedSignal, model, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../state/empty-state';
import { Skeleton } from '../state/skeleton';
import { Cell, RowDetail } from './cell';
import { type Column, type Paging, nextSort, sortDirection } from './columns';
import { Paginator } from './paginator';
import { SortButton } from './sort-button';

/**
 * A table of one kind of rows: sticky heading and first column, sorting, paging, keyboard. It shows what it is given; the page asks the server.
 * Slots: `[export]` buttons above it, `[empty]` in place of the empty state.
 */
@Component({
  selector: 'rq-data-table',
  imports: [EmptyState, NgTemplateOutlet, Paginator, Skeleton, SortButton, TranslocoPipe],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable<Row> {
  /** What the table lists, for screen readers. */
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  /** `undefined` while the first page is on its way. */
  readonly rows = input.required<readonly Row[] | undefined>();
  readonly loading = input(false);
  /** Identifies a row across pages and reloads. */
  readonly rowKey = input.required<(row: Row) => string | number>();
  /** Rows that the filter finds in all; without it there is no paginator. */
  readonly total = input<number>();
  readonly paging = input<Paging>({ page: 1, size: 50 });
  /** What the user wants changed. */
  readonly pagingChange = output<Partial<Paging>>();
  /** Rows can be opened with a click or Enter. */
  readonly activatable = input(false);
  readonly rowActivated = output<Row>();
  /** What columns add up to over the whole list, formatted, by their keys; stands below the rows and stays in sight. */
  readonly sums = input<Readonly<Record<string, string>>>();
  /** Which rows can be chosen; without it there is nothing to choose. */
  readonly choosable = input<(row: Row) => boolean>();
  /** What a row is called where it is chosen. */
  readonly rowName = input<(row: Row) => string>(() => '');
  /** The keys of the chosen rows. */
  readonly chosen = model<ReadonlySet<string | number>>(new Set());

  /** Templates of cells and of what opens below a row, where they stand in another part around the table. */
  readonly cells = input<readonly Cell<Row>[]>([]);
  readonly detail = input<RowDetail<Row>>();
  private readonly ownCells = contentChildren<Cell<Row>>(Cell);
  private readonly ownDetail = contentChild<RowDetail<Row>>(RowDetail);
  protected readonly below = computed(() => this.ownDetail() ?? this.detail());
  private readonly templates = computed(() => new Map([...this.cells(), ...this.ownCells()].map((cell) => [cell.key(), cell.template])));
  /** The rows before stay until the next ones are there, so that nothing jumps. */
  protected readonly shown = linkedSignal<readonly Row[] | undefined, readonly Row[] | undefined>({
    source: this.rows,
    computation: (rows, before) => rows ?? before?.value,
  });
  protected readonly opened = signal<string | number | undefined>(undefined);
  protected readonly reachable = linkedSignal({ source: this.rows, computation: () => 0 });
  protected readonly interactive = computed(() => this.activatable() || this.below() !== undefined);
  protected readonly placeholders = Array.from({ length: 8 }, (_, index) => index);
  protected readonly sort = computed(() => this.paging().sort ?? '');
  protected readonly direction = sortDirection;

  protected readonly choosableKeys = computed(() => {
    const choosable = this.choosable();
    return choosable ? (this.shown() ?? []).filter(choosable).map(this.rowKey()) : [];
  });
  protected readonly chosenHere = computed(() => this.choosableKeys().filter((key) => this.chosen().has(key)).length);
  protected readonly allChosen = computed(() => this.chosenHere() > 0 && this.chosenHere() === this.choosableKeys().length);

  protected choose(row: Row, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(this.rowKey()(row));
    else chosen.delete(this.rowKey()(row));
    this.chosen.set(chosen);
  }

  protected chooseAll(isChosen: boolean): void {
    this.chosen.set(new Set(isChosen ? this.choosableKeys() : []));
  }

  protected templateOf(column: Column<Row>) {
    return this.templates().get(column.key);
  }

  protected sortBy(column: Column<Row>): void {
    this.pagingChange.emit({ sort: nextSort(this.sort(), column.key) });
  }

  protected activate(row: Row): void {
    if (!this.interactive()) return;
    const key = this.rowKey()(row);
    if (this.below()) this.opened.update((opened) => (opened === key ? undefined : key));
    this.rowActivated.emit(row);
  }

  /** Clicks on a link or a button inside a row are theirs alone. */
  protected click(event: Event, row: Row): void {
    if (!(event.target as Element).closest('a, button, input, select, label')) this.activate(row);
  }

  protected move(event: Event, index: number, row: Row): void {
    const { key, target, currentTarget } = event as KeyboardEvent;
    if (target !== currentTarget || !this.interactive()) return;
    const last = (this.shown()?.length ?? 1) - 1;
    const goals: Record<string, number> = { ArrowDown: Math.min(index + 1, last), ArrowUp: Math.max(index - 1, 0), Home: 0, End: last };
    const goal = goals[key];
    if (key === 'Enter' || key === ' ') this.activate(row);
    else if (goal !== undefined) this.focusRow(currentTarget as HTMLElement, goal);
    else return;
    event.preventDefault();
  }

  private focusRow(from: HTMLElement, index: number): void {
    this.reachable.set(index);
    from.closest('tbody')?.querySelectorAll<HTMLElement>('tr.row').item(index).focus();
  }
}
