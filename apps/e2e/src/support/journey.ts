import { test as playwright } from '@playwright/test';

/** Where the server's clock stands during the journeys (`tools/product/demonstration.ts`). */
const now = '2026-05-20T02:00:00Z';

/** Accounts that have seen the first steps of the product. */
const everybody = Array.from({ length: 1_000 }, (_, index) => index);

/** A test in a browser whose clock goes on from the moment at which the server's stands; `firstSteps` are shown where they are looked at. */
export const journey = playwright.extend<{ readonly firstSteps: boolean }>({
  firstSteps: [false, { option: true }],
  page: async ({ page, firstSteps }, use) => {
    await page.clock.install({ time: now });
    if (!firstSteps) await page.addInitScript((ids) => localStorage.setItem('rq.tour', JSON.stringify(ids)), everybody);
    await use(page);
  },
});

export { expect } from '@playwright/test';
