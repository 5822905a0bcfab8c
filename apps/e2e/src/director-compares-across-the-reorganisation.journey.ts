import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { campaignOf2025, startCampaign } from './support/product.ts';
import { report, splitCongVi, unitOf } from './support/reorganisation.ts';
import { signIn } from './support/sign-in.ts';

const today = '2026-05-20';
const lastYear = '2025-05-10';

journey(
  'the director compares May 2025 with May 2026 across the reorganisation, and sees what is exact and what is not',
  async ({ page }) => {
    const undoSplit = await splitCongVi();
    const before = await campaignOf2025('DIA-GIOI-2025');
    const campaign = await startCampaign('DIA-GIOI-2026');
    await report('ha-noi', before, lastYear, { '00007': 10 });
    await report('ha-noi', campaign, today, { '00025': 12 });
    // Old Bình Phước and old Đồng Nai are today's Đồng Nai.
    await report('dong-nai', before, lastYear, { '25195': 30 });
    await report('dong-nai', before, lastYear, { '25993': 20 });
    await report('dong-nai', campaign, today, { '26068': 75 });

    await signIn(page, 'giam-doc', `/comparisons?campaign=${campaign}&unit=${await unitOf('75', today)}`);
    await expect(cardOf(page)).toContainText('150,0%');
    await expect(cardOf(page)).toContainText('(50,');
    await expect(cardOf(page)).not.toContainText('ước theo địa giới');
    await expectNoBarriers(page);

    await page.goto(`/comparisons?campaign=${campaign}&unit=${await unitOf('00025', today)}`);
    await expect(page.getByText('Phường Giảng Võ, Thành phố Hà Nội').first()).toBeVisible();
    await expect(cardOf(page)).toContainText('200,0%');
    await cardOf(page).getByText('ước theo địa giới 31/05/2026').click();
    await expect(cardOf(page).getByText('phần của mỗi bên là ước tính theo tỷ lệ')).toBeVisible();
    await expectNoBarriers(page);

    await page.goto(`/comparisons/communes?campaign=${campaign}&province=${await unitOf('01', today)}&first=2025&last=2026`);
    const row = page.getByRole('row').filter({ hasText: 'Phường Giảng Võ' });
    await expect(row).toContainText('ước');
    await expect(row.getByRole('link', { name: '6', exact: true })).toBeVisible();
    await expect(row.getByRole('link', { name: '12', exact: true })).toBeVisible();
    await expectNoBarriers(page);
    await undoSplit();
  },
);

/** What the first twenty days of May 2026 are set against: the same days of 2025. */
const cardOf = (page: Page) => page.getByRole('article', { name: /cùng 20 ngày từ 01\/05\/2025/ }).first();
