import { expectNoBarriers } from './support/accessibility.ts';
import { ApiSession } from './support/api-session.ts';
import { expect, journey } from './support/journey.ts';
import { startCampaign } from './support/product.ts';
import { signIn } from './support/sign-in.ts';

interface Ceremonies {
  readonly items: readonly { readonly id: number; readonly unitId: number }[];
}

journey('the officer of Đồng Nai may not see what belongs to Hà Nội', async ({ page }) => {
  const campaign = await startCampaign('NGOAI-DIA-BAN');
  const officer = await ApiSession.of('ha-noi');
  const [ceremony] = (await officer.get<Ceremonies>(`/launch-events?campaign=${campaign}`)).items;
  const grid = await officer.get<{ unitId: number; rows: { unitId: number }[] }>(`/figures/grid?campaign=${campaign}&day=2026-05-20`);
  const cells = [{ unitId: grid.rows[0]!.unitId, indicatorId: 1, value: 3, version: 0 }];
  await officer.post('/figures/entries', { campaignId: campaign, day: '2026-05-20', cells });
  const { sheet } = await officer.get<{ sheet: { id: number } }>(`/figures/grid?campaign=${campaign}&day=2026-05-20`);

  const stranger = await ApiSession.of('dong-nai');
  const refused = [
    `/launch-events/${ceremony!.id}`,
    `/figures/grid?campaign=${campaign}&day=2026-05-20&unit=${grid.unitId}`,
    `/figures/sheets/${sheet.id}`,
  ];
  for (const path of refused) expect((await stranger.ask(path)).status, path).toBe(403);

  await signIn(page, 'dong-nai', `/launch-events?campaign=${campaign}`);
  await expect(page.getByText('1–1 trong 1')).toBeVisible();
  const foreignGrid = `/results/entry?day=2026-05-20&unit=${grid.unitId}`;
  for (const address of [`/launch-events/${ceremony!.id}`, `/results/review/${sheet.id}`, '/users', '/audit', foreignGrid]) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}campaign=${campaign}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Không có quyền truy cập' }), address).toBeVisible();
    await expectNoBarriers(page);
  }
  await expect(page.getByRole('grid')).toHaveCount(0);
});
