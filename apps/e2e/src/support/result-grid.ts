import type { Locator, Page } from '@playwright/test';

const gridOf = (page: Page) => page.getByRole('grid');

/** A cell of the grid of results: the line of the commune and the column of the indicator, both from 0. */
export const cellAt = (page: Page, line: number, column = 0): Locator =>
  gridOf(page).locator('tbody').getByRole('row').nth(line).getByRole('gridcell').nth(column);

/** The total of an indicator at the foot of the grid. */
export const sumOf = (page: Page, column = 0): Locator => gridOf(page).locator('tfoot').getByRole('gridcell').nth(column);

/** Types a count over a cell, as into a spreadsheet. */
export async function typeCount(page: Page, line: number, count: string): Promise<void> {
  await cellAt(page, line).click();
  await page.keyboard.type(count);
  await page.keyboard.press('Enter');
}
