import { ApiSession } from './api-session.ts';

/** May 2026; its launch day is the day at which the clock of the journeys stands. */
const plan = {
  nameEn: null,
  legalBasis: '1676/QĐ-TTg',
  windowFrom: '2026-05-01',
  windowTo: '2026-06-01',
  waves: [{ name: 'Lễ ra quân', kind: 'launch', from: '2026-05-20', to: '2026-05-21' }],
  themes: [{ text: 'Bảo hiểm xã hội toàn dân, vì an sinh mọi nhà', textEn: null, slogans: [] }],
  messages: [{ pillar: 'Quyền lợi', text: 'Có lương hưu khi về già.', audiences: ['người nông dân'] }],
};

/** A running campaign of May 2026 with a ceremony in every province, of its own for one journey. */
export async function startCampaign(code: string, name = `Tháng vận động 2026 (${code})`): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const { id } = await planner.post<{ id: number }>('/campaigns', { ...plan, code, name });
  for (const action of ['publish', 'start']) {
    const { version } = await planner.get<{ version: number }>(`/campaigns/${id}`);
    await planner.post(`/campaigns/${id}/steps/${action}`, { version });
  }
  const { waves } = await planner.get<{ waves: { id: number }[] }>(`/campaigns/${id}`);
  await planner.post('/launch-events/provinces', { campaignId: id, waveId: waves[0]!.id, opensAt: '07:30' });
  return id;
}

/** A campaign of May 2025, on the units of that time, that takes results; of its own for one journey. */
export async function campaignOf2025(code: string): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const waves = [{ name: 'Lễ ra quân', kind: 'launch', from: '2025-05-10', to: '2025-05-11' }];
  const past = { ...plan, code, name: `Tháng vận động 2025 (${code})`, windowFrom: '2025-05-01', windowTo: '2025-06-01', waves };
  const { id } = await planner.post<{ id: number }>('/campaigns', past);
  for (const action of ['publish', 'start']) {
    const { version } = await planner.get<{ version: number }>(`/campaigns/${id}`);
    await planner.post(`/campaigns/${id}/steps/${action}`, { version });
  }
  return id;
}

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
