import type { Page } from '@playwright/test';
import { expect, journey } from './support/journey.ts';
import { campaignOf2020, rehearsal } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

const folder = process.env['SCREENSHOTS'] ?? 'docs/screenshots';
const phone = { width: 390, height: 844 };

journey('pictures of the pages', async ({ page }) => {
  const [old, today] = [await campaignOf2020(), await rehearsal()];
  for (const name of ['giam-doc', 'ke-hoach', 'ha-noi', 'co-so', 'buu-dien', 'truyen-thong', 'quan-tri', 'kiem-toan']) {
    await signIn(page, name, `/?campaign=${today}`);
    await expect(page.getByRole('region', { name: /^Việc của bạn/ })).toBeVisible();
    await take(page, `desk-${name}`);
    await page.context().clearCookies();
  }
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Tài khoản minh họa' })).toBeVisible();
  await take(page, 'sign-in');

  await signIn(page, 'giam-doc', `/?campaign=${old}`);
  await expect(page.getByText('21,1%').first()).toBeVisible();
  await take(page, 'overview');
  await page.goto(`/campaigns/${old}?campaign=${old}`);
  await take(page, 'campaign');
  await page.goto(`/comparisons?campaign=${old}`);
  await expect(page.getByText('312,0%').first()).toBeVisible();
  // The cards, from just below the bar at the top.
  await page.getByRole('region', { name: 'Số được so sánh' }).evaluate((card) => scrollBy(0, card.getBoundingClientRect().top - 56));
  await take(page, 'comparison');
  await page.goto(`/comparisons/provinces?campaign=${old}&first=2020&last=2022&year=2020`);
  await expect(page.getByText('Quần đảo Trường Sa (Khánh Hòa)')).toBeVisible();
  await take(page, 'provinces');
  await page.goto(`/launch-events/board?campaign=${today}&day=2026-05-18`);
  await expect(page.getByRole('list', { name: 'Các tỉnh, thành phố từ Bắc vào Nam' }).getByRole('listitem')).toHaveCount(34);
  await take(page, 'board');
  await page.context().clearCookies();

  await signIn(page, 'ha-noi', `/results/entry?campaign=${today}`);
  await page.getByRole('gridcell').nth(10).click();
  await page.evaluate(() => scrollTo(0, 0));
  await take(page, 'results');
  await page.setViewportSize(phone);
  await take(page, 'phone-results');
});

async function take(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('rq-skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}
