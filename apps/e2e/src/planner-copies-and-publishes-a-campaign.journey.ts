import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { ApiSession } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';

import { signIn } from './support/sign-in.ts';

const name = 'Tháng vận động, triển khai BHXH toàn dân 2026';
const theme = 'Bảo hiểm xã hội toàn dân, vì an sinh mọi nhà';

journey('the planner copies the campaign of 2020, publishes it and plans its ceremonies', async ({ page }) => {
  await signIn(page, 'ke-hoach');
  await expectNoBarriers(page);
  await page.getByRole('link', { name: 'Chiến dịch', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chiến dịch' })).toBeVisible();
  await expectNoBarriers(page);

  await copyTo2026(page);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Dự thảo', { exact: true })).toBeVisible();
  await expect(page.getByText('01/05/2026 – 31/07/2026').first()).toBeVisible();
  await expect(page.getByText('Chưa có chủ đề.')).toBeVisible();
  const missing = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: 'Còn thiếu' }) });
  await expect(missing).toHaveText(/Chưa có chủ đề/);
  await expect(page.getByRole('button', { name: 'Công bố' })).toHaveCount(0);
  await expectNoBarriers(page);
  const id = Number(/\/campaigns\/(\d+)/.exec(page.url())?.[1]);
  expect(await countsOf(id), 'results are not copied').toBe(0);

  await page.getByRole('link', { name: 'Bổ sung' }).click();
  await page.getByRole('button', { name: 'Thêm chủ đề' }).click();
  await page.getByRole('group', { name: 'Chủ đề 1' }).getByLabel('Chủ đề', { exact: true }).fill(theme);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(page.getByText(theme)).toBeVisible();
  await expect(page.getByText('Đã đủ để công bố.')).toBeVisible();

  await step(page, 'Công bố');
  await expect(page.getByText('Đã công bố', { exact: true })).toBeVisible();
  await step(page, 'Bắt đầu triển khai');
  await expect(page.getByText('Đang triển khai', { exact: true })).toBeVisible();

  await page.getByRole('navigation', { name: 'Xem tiếp' }).getByRole('link', { name: 'Lễ ra quân' }).click();
  await page.getByRole('button', { name: 'Lập lễ cho mọi tỉnh' }).click();
  await expectNoBarriers(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Lập lễ', exact: true }).click();
  await expect(page.getByText('Đã lập 34 lễ ra quân.')).toBeVisible();
  await expect(page.getByText('1–34 trong 34')).toBeVisible();
  await expectNoBarriers(page);

  await page.getByRole('link', { name: 'Bảng theo dõi ngày' }).click();
  const tiles = page.getByRole('list', { name: 'Các tỉnh, thành phố từ Bắc vào Nam' }).getByRole('button');
  await expect(tiles).toHaveCount(34);
  await expect(tiles.filter({ hasText: 'Dự kiến · 07:30' })).toHaveCount(34);
  await expect(page.getByRole('heading', { name: 'Ngày 23/05/2026' })).toBeVisible();
  await expectNoBarriers(page);
});

async function copyTo2026(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sao chép “Tháng vận động, triển khai BHXH toàn dân 2020”' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Kết quả không được sao chép.')).toBeVisible();
  await dialog.getByLabel('Mã', { exact: true }).fill('THANG-VAN-DONG-2026-SAO-CHEP');
  await dialog.getByLabel('Tên chiến dịch').fill(name);
  await dialog.getByLabel('Ngày bắt đầu').fill('01/05/2026');
  await expectNoBarriers(page);
  await dialog.getByRole('button', { name: 'Sao chép', exact: true }).click();
}

/** A step of the campaign's life, with the question before it. */
async function step(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
}

async function countsOf(campaign: number): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const place = `campaign=${campaign}&indicator=1&from=2020-01-01&to=2027-01-01`;
  return (await planner.get<{ total: number }>(`/figures/observations?${place}`)).total;
}
