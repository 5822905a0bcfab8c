import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn } from './support/sign-in.ts';

for (const [where, viewport] of [
  ['at a desk', { width: 1366, height: 768 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
  journey.describe(`who is silent, ${where}`, () => {
    journey.use({ viewport });

    journey('leads from the desk to exactly those provinces, to their communes and into the grid', async ({ page }) => {
      await signIn(page, 'giam-doc');
      const task = page.getByRole('region', { name: /^Việc của bạn/ }).getByRole('link', { name: /im lặng/ });
      const count = Number((await task.textContent())!.trim().split(' ')[0]);
      await task.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Nơi chưa báo cáo' })).toBeVisible();
      const rows = page.getByRole('main').locator('tbody tr');
      await expect(rows).toHaveCount(count);
      await expectNoBarriers(page);
      const first = rows.first().getByRole('link', { name: /^Các xã chưa báo cáo của/ });
      const province = (await first.textContent())!.trim();
      await first.click();
      await expect(page.getByText(new RegExp(`^${province}: \\d+/\\d+ xã chưa có số`))).toBeVisible();
      const commune = rows
        .first()
        .getByRole('link', { name: /^Mở bảng của/ })
        .first();
      const name = (await commune.textContent())!.trim();
      await commune.click();
      await expect(page).toHaveURL(/\/results\/entry\?.*commune=/);
      await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
    });
  });
