import { ApiSession } from './api-session.ts';

export interface RunningCampaign {
  readonly id: number;
  readonly waveId: number;
  readonly name: string;
}

const may2026 = {
  nameEn: null,
  legalBasis: '1676/QĐ-TTg',
  windowFrom: '2026-05-01',
  windowTo: '2026-06-01',
  waves: [{ name: 'Lễ ra quân', kind: 'launch', from: '2026-05-20', to: '2026-05-21' }],
  themes: [{ text: 'Bảo hiểm xã hội toàn dân, vì an sinh mọi nhà', textEn: null, slogans: [] }],
  messages: [{ pillar: 'Quyền lợi', text: 'Có lương hưu khi về già.', audiences: ['người nông dân'] }],
};

/** A campaign of May 2026 that takes results, of its own for one journey. */
export async function startCampaign(code: string): Promise<RunningCampaign> {
  const planner = await ApiSession.of('ke-hoach');
  const name = `Tháng vận động 2026 (${code})`;
  const { id } = await planner.post<{ id: number }>('/campaigns', { ...may2026, code, name });
  for (const action of ['publish', 'start']) {
    const { version } = await planner.get<{ version: number }>(`/campaigns/${id}`);
    await planner.post(`/campaigns/${id}/steps/${action}`, { version });
  }
  const { waves } = await planner.get<{ waves: { id: number }[] }>(`/campaigns/${id}`);
  return { id, waveId: waves[0]!.id, name };
}

/** A ceremony for every province on the first day of the campaign's wave. */
export async function planCeremonies({ id, waveId }: RunningCampaign): Promise<void> {
  const planner = await ApiSession.of('ke-hoach');
  await planner.post('/launch-events/provinces', { campaignId: id, waveId, opensAt: '07:30' });
}

/** The demo campaign of a year, by its code. */
export async function demoCampaign(year: 2020 | 2022): Promise<number> {
  const planner = await ApiSession.of('ke-hoach');
  const { items } = await planner.get<{ items: { id: number; code: string }[] }>('/campaigns?size=200');
  return items.find(({ code }) => code === `THANG-VAN-DONG-${year}`)!.id;
}
