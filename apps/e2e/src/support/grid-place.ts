import type { Page } from '@playwright/test';

interface GridPlace {
  /** Of the grid and of its first row, from the top of the screen. */
  readonly top: number;
  readonly firstRow: number;
  /** Rows that are seen whole, between the heads and the total. */
  readonly rows: number;
  /** The lines of the highest head of a column. */
  readonly headLines: number;
  /** The end of the total row. */
  readonly total: number;
  /** The least height of a row and the greatest. */
  readonly heights: readonly [least: number, greatest: number];
  /** How far the page reaches below the screen and to its side. */
  readonly beyond: readonly [below: number, aside: number];
}

/** Where the grid of a page stands on the screen, in pixels. */
export const gridPlace = (page: Page): Promise<GridPlace> =>
  page.getByRole('grid').evaluate((grid) => {
    const box = (selector: string) => grid.querySelector(selector)!.getBoundingClientRect();
    const rows = [...grid.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
    const [head, total, root] = [box('thead th'), box('tfoot td'), document.documentElement];
    const lines = [...grid.querySelectorAll<HTMLElement>('thead th > *')].map(
      (one) => one.scrollHeight / Number.parseFloat(getComputedStyle(one).lineHeight),
    );
    return {
      top: Math.round(grid.parentElement!.getBoundingClientRect().top),
      firstRow: rows[0]!.top,
      rows: rows.filter(({ top, bottom }) => top >= head.bottom - 1 && bottom <= total.top + 1).length,
      headLines: Math.round(Math.max(...lines)),
      total: total.bottom,
      heights: [Math.min(...rows.map(({ height }) => height)), Math.max(...rows.map(({ height }) => height))] as const,
      beyond: [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth] as const,
    };
  });
