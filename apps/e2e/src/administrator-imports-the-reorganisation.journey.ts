import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn } from './support/sign-in.ts';

const heading = 'code,name,province_code';
/** A ward of Hà Nội with another name, and one that did not exist before. */
const right = [heading, '00004,Phường Ba Đình Mới,01', '00099,Xã Đặt Thử,01'];
const wrong = [...right, '00099,Xã Trùng Mã,01', '00098,Xã Lạc Tỉnh,77'];
const populations = ['code,persons', '00025,60000', '00008,40000'];
/** Phường Cống Vị was parted in 2025; where no share is stated, it is taken from the populations of its successors. */
const successions = ['old_code,new_code,whole,share', '00007,00025,false,', '00007,00008,false,'];
const uneven = ['old_code,new_code,whole,share', '00007,00025,false,"0,6"', '00007,00008,false,"0,5"'];
const [repeated, unknown] = [/Mã 00099 đã có ở dòng 3/, /Không có đơn vị cấp trên mã 77 vào ngày 02\/05\/2026/];

journey('the administrator has three files checked, corrects them, imports them and undoes that', async ({ page }) => {
  await signIn(page, 'quan-tri', '/units/imports');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập danh mục' })).toBeVisible();
  await expectNoBarriers(page);
  await page
    .getByLabel('Chọn tệp .xlsx hoặc .csv')
    .setInputFiles({ name: 'danh-muc.doc', mimeType: 'application/msword', buffer: bytes(right) });
  await expect(page.getByText('Tệp danh-muc.doc không phải .xlsx hoặc .csv.')).toBeVisible();

  await upload(page, 'sap-xep-loi.csv', wrong);
  await expect(page.getByRole('heading', { level: 1, name: 'sap-xep-loi.csv' })).toBeVisible();
  await expect(page.getByText('4 dòng · 2 lỗi')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: repeated })).toContainText(/^\s*4/);
  await expect(page.getByRole('row').filter({ hasText: unknown })).toContainText(/^\s*5/);
  await expect(page.getByRole('button', { name: 'Nhập vào danh mục' })).toBeHidden();
  await expectNoBarriers(page);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp kèm kết quả' }).click();
  const sheet = (await readFile(await (await coming).path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(sheet).toEqual([
    `${heading},Kết quả kiểm tra`,
    `${right[1]},`,
    `${right[2]},`,
    expect.stringMatching(new RegExp(`^${wrong[3]},.*${repeated.source}.*$`)),
    expect.stringMatching(new RegExp(`^${wrong[4]},.*${unknown.source}.*$`)),
  ]);

  await page.getByRole('link', { name: 'Tải tệp khác' }).click();
  await upload(page, 'sap-xep.csv', right);
  await expect(page.getByText('2 dòng · 0 lỗi')).toBeVisible();
  await expectCounts(page);
  await page.getByRole('button', { name: 'Nhập vào danh mục' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('1 lập mới; 1 đổi tên');
  await expectNoBarriers(page);
  await question.getByRole('button', { name: 'Nhập vào danh mục' }).click();
  await expect(page.getByRole('status')).toContainText('Đã nhập');
  await expectCounts(page);
  await expectNoBarriers(page);

  await importFile(page, populationKind, 'so-dan.csv', populations);
  await page.getByRole('link', { name: 'Tải tệp khác' }).click();
  await upload(page, 'ke-tuc-loi.csv', uneven, successionKind);
  await expect(page.getByText(/cộng lại bằng 1,1, không phải 1/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập vào danh mục' })).toBeHidden();
  await importFile(page, successionKind, 'ke-tuc.csv', successions);
  await expectNoBarriers(page);

  await page.getByRole('link', { name: /trang thay đổi/ }).click();
  await expectNoBarriers(page);
  await undo(page, 'ke-tuc.csv');
  await undo(page, 'so-dan.csv');
  await undo(page, 'sap-xep.csv');
  await page.goto('/units?q=00099');
  await expect(page.getByText('Không tìm thấy đơn vị nào')).toBeVisible();
});

const bytes = (lines: readonly string[]) => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);

interface Kind {
  readonly name: string;
  readonly day: string;
}
const unitKind: Kind = { name: 'Danh mục đơn vị tại một ngày', day: '02/05/2026' };
const populationKind: Kind = { name: 'Số dân và quy mô các nhóm', day: '01/07/2025' };
const successionKind: Kind = { name: 'Quan hệ kế tục (cũ → mới)', day: '01/07/2025' };

async function upload(page: Page, name: string, lines: readonly string[], kind: Kind = unitKind): Promise<void> {
  await page.getByLabel('Tệp chứa gì').selectOption({ label: kind.name });
  await page.getByLabel('Ngày mà tệp nói tới').fill(kind.day);
  await page.getByLabel('Chọn tệp .xlsx hoặc .csv').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes(lines) });
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
}

async function expectCounts(page: Page): Promise<void> {
  for (const words of ['1 lập mới', '1 đổi tên']) await expect(page.getByText(words, { exact: true })).toBeVisible();
}

/** From the page of a file that was dealt with. */
async function importFile(page: Page, kind: Kind, name: string, lines: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Tải tệp khác' }).click();
  await upload(page, name, lines, kind);
  await expect(page.getByText('2 dòng · 0 lỗi')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập vào danh mục' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập vào danh mục' }).click();
  await expect(page.getByRole('status')).toContainText('Đã nhập');
}

/** On the page of changes; the last one first, since a later change may stand on an earlier one. */
async function undo(page: Page, fileName: string): Promise<void> {
  const change = page.getByRole('row').filter({ hasText: fileName }).first();
  await change.getByRole('button', { name: /^Hoàn tác/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(change).toContainText('đã hoàn tác');
}
