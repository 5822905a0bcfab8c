import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn, signOut } from './support/sign-in.ts';

const tasksOf = (page: Page) => page.getByRole('region', { name: /^Việc của bạn/ });
const firstTask = (page: Page) => tasksOf(page).getByRole('listitem').first();
const standingOf = (page: Page) => page.getByRole('region', { name: /^Tình hình/ });

/** How many things wait, as the desk says; 0 where it says that nothing does. */
async function waiting(page: Page): Promise<number> {
  await expect(tasksOf(page)).toBeVisible();
  const [count = '0'] = await tasksOf(page).locator('.count').allTextContents();
  return Number(count);
}

/** The desk of somebody who just came in, with the number of things that wait. */
async function arrive(page: Page, username: string): Promise<number> {
  await signIn(page, username);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xin chào');
  const before = await waiting(page);
  await expectNoBarriers(page);
  return before;
}

/** Goes home over the mark of the product, not over the menu of pages, and finds fewer things. */
async function expectFewer(page: Page, before: number): Promise<void> {
  await page.goto('/');
  await expect(tasksOf(page)).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(before - 1);
}

async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

for (const [where, viewport] of [
  ['at a desk', { width: 1366, height: 768 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  journey.describe(`the first thing of every role, ${where}`, () => {
    journey.use({ viewport });

    journey('the director approves the riskiest sheet', async ({ page }) => {
      const before = await arrive(page, 'giam-doc');
      await expect(standingOf(page)).toContainText('Ngày 15 của 30');
      await expect(standingOf(page)).toContainText(/\d{2}\.\d{3}/);
      await expect(standingOf(page)).toContainText('chỉ tiêu 90.000');
      await firstTask(page).getByRole('link').click();
      await confirmed(page, 'Duyệt');
      await expect(page.getByText('Đã duyệt', { exact: true })).toBeVisible();
      await expectFewer(page, before);
      await signOut(page);
    });

    journey('the planner chooses the venue that is lacking', async ({ page }) => {
      const before = await arrive(page, 'ke-hoach');
      await expect(standingOf(page)).toContainText('Việt Nam');
      await firstTask(page)
        .getByRole('link', { name: /^Chọn địa điểm/ })
        .click();
      await page.getByRole('link', { name: 'Sửa' }).click();
      await page.getByLabel('Địa điểm').first().fill('Nhà văn hóa tỉnh');
      await page.getByRole('button', { name: 'Lưu' }).click();
      await expect(page.getByText('Nhà văn hóa tỉnh').first()).toBeVisible();
      await expectFewer(page, before);
    });

    for (const officer of ['ha-noi', 'dong-nai'])
      journey(`the officer of ${officer} does what is most urgent`, async ({ page }) => {
        const before = await arrive(page, officer);
        await expect(standingOf(page)).toContainText(/xã đã báo cáo/);
        const isReturned = (await firstTask(page).textContent())?.includes('trả lại');
        await firstTask(page).getByRole('link').click();
        if (isReturned) {
          await confirmed(page, 'Gửi duyệt');
          await expect(page.getByText('Chờ duyệt', { exact: true })).toBeVisible();
        } else {
          await page.getByRole('button', { name: 'Báo cáo', exact: true }).click();
          const question = page.getByRole('dialog');
          await question.getByLabel('Lý do').fill('Số liệu nhập theo ngày của xã');
          await question.getByRole('button', { name: 'Báo cáo', exact: true }).click();
          await expect(page.getByText('Đã báo cáo', { exact: true }).first()).toBeVisible();
        }
        await expectFewer(page, before);
      });

    journey('the coordinator of the Post puts off what must be asked of a province', async ({ page }) => {
      const before = await arrive(page, 'buu-dien');
      if (before === 0) {
        // Put off already, at the desk: it waits in the inbox.
        await page.goto('/inbox');
        await page.getByRole('button', { name: /^Đưa lại/ }).click();
        await expect(page.getByRole('region', { name: /^Việc của bạn \(1\)/ })).toBeVisible();
        return;
      }
      await expect(firstTask(page)).toContainText('vượt tổng');
      await firstTask(page)
        .getByRole('button', { name: /Để mai$/ })
        .click();
      await expect.poll(() => waiting(page)).toBe(before - 1);
    });

    journey('the administrator finds what of the catalogue waits, and nothing else', async ({ page }) => {
      const before = await arrive(page, 'quan-tri');
      const ways = await tasksOf(page)
        .locator('rq-task-list a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      expect([ways.length, ways.filter((way) => !way.startsWith('/units/'))]).toEqual([before, []]);
    });

    for (const reader of ['truyen-thong', 'kiem-toan'])
      journey(`${reader} reads that nothing waits`, async ({ page }) => {
        expect(await arrive(page, reader)).toBe(0);
        await expect(tasksOf(page)).toContainText('Không có việc nào chờ bạn.');
        await expect(page.getByRole('region', { name: /^Vừa xảy ra/ })).toContainText(/\((BHXH|lãnh đạo|cán bộ)/);
      });
  });
}

journey('the commune officer enters the seven numbers of today', async ({ page }) => {
  const before = await arrive(page, 'co-so');
  await expect(standingOf(page)).toContainText('phường Ba Đình');
  await firstTask(page)
    .getByRole('link', { name: /^Nhập số hôm nay/ })
    .click();
  for (const [index, count] of ['3', '5', '0', '1', '2', '2', '4'].entries())
    await page
      .getByRole('main')
      .getByRole('group', { name: /^Phường Ba Đình/ })
      .getByRole('textbox')
      .nth(index)
      .fill(count);
  await page.getByRole('button', { name: 'Lưu và gửi số' }).click();
  await expect(page.getByText('Đã gửi 7 của 7 số')).toBeVisible();
  await expectFewer(page, before);
});
