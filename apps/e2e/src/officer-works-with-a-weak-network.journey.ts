import { expectNoBarriers } from './support/accessibility.ts';
import { demoPassword } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';
import { startCampaign } from './support/product.ts';
import { cellAt, sumOf } from './support/result-grid.ts';
import { signIn } from './support/sign-in.ts';

const lost = 'Chưa kết nối được tới máy chủ';

journey('what is typed while the session ends is saved after signing in on the spot', async ({ page, context }) => {
  const id = await startCampaign('PHIEN-HET');
  await signIn(page, 'ha-noi', `/results/entry?campaign=${id}`);
  await cellAt(page, 0).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();

  await context.clearCookies();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  const door = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await expect(door).toBeVisible();
  await expectNoBarriers(page);
  await door.getByLabel('Mật khẩu').fill('sai-mat-khau');
  await page.keyboard.press('Enter');
  await expect(door.getByRole('alert')).toBeVisible();
  await door.getByLabel('Mật khẩu').fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(door).toBeHidden();
  await expect(page.getByText('Đã lưu mọi ô')).toBeVisible();
  await expect(page).toHaveURL(/\/results\/entry/);
  await page.reload();
  await expect(sumOf(page)).toHaveText('12');
});

journey('a dialog stands while the session ends behind it, and goes where the person does not sign in again', async ({ page, context }) => {
  await signIn(page, 'ke-hoach', '/partners/organisations');
  const [question, door] = [
    page.getByRole('dialog', { name: 'Thêm tổ chức' }),
    page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' }),
  ];
  const fill = async (name: string) => {
    await page.getByRole('main').getByRole('button', { name: 'Thêm tổ chức' }).click();
    await question.getByLabel('Tên tổ chức').fill(name);
    await question.getByLabel(/^Mã/).fill('PHIEN-HET');
    await context.clearCookies();
    await question.getByRole('button', { name: 'Lưu' }).click();
  };
  await fill('Hội Phiên hết');
  await expect(door.getByLabel('Mật khẩu')).toBeFocused();
  await door.getByLabel('Mật khẩu').fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('cell', { name: 'Hội Phiên hết', exact: true })).toBeVisible();

  await fill('Hội Rời trang');
  await door.getByRole('button', { name: 'Sang trang đăng nhập' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

journey('where another person signs in in another window, this one shows what is theirs', async ({ page, context }) => {
  await signIn(page, 'ha-noi', '/launch-events');
  const other = await context.newPage();
  await context.clearCookies();
  await other.goto('/sign-in');
  await other.getByLabel('Tên đăng nhập').fill('dong-nai');
  await other.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await other.keyboard.press('Enter');
  for (const window of [other, page]) await expect(window.getByRole('banner')).toContainText('BHXH Đồng Nai');
});

journey('who does not sign in again goes to the door, and comes back from there', async ({ page, context }) => {
  await signIn(page, 'giam-doc', '/launch-events');
  await context.clearCookies();
  await page.getByRole('navigation', { name: 'Chức năng chính' }).getByRole('link', { name: 'Chỉ tiêu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sang trang đăng nhập' }).click();
  await page.getByLabel('Tên đăng nhập').fill('giam-doc');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();
});

journey('without network a page says so, and everything comes by itself when the network does', async ({ page, context }) => {
  await signIn(page, 'giam-doc', '/launch-events');
  await expect(page.getByRole('table')).toBeVisible();
  await context.setOffline(true);
  const menu = page.getByRole('navigation', { name: 'Chức năng chính' });
  await menu.getByRole('link', { name: 'Chỉ tiêu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa mở được trang' })).toBeVisible();
  await expectNoBarriers(page);
  await context.setOffline(false);
  await page.clock.runFor(5_000);
  await expect(page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();

  await context.setOffline(true);
  await page
    .getByRole('button', { name: 'Lễ ra quân' })
    .or(menu.getByRole('link', { name: 'Lễ ra quân' }))
    .click();
  await expect(page.getByText(lost)).toBeVisible();
  await expect(page.getByText('Không tải được')).toBeVisible();
  await context.setOffline(false);
  await page.clock.runFor(5_000);
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByText(lost)).toBeHidden();
});

journey('a page that is slow shows that it is on its way', async ({ page }) => {
  await signIn(page, 'giam-doc', '/launch-events');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((go) => (letGo = go));
  await page.route('**/api/v1/targets**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('navigation', { name: 'Chức năng chính' }).getByRole('link', { name: 'Chỉ tiêu' }).click();
  await expect(page.getByRole('progressbar', { name: 'Đang tải' })).toBeVisible();
  letGo();
  await expect(page.getByRole('progressbar', { name: 'Đang tải' })).toBeHidden();
});
