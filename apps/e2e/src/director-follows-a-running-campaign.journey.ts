import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { ApiSession } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';
import { campaignIn } from './support/product.ts';
import { report, unitOf } from './support/reorganisation.ts';
import { signIn } from './support/sign-in.ts';

/** The clock of the journeys stands on its 26th day. */
const window = { windowFrom: '2026-04-25', windowTo: '2026-05-25' };
const windowBefore = { windowFrom: '2025-04-25', windowTo: '2025-05-25' };

journey('the director reads on day 26 how the campaign stands to the same 26 days, to its target and to its time', async ({ page }) => {
  const before = await campaignIn('NGAY-26-2025', 'Tháng vận động 2025 (ngày 26)', windowBefore, '2025-04-25');
  const now = await campaignIn('NGAY-26-2026', 'Tháng vận động 2026 (ngày 26)', window, '2026-04-25');
  await report('ha-noi', before, '2025-04-25', { '00004': 100 });
  await report('ha-noi', before, '2025-05-20', { '00004': 400 });
  // After the 26th day: part of the whole, not of the same days.
  await report('ha-noi', before, '2025-05-22', { '00004': 700 });
  await report('ha-noi', now, '2026-04-25', { '00004': 106 });
  await report('ha-noi', now, '2026-05-20', { '00004': 400 });
  const haNoi = await unitOf('01', '2026-05-20');
  const planner = await ApiSession.of('ke-hoach');
  await planner.put('/targets', { campaignId: now, scheme: 'si-voluntary', targets: [{ unitId: haNoi, value: 1_000, version: 0 }] });

  const base = `si-voluntary-mobilised:2025-04-25:2025-05-25:${before}`;
  await signIn(page, 'giam-doc', `/comparisons?campaign=${now}&unit=${haNoi}&base=${base}`);
  await expect(cardOf(page)).toContainText('bằng 101,2%');
  await expect(cardOf(page)).toContainText('cùng 26 ngày từ 25/04/2025 đến 20/05/2025 trong Tháng vận động 2025 (ngày 26) (500');
  await expect(cardOf(page)).toContainText('Tăng 1,2%');
  await expect(cardOf(page)).not.toContainText('1.200');
  const subject = page.getByRole('region', { name: 'Số được so sánh' });
  await expect(subject).toContainText('25/04/2026 – 20/05/2026 (26 trên 30 ngày)');
  await expect(subject).toContainText('50,6%');
  await expect(subject).toContainText('đã qua 86,7% thời gian; mỗi ngày còn lại cần 123,5 người');
  await expectNoBarriers(page);

  // A page may write to the clipboard, not read from it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => Promise.resolve(void (document.body.dataset['copied'] = text));
  });
  await cardOf(page).getByRole('button', { name: 'Sao chép câu' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-copied', /Tăng 1,2%/);
  const copied = await page.locator('body').getAttribute('data-copied');
  for (const said of ['Thành phố Hà Nội, 25/04/2026', 'Tăng 1,2%', 'Nguồn: ', 'Số liệu đến 20/05/2026', 'Lưu ý: '])
    expect(copied).toContain(said);

  await page.getByLabel('Lấy cả kỳ gốc, dù kỳ này chưa hết').check();
  await expect(page).toHaveURL(/whole=1/);
  await expect(cardOf(page)).toContainText('từ 25/04/2025 đến 24/05/2025');
  await expect(cardOf(page)).toContainText('(1.200');
  await expect(cardOf(page)).toContainText('26 ngày so với 30 ngày');
  await expect(cardOf(page)).not.toContainText('Giảm');
});

const cardOf = (page: Page) => page.getByRole('article', { name: /^So với số người tham gia BHXH tự nguyện/ });
