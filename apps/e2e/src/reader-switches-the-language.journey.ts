import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { campaignOf2020 } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

/** Address, its title in Vietnamese, its title in English. */
const pages = [
  ['/', 'Xin chào Ngô Kiểm (kiểm toán)', 'Welcome, Ngô Kiểm (kiểm toán)'],
  ['/campaigns', 'Chiến dịch', 'Campaigns'],
  ['/launch-events', 'Lễ ra quân', 'Launch ceremonies'],
  ['/launch-events/board', 'Bảng theo dõi ngày ra quân', 'Day board'],
  ['/comparisons', 'So sánh với các năm trước', 'Against earlier years'],
  ['/targets', 'Chỉ tiêu', 'Targets'],
  ['/results/review', 'Bảng kết quả', 'Result sheets'],
  ['/inbox', 'Hộp việc', 'Inbox'],
  ['/partners', 'Đơn vị phối hợp', 'Partners'],
  ['/units', 'Đơn vị hành chính', 'Administrative units'],
  ['/audit', 'Nhật ký thay đổi', 'Audit log'],
] as const;

journey('a reader changes to English and back on every page', async ({ page }) => {
  const campaign = await campaignOf2020();
  await signIn(page, 'kiem-toan', `/?campaign=${campaign}`);
  for (const [address, vietnamese, english] of pages) {
    await page.goto(`${address}?campaign=${campaign}`);
    await expectLanguage(page, 'vi', vietnamese);
    await page.getByRole('group', { name: 'Ngôn ngữ' }).getByRole('button', { name: 'EN' }).click();
    await expectLanguage(page, 'en', english);
    await expectNoBarriers(page);
    await page.getByRole('group', { name: 'Language' }).getByRole('button', { name: 'VI' }).click();
    await expectLanguage(page, 'vi', vietnamese);
  }
});

/** The title, the language of the document, and no key of a text instead of the text. */
async function expectLanguage(page: Page, language: string, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('rq-skeleton')).toHaveCount(0);
  // The audit log shows the codes of its actions on purpose, as `code`.
  const keys = page.locator('body').getByText(textKey).and(page.locator(':not(code)'));
  await expect(keys).toHaveCount(0);
}

/** `campaigns.title`, `launch-events.board.as-of`: what stands on the page where a text is missing. */
const textKey = /\b(app|audit|campaigns|comparisons|figures|geography|identity|launch-events|partners|shared|targets|ui)\.[a-z][a-z.-]+\b/;
