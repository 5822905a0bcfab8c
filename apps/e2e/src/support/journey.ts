import { test as playwright } from '@playwright/test';

/** Where the server's clock stands during the journeys (`tools/product/demonstration.ts`). */
const now = '2026-05-20T02:00:00Z';

/** A test in a browser whose clock goes on from the moment at which the server's stands. */
export const journey = playwright.extend({
  page: async ({ page }, use) => {
    await page.clock.install({ time: now });
    await use(page);
  },
});

export { expect } from '@playwright/test';
