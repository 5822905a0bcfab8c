import { expectNoBarriers } from './support/accessibility.ts';
import { ApiSession } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';
import { signIn } from './support/sign-in.ts';

journey.use({ viewport: { width: 390, height: 844 } });

journey('a reader sees on a phone where they are signed in, and ends what they do not know', async ({ page }) => {
  await signIn(page, 'truyen-thong');
  const elsewhere = await ApiSession.of('truyen-thong');
  await page.getByRole('banner').getByRole('button', { name: /\(/ }).click();
  await page.getByRole('menuitem', { name: 'Phiên đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiên đăng nhập' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Phiên này' })).toContainText(/Chrome · .*127\.0\.0\.1/);
  await expectNoBarriers(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await expectNoBarriers(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await expect(page.getByText('Đã kết thúc mọi phiên khác.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Địa chỉ mạng' })).toHaveCount(1);
  expect((await elsewhere.ask('/campaigns')).status).toBe(401);

  const other = await ApiSession.of('truyen-thong');
  await page.reload();
  await page.getByRole('button', { name: /^Kết thúc phiên trên Thiết bị không rõ/ }).click();
  await expect(page.getByText('Đã kết thúc phiên.')).toBeVisible();
  expect((await other.ask('/campaigns')).status).toBe(401);
});
