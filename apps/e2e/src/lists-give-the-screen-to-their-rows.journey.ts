import type { Page } from '@playwright/test';
import { expect, journey } from './support/journey.ts';
import { rehearsal } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

/** Lists and boards, by who works with them. */
const pages: readonly (readonly [who: string, paths: readonly string[]])[] = [
  [
    'ke-hoach',
    [
      '/campaigns',
      '/launch-events',
      '/launch-events/board',
      '/launch-events/calendar',
      '/results/observations',
      '/results/stated',
      '/units',
      '/campaigns/calendar?as=table',
      '/comparisons/provinces',
    ],
  ],
  ['quan-tri', ['/users', '/audit']],
];

/** Where the first row, tile or map begins, and the heights of the rows, in pixels. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('main rq-data-table tbody tr.row')].map((row) => row.getBoundingClientRect());
    const first = document.querySelector('main tbody tr, main rq-day-board li, main figure')!.getBoundingClientRect().top + scrollY;
    const root = document.documentElement;
    return { first, highest: Math.max(0, ...rows.map(({ height }) => height)), aside: root.scrollWidth - root.clientWidth };
  });

for (const [where, viewport, most] of [
  ['at a desk', { width: 1366, height: 768 }, 230],
  ['on a phone', { width: 390, height: 844 }, 260],
] as const) {
  journey.describe(`the first row of every list, ${where}`, () => {
    journey.use({ viewport });

    for (const [who, paths] of pages)
      journey(`stands high for ${who}`, async ({ page }) => {
        await signIn(page, who, `/?campaign=${await rehearsal()}`);
        const found: Record<string, unknown> = {};
        for (const path of paths) {
          await page.goto(path);
          await expect(page.locator('main :is(tbody tr, rq-day-board li, figure)').first()).toBeVisible();
          await expect(page.locator('rq-skeleton')).toHaveCount(0);
          const place = await placeOf(page);
          const isHigh = place.first < most && place.aside <= 0;
          const isOfOneHeight = viewport.width < 720 || place.highest <= 40;
          if (!isHigh || !isOfOneHeight) found[path] = place;
        }
        expect(found).toEqual({});
      });
  });
}

journey('on a phone filters fold away, and say how many are chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'ke-hoach', `/launch-events?campaign=${await rehearsal()}&state=reported`);
  const fold = page.getByRole('button', { name: 'Lọc (1)' });
  await expect(page.getByLabel('Trạng thái')).toBeHidden();
  await fold.click();
  await page.getByLabel('Trạng thái').selectOption('');
  await expect(page.getByRole('button', { name: 'Lọc', exact: true })).toHaveAttribute('aria-expanded', 'true');
});

journey('a refused value moves nothing in a form', async ({ page }) => {
  await signIn(page, 'ke-hoach', `/launch-events/new?campaign=${await rehearsal()}`);
  const below = async () => (await page.getByRole('button', { name: 'Thêm đoàn diễu hành' }).boundingBox())!.y;
  await expect(page.getByLabel('Tên lễ')).toBeVisible();
  const place = await below();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  expect(await below()).toBe(place);
});
