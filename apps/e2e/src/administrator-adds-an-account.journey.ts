import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn, signOut } from './support/sign-in.ts';

const [first, own] = ['mat-khau-lan-dau-2026', 'con-duong-lang-que-xanh'];

journey('the administrator adds an account, its owner changes the password, the auditor sees both', async ({ page }) => {
  await signIn(page, 'quan-tri', '/users');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên đăng nhập').fill('hue-01');
  await dialog.getByLabel('Họ và tên').fill('Tôn Nữ Thị Huế (BHXH Huế)');
  await dialog.getByLabel('Vai trò').selectOption('Cán bộ BHXH tỉnh');
  await dialog.getByRole('combobox', { name: 'Địa bàn' }).fill('hue');
  await page.getByRole('option', { name: /Huế/ }).first().click();
  await dialog.getByLabel('Mật khẩu lần đầu').fill(first);
  await expectNoBarriers(page);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu Tôn Nữ Thị Huế (BHXH Huế).')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'hue-01' })).toBeVisible();
  await signOut(page);

  await signIn(page, 'hue-01', '/campaigns', first);
  await expect(page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible();
  await expect(page.getByText('Mật khẩu hiện tại là mật khẩu cấp lần đầu.')).toBeVisible();
  await page.goto('/campaigns');
  await expect(page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('Mật khẩu hiện tại').fill(first);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(own);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible();
  await signOut(page);
  await signIn(page, 'hue-01', '/', own);
  await expect(page.getByRole('heading', { level: 1, name: 'Xin chào Tôn Nữ Thị Huế' })).toBeVisible();
  await signOut(page);

  await signIn(page, 'kiem-toan', '/audit');
  await expect(page.getByRole('status').filter({ hasText: 'Nguyên vẹn' })).toBeVisible();
  await page.getByLabel('Người thực hiện').fill('quan-tri');
  const added = page.getByRole('row').filter({ hasText: 'Thêm người dùng' });
  await expect(added).toContainText('Tôn Nữ Thị Huế');
  await added.click();
  await expect(page.getByRole('row', { name: 'Tên đăng nhập – hue-01', exact: true })).toBeVisible();
  await expectNoBarriers(page);
});
