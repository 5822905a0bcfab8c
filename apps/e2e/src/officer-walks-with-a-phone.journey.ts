import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { startCampaign } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

journey.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

journey('an officer outside opens the four areas of the bottom bar on a phone', async ({ page }) => {
  const campaign = await startCampaign('DIEN-THOAI');
  await page.goto('/sign-in');
  await expectFits(page);
  await signIn(page, 'ha-noi', `/?campaign=${campaign}`);
  const switcher = await page.getByRole('combobox', { name: 'Chiến dịch' }).boundingBox();
  expect(switcher?.width, 'the name of the campaign can be read').toBeGreaterThan(200);
  const bar = page.getByRole('navigation', { name: 'Chức năng chính' }).filter({ visible: true });
  await expect(bar.getByRole('link')).toHaveCount(4);
  for (const name of await bar.getByRole('link').allInnerTexts()) {
    const link = bar.getByRole('link', { name: name.trim() });
    await link.tap();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('rq-skeleton')).toHaveCount(0);
    await expectFits(page);
    await expectNoBarriers(page);
  }
});

/** Nothing stands out of the screen at its side. */
async function expectFits(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}
