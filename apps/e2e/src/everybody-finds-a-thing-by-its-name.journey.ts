import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { cellAt } from './support/result-grid.ts';
import { signIn } from './support/sign-in.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Tìm trang/ });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

async function find(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
  await expect(option(page, name).first()).toBeVisible();
}

journey('an officer goes by keyboard to the row of a commune, and finds it again', async ({ page }) => {
  await signIn(page, 'ha-noi');
  await find(page, 'nhap ket qua ba dinh', 'Nhập kết quả: Phường Ba Đình');
  await expectNoBarriers(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập kết quả' })).toBeVisible();
  await expect(cellAt(page, 0)).toBeFocused();
  await expect(
    page
      .getByRole('row', { name: /^Phường Ba Đình/ })
      .getByRole('gridcell')
      .first(),
  ).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(option(page, 'Nhập kết quả: Phường Ba Đình')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
});

journey('a director finds what a province became, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'giam-doc');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await field(page).fill('Bình Phước');
  await expect(option(page, /^Thành phố Đồng Nai.*trước là Tỉnh Bình Phước/)).toBeVisible();
  await expectNoBarriers(page);
  await option(page, /^Thành phố Đồng Nai/)
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thành phố Đồng Nai' })).toBeVisible();
});

journey('everybody opens every page that is found for them', async ({ page }) => {
  journey.setTimeout(240_000);
  for (const person of ['ke-hoach', 'ha-noi', 'quan-tri']) {
    await signIn(page, person);
    const paths = await page.evaluate(async () => {
      const letters = [...'abcdđeghiklmnopqstuvx'];
      const answers = await Promise.all(letters.map(async (letter) => (await fetch(`/api/v1/find?q=${letter}`)).json()));
      const acts = (answers as { key: string; kind: string; page: { path: string } }[][]).flat().filter(({ kind }) => kind === 'act');
      return [...new Set(acts.map(({ page: { path } }) => path))];
    });
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), `${person}: ${path}`).not.toHaveText(
        /Không có quyền|Không tìm thấy|Không được vào/,
      );
    }
    await page.context().clearCookies();
  }
});
