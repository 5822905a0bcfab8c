import { ApiSession } from './api-session.ts';
import { startCampaign } from './product.ts';

const day = '2026-05-20';
const [first, own] = ['mat-khau-lan-dau-2026', 'con-duong-lang-que-xanh'];

interface Ceremony {
  readonly id: number;
  readonly version: number;
}

/** A launch day under way, with figures made up for the picture: two provinces in three have spoken, Hà Nội enters its results. */
export async function openLaunchDay(): Promise<number> {
  const campaign = await startCampaign('MINH-HOA-2026', 'Tháng vận động 2026 (số minh họa)');
  const administrator = await ApiSession.of('quan-tri');
  const { items } = await administrator.get<{ items: { id: number; code: string }[] }>(`/units?level=1&size=100&asOf=${day}`);
  for (const [index, { id: unitId, code }] of items.entries()) {
    if (code === '01' || index % 3 === 2) continue;
    await administrator.post('/users', {
      username: `tinh-${code}`,
      displayName: `Cán bộ tỉnh ${code}`,
      role: 'province-officer',
      unitId,
      password: first,
    });
    await (await ApiSession.of(`tinh-${code}`, first)).post('/account/password', { current: first, next: own });
    await speak(await ApiSession.of(`tinh-${code}`, own), campaign, index);
  }
  await speak(await ApiSession.of('ha-noi'), campaign, 4);
  return campaign;
}

/** The ceremony goes on as far as it has come, and the first communes report. */
async function speak(officer: ApiSession, campaign: number, turn: number): Promise<void> {
  const [{ id }] = (await officer.get<{ items: [Ceremony] }>(`/launch-events?campaign=${campaign}`)).items;
  for (const action of ['confirm', 'open', ...(turn % 4 === 0 ? ['hold'] : [])]) {
    const { version } = await officer.get<Ceremony>(`/launch-events/${id}`);
    await officer.post(`/launch-events/${id}/steps/${action}`, { version });
  }
  const { rows } = await officer.get<{ rows: { unitId: number }[] }>(`/figures/grid?campaign=${campaign}&day=${day}`);
  const reporting = rows.slice(0, 12 + ((turn * 7) % 20));
  const cells = reporting.flatMap(({ unitId }, line) => [
    { unitId, indicatorId: 1, value: (line * 7 + turn * 3) % 23, version: 0 },
    { unitId, indicatorId: 2, value: (line * 5 + turn) % 31, version: 0 },
  ]);
  await officer.post('/figures/entries', { campaignId: campaign, day, cells });
}
