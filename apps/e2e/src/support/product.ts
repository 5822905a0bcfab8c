import { ApiSession } from './api-session.ts';

/** The day at which the clock of the journeys stands. */
const today = '2026-05-20';
const may2026: Window = { windowFrom: '2026-05-01', windowTo: '2026-06-01' };

const plan = {
  nameEn: null,
  legalBasis: '1676/QĐ-TTg',
  themes: [{ text: 'Bảo hiểm xã hội toàn dân, vì an sinh mọi nhà', textEn: null, slogans: [] }],
  messages: [{ pillar: 'Quyền lợi', text: 'Có lương hưu khi về già.', audiences: ['người nông dân'] }],
};

interface Window {
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** A campaign that takes results, of its own for one journey; its launch is on a day of it. */
export async function campaignIn(code: string, name: string, window: Window, launchDay: string): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const nextDay = new Date(Date.parse(launchDay) + 86_400_000).toISOString().slice(0, 10);
  const waves = [{ name: 'Lễ ra quân', kind: 'launch', from: launchDay, to: nextDay }];
  const { id } = await planner.post<{ id: number }>('/campaigns', { ...plan, ...window, code, name, waves });
  for (const action of ['publish', 'start']) {
    const { version } = await planner.get<{ version: number }>(`/campaigns/${id}`);
    await planner.post(`/campaigns/${id}/steps/${action}`, { version });
  }
  return id;
}

/** A running campaign of May 2026 with a ceremony in every province, of its own for one journey. */
export async function startCampaign(code: string, name = `Tháng vận động 2026 (${code})`): Promise<number> {
  const id = await campaignIn(code, name, may2026, today);
  const planner = await ApiSession.of('ke-hoach');
  const { waves } = await planner.get<{ waves: { id: number }[] }>(`/campaigns/${id}`);
  await planner.post('/launch-events/provinces', { campaignId: id, waveId: waves[0]!.id, opensAt: '07:30' });
  return id;
}

/** A campaign of May 2025, on the units of that time, that takes results; of its own for one journey. */
export const campaignOf2025 = (code: string): Promise<number> =>
  campaignIn(code, `Tháng vận động 2025 (${code})`, { windowFrom: '2025-05-01', windowTo: '2025-06-01' }, '2025-05-10');

/** The demo campaign of 2020. */
export async function campaignOf2020(): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const { items } = await planner.get<{ items: { id: number; code: string }[] }>('/campaigns?size=200');
  return items.find(({ code }) => code === 'THANG-VAN-DONG-2020')!.id;
}

/** The rehearsal campaign. */
export async function rehearsal(): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  return (await planner.get<{ rehearsal: { campaignId: number } }>('/rehearsals/now')).rehearsal.campaignId;
}
