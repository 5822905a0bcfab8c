/** One column of a data table. */
export interface Column<Row> {
  /** Names the column for sorting and for its cell template. */
  readonly key: string;
  /** Text key of the heading. */
  readonly label?: string;
  /** The heading itself, where it is data (a year, a name). */
  readonly heading?: string;
  /** The plain content, already formatted; a `rqCell` template of the same key goes before it. */
  readonly value?: (row: Row) => string | number | null;
  readonly sortable?: boolean;
  /** Figures stand at the end. */
  readonly align?: 'end';
  /** Words that may stand on several lines, so that the columns beside them stay in sight. */
  readonly wraps?: true;
  /** CSS length. */
  readonly width?: string;
}

/** Which part of a list is shown, and in which order. */
export interface Paging {
  /** 1-based. */
  readonly page: number;
  /** Rows of a page. */
  readonly size: number;
  /** Column key, with a leading `-` for descending; empty or left out is the server's own order. */
  readonly sort?: string;
}

/** The sort after a click on a column's heading: ascending, descending, and back to none. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? '' : key;
}

/** For `aria-sort`. */
export function sortDirection(sort: string, key: string): 'ascending' | 'descending' | 'none' {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : 'none';
}
