import type { Locator, Page } from '@playwright/test';
import { demoPassword } from './support/api-session.ts';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { cellAt, sumOf } from './support/result-grid.ts';
import { startCampaign } from './support/product.ts';

journey.use({ permissions: ['clipboard-read', 'clipboard-write'] });

journey('an officer enters and submits results without a mouse', async ({ page }) => {
  const id = await startCampaign('BAN-PHIM');
  await page.goto(`/?campaign=${id}`);
  await walkTo(page, page.getByLabel('Tên đăng nhập'));
  await page.keyboard.type('ha-noi');
  await walkTo(page, page.getByLabel('Mật khẩu', { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nguyễn Thị An' })).toBeVisible();

  await page.reload();
  await walkTo(page, page.getByRole('link', { name: 'Đến nội dung chính' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await walkTo(page, page.getByRole('navigation', { name: 'Chức năng chính' }).getByRole('link', { name: 'Kết quả' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập kết quả' })).toBeFocused();
  await expect(cellAt(page, 0)).toBeVisible();

  await walkTo(page, cellAt(page, 0));
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(sumOf(page)).toHaveText('21');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(cellAt(page, 3)).toBeFocused();
  await page.evaluate((block) => navigator.clipboard.writeText(block), '10\t1\n20\t2\n30\t3');
  await page.keyboard.press('Control+V');
  await expect(sumOf(page)).toHaveText('81');
  await expect(sumOf(page, 1)).toHaveText('6');
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  await expectNoBarriers(page);

  await page.keyboard.press('Escape');
  await walkTo(page, page.getByRole('button', { name: 'Gửi duyệt' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Mới có 6 của 126 đơn vị báo cáo');
  await walkTo(page, page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chờ duyệt', { exact: true })).toBeVisible();
});

/** Goes from control to control as Tab does, until the wanted one has the focus. */
async function walkTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const there = () => goal.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 60 && !(await there()); steps++) await page.keyboard.press(key);
  await expect(goal).toBeFocused();
}
