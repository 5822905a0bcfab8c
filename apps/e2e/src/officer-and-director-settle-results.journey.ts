import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { cellAt, sumOf, typeCount } from './support/result-grid.ts';
import { startCampaign } from './support/product.ts';
import { signIn, signOut } from './support/sign-in.ts';

const reason = 'Phường đầu bảng chưa khớp với bưu cục';

journey('officer and director settle the results of a day', async ({ page }) => {
  const id = await startCampaign('KET-QUA-NGAY');
  const entry = `/results/entry?campaign=${id}&day=2026-05-20`;
  const review = `/results/review?campaign=${id}`;

  await signIn(page, 'ha-noi', entry);
  await typeCount(page, 0, '12');
  await typeCount(page, 1, '30');
  await typeCount(page, 2, '0');
  await expect(sumOf(page)).toHaveText('42');
  await expect(page.getByText('3 của 126 đơn vị đã báo cáo')).toBeVisible();
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  await expectNoBarriers(page);
  await submit(page);
  await signOut(page);

  await signIn(page, 'giam-doc', review);
  await page.getByRole('link', { name: 'Thành phố Hà Nội' }).click();
  await expect(sumOf(page)).toHaveText('42');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Trả lại' }).click();
  const question = page.getByRole('dialog');
  await question.getByLabel('Lý do').fill(reason);
  await question.getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Bị trả lại', { exact: true })).toBeVisible();
  await signOut(page);

  await signIn(page, 'ha-noi', entry);
  await expect(page.getByRole('note')).toHaveText(`Bảng bị trả lại: ${reason}`);
  await typeCount(page, 0, '21');
  await expect(sumOf(page)).toHaveText('51');
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  await submit(page);
  await signOut(page);

  await signIn(page, 'giam-doc', review);
  await page.getByRole('link', { name: 'Thành phố Hà Nội' }).click();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click();
  await expect(page.getByText('Đã duyệt', { exact: true })).toBeVisible();
  await cellAt(page, 0).click();
  const history = page.getByRole('complementary', { name: 'Lịch sử của ô' }).getByRole('listitem');
  await expect(history.first()).toContainText(/21\s*đã duyệt/);
  await expect(history.filter({ hasText: reason })).toContainText(/12\s*sơ bộ\s*Trần Thu Giang/);
  await expect(history.last()).toContainText(/12\s*sơ bộ\s*Nguyễn Thị An/);
  await expectNoBarriers(page);
});

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByText('Chờ duyệt', { exact: true })).toBeVisible();
}
