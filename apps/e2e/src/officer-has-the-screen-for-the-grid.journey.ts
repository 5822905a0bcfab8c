import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { gridPlace } from './support/grid-place.ts';
import { expect, journey } from './support/journey.ts';
import { cellAt, typeCount } from './support/result-grid.ts';
import { startCampaign } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

const reason = 'Phường đầu bảng chưa khớp với bưu cục';
const desk = { viewport: { width: 1366, height: 768 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What the server answers where the step of a sheet is refused. */
const refusal = { status: 422, contentType: 'application/problem+json', body: JSON.stringify({ detail: reason, code: 'x', id: 'x' }) };

/** Messages come and go; the grid stays where it is. */
async function expectStill(page: Page, top: number): Promise<void> {
  const still = async () => expect((await gridPlace(page)).top).toBe(top);
  await typeCount(page, 1, '62,522');
  await expect(page.getByRole('alert')).toContainText('không phải là số đếm');
  await still();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await still();

  await page.route('**/figures/entries', (route) => route.abort());
  await typeCount(page, 0, '7');
  await expect(page.getByRole('alert')).toContainText('Nội dung đã nhập vẫn còn');
  await still();
  await page.unroute('**/figures/entries');
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  await still();

  await page.route('**/steps/submit', (route) => route.fulfill(refusal));
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByRole('alert')).toContainText(reason);
  await still();
  await page.unroute('**/steps/submit');
}

journey.describe('at a desk', () => {
  journey.use(desk);

  journey('the grid of results begins high, keeps its total and its keys in sight, and is not moved by messages', async ({ page }) => {
    await signIn(page, 'ha-noi', `/results/entry?campaign=${await startCampaign('MAN-HINH')}`);
    await expect(cellAt(page, 0)).toBeVisible();
    const place = await gridPlace(page);
    expect(place.firstRow).toBeLessThan(230);
    expect(place.rows).toBeGreaterThanOrEqual(12);
    expect(place.heights[0]).toBeGreaterThanOrEqual(36);
    expect(place.heights[1]).toBeLessThanOrEqual(40);
    expect(place.total).toBeLessThanOrEqual(740);
    expect(place.beyond).toEqual([0, 0]);
    await expect(page.getByText('Gõ số để ghi đè')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Gửi duyệt' })).toHaveCount(0);
    await typeCount(page, 2, '3');
    await expect(page.getByRole('button', { name: 'Gửi duyệt' })).toBeInViewport({ ratio: 1 });
    await expectStill(page, place.top);
  });

  journey('an officer finds a commune by its name without marks, works along its line, and takes steps back', async ({ page }) => {
    await signIn(page, 'ha-noi', `/results/entry?campaign=${await startCampaign('TIM-XA')}`);
    await expect(cellAt(page, 0)).toBeVisible();
    await page.getByRole('searchbox', { name: 'Tìm xã, phường' }).fill('xuan phuong');
    await page.keyboard.press('Enter');
    const line = page.getByRole('row', { name: 'Phường Xuân Phương' });
    await expect(line.getByRole('gridcell').first()).toBeFocused();
    await expect(line).toBeInViewport({ ratio: 1 });
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('tr:has(td:focus)').getByRole('gridcell').first()).toBeFocused();
    await expect(line.getByRole('gridcell').first()).not.toBeFocused();
    await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
    await expect(page.getByText('1 của 126 đơn vị đã báo cáo')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(line.getByRole('gridcell').nth(1)).toContainText('–');
    await page.keyboard.press('Control+y');
    await expect(line.getByRole('gridcell').nth(1)).toContainText('6');
    await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  });

  journey('the grid of targets begins high and is not moved by messages', async ({ page }) => {
    await signIn(page, 'ke-hoach', `/targets?campaign=${await startCampaign('CHI-TIEU')}`);
    await expect(cellAt(page, 0)).toBeVisible();
    const place = await gridPlace(page);
    expect(place.firstRow).toBeLessThan(230);
    expect(place.total).toBeLessThanOrEqual(740);
    expect(place.beyond).toEqual([0, 0]);
    await expect(page.getByText('Gõ số để ghi đè')).toBeInViewport({ ratio: 1 });
    await typeCount(page, 1, '62,522');
    await expect(page.getByRole('alert')).toContainText('không phải là số đếm');
    expect((await gridPlace(page)).top).toBe(place.top);
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect((await gridPlace(page)).top).toBe(place.top);
  });
});

journey.describe('on a phone', () => {
  journey.use(phone);

  journey('ten communes and more are in view below heads of two lines, and messages do not move them', async ({ page }) => {
    await signIn(page, 'ha-noi', `/results/entry?campaign=${await startCampaign('MAN-HINH-NHO')}`);
    await expect(cellAt(page, 0)).toBeVisible();
    const place = await gridPlace(page);
    expect(place.firstRow).toBeLessThan(260);
    expect(place.rows).toBeGreaterThanOrEqual(10);
    expect(place.headLines).toBeLessThanOrEqual(2);
    expect(place.heights[1]).toBeLessThanOrEqual(40);
    expect(place.beyond).toEqual([0, 0]);
    await typeCount(page, 2, '3');
    expect((await gridPlace(page)).rows, 'while a cell is chosen').toBeGreaterThanOrEqual(10);
    await expectStill(page, place.top);
    await expectNoBarriers(page);
  });

  journey('the targets leave as much room', async ({ page }) => {
    await signIn(page, 'ke-hoach', `/targets?campaign=${await startCampaign('CHI-TIEU-NHO')}`);
    await expect(cellAt(page, 0)).toBeVisible();
    const place = await gridPlace(page);
    expect(place.firstRow).toBeLessThan(260);
    expect(place.rows).toBeGreaterThanOrEqual(10);
    expect(place.beyond).toEqual([0, 0]);
  });

  journey('the officer of one commune fills in seven numbers, and the province sees them', async ({ page }) => {
    const address = `/results/entry?campaign=${await startCampaign('NAM-SO')}`;
    await signIn(page, 'co-so', address);
    const fields = page.getByRole('group', { name: 'Phường Ba Đình' }).getByRole('textbox');
    await expect(fields).toHaveCount(7);
    await expect(page.getByRole('grid')).toHaveCount(0);
    const below = async () => (await page.getByRole('button', { name: 'Lưu và gửi số' }).boundingBox())?.y;
    const place = await below();
    await fields.first().fill('12');
    await page.keyboard.press('Enter');
    await expect(fields.nth(1)).toBeFocused();
    await page.keyboard.type('62,522');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('không phải là số đếm');
    expect(await below()).toBe(place);
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Đúng là 62.522' }).click();
    await page.getByRole('button', { name: 'Lưu và gửi số' }).click();
    await expect(page.getByText('Đã gửi 2 của 7 số')).toBeVisible();
    await page.context().clearCookies();
    await signIn(page, 'ha-noi', address);
    await expect(cellAt(page, 0)).toContainText('12');
    await expect(page.getByText('1 của 126 đơn vị đã báo cáo')).toBeVisible();
  });
});
