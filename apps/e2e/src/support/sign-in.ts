import type { Page } from '@playwright/test';
import { demoPassword } from './api-session.ts';
import { expect } from './journey.ts';

/** Through the door as a person goes: to an address, over the sign-in page, back to that address. */
export async function signIn(page: Page, username: string, address = '/', password = demoPassword): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText('Đăng nhập');
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /\(/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
}
