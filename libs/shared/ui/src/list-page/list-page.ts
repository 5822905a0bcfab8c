import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, contentChildren, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconName } from '../icon/icons';
import { SearchBox } from '../form/search-box';
import { PageHeader } from '../page-header/page-header';
import { EmptyState } from '../state/empty-state';
import { LoadProblem } from '../state/load-problem';
import { Cell, RowDetail } from '../table/cell';
import type { Column } from '../table/columns';
import { DataTable } from '../table/data-table';
import { Filter } from './filter';
import { FilterBar } from './filter-bar';
import type { ShownList } from './shown-list';

/**
 * The frame of every page that lists something: header, views, filters and search, the table with its pages, and what stands there while it is empty, on
 * its way or failed. The cells are `rqCell` templates as in a table. Slots: `[action]` the one primary action (anything unnamed stands before it), `[views]`,
 * `[above]` and `[below]` the list, `rqFilter` controls (`rqSearch` for the one that stays on a phone), `[export]` buttons, `[instead]` of the list where it
 * is not `ready`.
 */
@Component({
  selector: 'rq-list-page',
  imports: [DataTable, EmptyState, FilterBar, LoadProblem, NgTemplateOutlet, PageHeader, SearchBox, TranslocoPipe],
  templateUrl: './list-page.html',
})
export class ListPage<Row> {
  readonly title = input.required<string>();
  readonly subtitle = input<string>();
  /** Names of the units from the country down. */
  readonly path = input<readonly string[]>([]);
  /** Whether there is what the list belongs to, for example a campaign. */
  readonly ready = input(true);
  /** What the table lists, where the title does not say it. */
  readonly caption = input<string>();
  readonly list = input.required<ShownList<Row>>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rowKey = input.required<(row: Row) => string | number>();
  /** What the search box is called; without it there is none. */
  readonly searchLabel = input<string>();
  /** The accessible name of the filters, where the page holds other forms. */
  readonly filterLabel = input<string>();
  readonly icon = input<IconName>('empty');
  /** What an empty list says, in words of its own. */
  readonly none = input<string>();
  readonly noneText = input<string>();
  /** Rows can be opened with a click or Enter. */
  readonly activatable = input(false);
  readonly rowActivated = output<Row>();

  private readonly filters = contentChildren(Filter);
  protected readonly isNarrowed = computed(() => this.searchLabel() !== undefined || this.filters().length > 0);
  protected readonly cells = contentChildren<Cell<Row>>(Cell);
  protected readonly detail = contentChild<RowDetail<Row>>(RowDetail);
}
