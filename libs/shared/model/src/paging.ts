import type { Count } from './quantities';

/** One page of a list. `total` counts every row that the filter finds. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: Count;
}

/** What every list accepts: 1-based page, rows a page (1–200), and a column to sort by, descending with a leading `-`. */
export interface PageRequest {
  readonly page: Count;
  readonly size: Count;
  readonly sort?: string;
}

export const largestPage = 200;

/** What a list may be asked for; what is left out has its default. */
export type PageAsked = Partial<PageRequest>;
