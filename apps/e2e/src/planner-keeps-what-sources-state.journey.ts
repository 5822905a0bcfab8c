import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn, signOut } from './support/sign-in.ts';

const file = (...rows: string[]) => ({
  name: 'so-cong-bo.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Chỉ số;Kỳ;Loại;Số;Nguồn;Ngày văn bản', ...rows].join('\n')),
});
const good = [
  'Tổng số tham gia BHXH tự nguyện;30/11/2021;;1,292 triệu;vss.gov.vn;17/12/2021',
  'Tổng số tham gia BHXH tự nguyện;31/12/2023;;1,83 triệu;Thời báo Tài chính Việt Nam;',
];

journey(
  'the planner keeps what sources state: enters, sees the conflict, chooses, withdraws, imports; others read it',
  async ({ page }) => {
    await signIn(page, 'ke-hoach', '/results/stated');
    await expect(page.getByRole('heading', { level: 1, name: 'Số công bố' })).toBeVisible();
    await expectNoBarriers(page);

    await page.getByRole('link', { name: 'Nhập số', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nhập số công bố' })).toBeVisible();
    await page.getByLabel('Năm').fill('2017');
    await page.getByLabel('Số', { exact: true }).fill('khoảng 20.101');
    await page.getByLabel('Cách có số').selectOption('suy ngược');
    await page.getByLabel('Cách tính').fill('62.522 / 3,12');
    await page.getByLabel('Tên văn bản, bài báo, trang').fill('VietTimes');
    await page.getByLabel('Ngày văn bản').fill('15/03/2018');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByText('Cách tính «62.522 / 3,12» cho 20.039,1, không phải 20.101.')).toBeVisible();
    await expectNoBarriers(page);
    await page.getByLabel('Cách tính').fill('224.100 − 203.999');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByText('Đã lưu số công bố.')).toBeVisible();

    await page.goto('/results/stated?indicator=10&year=2017&conflicts=true');
    const mine = page.getByRole('row', { name: /Việt Nam khoảng 20\.101/ });
    const theirs = page.getByRole('row', { name: /Việt Nam 20\.039/ });
    await expect(theirs).toContainText('được dùng; nguồn khác: khoảng 20.101 (VietTimes)');
    await expect(mine).toContainText('không được dùng; nguồn khác: 20.039');
    await mine.click();
    await expect(page.getByRole('region', { name: 'Lịch sử của số' })).toContainText('khoảng 20.101 đã công bố, không được dùng');
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Dùng nguồn này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dùng nguồn này' }).click();
    await expect(page.getByText('Đã chọn khoảng 20.101 là số được dùng.')).toBeVisible();
    await expect(mine).toContainText('được dùng; nguồn khác: 20.039');
    await expect(mine).not.toContainText('không được dùng');

    // As it was: the figure of the other source counts again.
    await page.getByRole('button', { name: 'Rút lại' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Không phải số của nguồn.');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click();
    await expect(page.getByText('Đã rút lại khoảng 20.101.')).toBeVisible();
    await page.goto('/results/stated?indicator=10&year=2017');
    await expect(theirs).toContainText('suy ra');
    await expect(mine).toHaveCount(0);

    await page.goto('/results/stated/import');
    await page.setInputFiles('#stated-file', file(...good, 'Tổng số tham gia BHXH tự nguyện;31/12/2024;;2,3;vss.gov.vn;'));
    await expect(page.getByRole('row').filter({ hasText: 'Không đọc được số «2,3»' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Nhập \d/ })).toHaveCount(0);
    await page.setInputFiles('#stated-file', file(...good));
    await expect(page.getByRole('cell', { name: '1.292.000' })).toBeVisible();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Nhập 2 số' }).click();
    await expect(page.getByText('Đã nhập 2 số công bố.')).toBeVisible();
    await signOut(page);

    await signIn(page, 'giam-doc', '/results/stated?indicator=11&year=2021');
    await expect(page.getByRole('row').filter({ hasText: '1.292.000' })).toContainText('vss.gov.vn, 17/12/2021');
    await expect(page.getByRole('link', { name: 'Nhập số', exact: true })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Tìm trang/ }).fill('so cong bo');
    await expect(page.getByRole('option', { name: /Số công bố/ }).first()).toBeVisible();
  },
);
