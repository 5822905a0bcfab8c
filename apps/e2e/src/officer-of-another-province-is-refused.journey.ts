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
  const refused = {
    [`/launch-events/${ceremony!.id}`]: 404,
    [`/figures/sheets/${sheet.id}`]: 404,
    [`/figures/grid?campaign=${campaign}&day=2026-05-20&unit=${grid.unitId}`]: 403,
  };
  for (const [path, status] of Object.entries(refused)) expect((await stranger.ask(path)).status, path).toBe(status);

  await signIn(page, 'dong-nai', `/launch-events?campaign=${campaign}`);
  await expect(page.getByText('1–1 trong 1')).toBeVisible();
  const foreignGrid = `/results/entry?day=2026-05-20&unit=${grid.unitId}`;
  const open = (address: string) => page.goto(`${address}${address.includes('?') ? '&' : '?'}campaign=${campaign}`);
  for (const address of [`/launch-events/${ceremony!.id}`, `/results/review/${sheet.id}`]) {
    await open(address);
    await expect(page.getByRole('alert').filter({ hasText: 'Không tìm thấy nội dung được yêu cầu.' }), address).toBeVisible();
    await expectNoBarriers(page);
  }
  for (const address of ['/users', '/audit', foreignGrid]) {
    await open(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Không có quyền truy cập' }), address).toBeVisible();
    await expectNoBarriers(page);
  }
  await expect(page.getByRole('grid')).toHaveCount(0);
});
