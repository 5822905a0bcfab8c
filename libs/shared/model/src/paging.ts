/** One page of a list. `total` counts every row that the filter finds. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

/** What every list accepts: 1-based page, rows a page (1–200), and a column to sort by, descending with a leading `-`. */
export interface PageRequest {
  readonly page: number;
  readonly size: number;
  readonly sort?: string;
}

export const largestPage = 200;
