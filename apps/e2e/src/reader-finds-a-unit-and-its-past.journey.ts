import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn } from './support/sign-in.ts';

journey('a reader finds a unit by its old name, walks its past, and sees the provinces of both times on a map', async ({ page }) => {
  await signIn(page, 'kiem-toan', '/units?q=ben%20nghe');
  await expect(page.getByText('trước đây hoặc tên khác: Phường Bến Nghé, Quận 1')).toBeVisible();
  await page.getByRole('link', { name: 'Phường Sài Gòn, Thành phố Hồ Chí Minh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phường Sài Gòn' })).toBeVisible();
  await expect(page.getByText('01/07/2025 được thành lập')).toBeVisible();
  await expectNoBarriers(page);

  const madeOf = page.getByRole('region', { name: /^Hình thành từ \(/ });
  await madeOf.getByRole('link', { name: /^Phường Bến Nghé, Quận 1/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phường Bến Nghé' })).toBeVisible();
  await expect(page.getByText('01/07/2025 chấm dứt')).toBeVisible();
  await page.getByRole('textbox', { name: 'Theo địa giới ngày' }).fill('01/07/2025');
  await expect(page.getByRole('alert')).toContainText('không tồn tại vào ngày 01/07/2025');

  await page.goto('/comparisons/provinces?year=2020');
  await expect(map(page).getByRole('button')).toHaveCount(34);
  await expectArchipelagos(page);
  await map(page).getByRole('button', { name: 'Thành phố Hà Nội: 1.843 người' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(map(page).getByRole('button', { name: /^Tỉnh Cao Bằng: / })).toBeFocused();
  await expectNoBarriers(page);

  await page.getByLabel('Theo địa giới').selectOption('63 tỉnh, thành phố (đến 30/06/2025)');
  await expect(map(page).getByRole('button')).toHaveCount(63);
  await expect(map(page).getByRole('button', { name: /^Tỉnh Hà Giang: / })).toBeVisible();
  await expectArchipelagos(page);
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  await expect(page.getByRole('row', { name: /^15 Tỉnh Yên Bái/ })).toBeVisible();
  await expectNoBarriers(page);
});

const map = (page: Page) => page.getByRole('group', { name: /tỉnh, thành phố/ });

async function expectArchipelagos(page: Page): Promise<void> {
  await expect(page.getByText('Quần đảo Hoàng Sa (Đà Nẵng)')).toBeVisible();
  await expect(page.getByText('Quần đảo Trường Sa (Khánh Hòa)')).toBeVisible();
}
