import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { campaignOf2020 } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

/** What a newspaper printed where it was 21 % *of*. */
const wrongRise = /tăng (hơn )?21(,\d)?%/i;

journey('the director compares 2020 with earlier years and reads "bằng", not "tăng"', async ({ page }) => {
  await signIn(page, 'giam-doc', `/comparisons?campaign=${await campaignOf2020()}`);
  await expectCard(page, '2017', ['312,0%', 'bằng 312,0%', '20.039', 'gộp so với ròng', 'suy ngược']);
  await expectCard(page, '2018', [
    'nhiều nhất 118,2%',
    'bằng nhiều nhất 118,2%',
    'Cả nước, 01/05/2020 – 31/07/2020',
    'trên 52.900',
    'gộp so với ròng',
  ]);
  await expectCard(page, '2019', ['21,1%', 'bằng 21,1%', 'Giảm 78,9%', 'gộp so với ròng']);
  await expect(cardOf(page, '2017').getByText('Cả năm 2017 · suy ngược')).toBeVisible();
  await cardOf(page, '2017').getByText('gộp so với ròng').click();
  await expect(cardOf(page, '2017').getByText('Số gộp đếm người vận động được')).toBeVisible();

  const july = page.getByRole('region', { name: 'Bảng các ngày ra quân' }).getByRole('row', { name: '11/07/2020 – 12/07/2020' });
  await expect(july).toContainText('30.269');
  await expect(july).toContainText('vss.gov.vn');
  await expect(july).toContainText('30.369 (TTXVN (VietnamPlus), 14/07/2020)');
  await expect(page.getByRole('row', { name: 'Các ngày khác' })).toContainText('7.549');
  expect(await page.locator('body').innerText()).not.toMatch(wrongRise);
  await expectNoBarriers(page);

  for (const format of ['.xlsx', '.csv']) expect(await sizeOfDownload(page, format), format).toBeGreaterThan(500);

  await july.getByRole('link', { name: 'Xem số gốc' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Số gốc' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '30.269' })).toContainText('vss.gov.vn');
  await expect(page.getByRole('row').filter({ hasText: '30.369' })).toContainText('không được dùng: nguồn khác được chọn');
  await expectNoBarriers(page);
});

const cardOf = (page: Page, year: string) => page.getByRole('article', { name: `So với số tăng ròng BHXH tự nguyện cả năm ${year}` });

async function expectCard(page: Page, year: string, words: readonly string[]): Promise<void> {
  for (const word of words) await expect(cardOf(page, year)).toContainText(word);
}

async function sizeOfDownload(page: Page, format: string): Promise<number> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\${format}$`));
  return statSync(await download.path()).size;
}
