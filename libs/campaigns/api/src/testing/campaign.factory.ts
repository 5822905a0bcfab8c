import type { CampaignPlan } from '@ra-quan/campaigns/model';
import type { Client } from '@ra-quan/shared/api/testing';

let made = 0;

/** A complete plan for May 2026; every call has a code of its own. */
export function campaignPlan(more: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    code: `THANG-2026-${++made}`,
    name: 'Tháng vận động, triển khai BHXH toàn dân 2026',
    nameEn: null,
    legalBasis: '1676/QĐ-TTg',
    windowFrom: '2026-05-01',
    windowTo: '2026-06-01',
    waves: [{ name: 'Lễ ra quân', kind: 'launch', from: '2026-05-08', to: '2026-05-10' }],
    themes: [{ text: 'Bảo hiểm xã hội cho mọi người', textEn: null, slogans: [] }],
    messages: [{ pillar: 'Quyền lợi', text: 'Có lương hưu khi về già', audiences: ['nông dân'] }],
    ...more,
  };
}

/** A campaign that takes results; returns its id and the id of its wave. */
export async function runningCampaign(planner: Client, more: Partial<CampaignPlan> = {}): Promise<{ id: number; waveId: number }> {
  const { id } = (await planner.post('/campaigns', campaignPlan(more))).body as { id: number };
  for (const action of ['publish', 'start']) {
    const { version } = (await planner.get(`/campaigns/${id}`)).body as { version: number };
    await planner.post(`/campaigns/${id}/steps/${action}`, { version });
  }
  const { waves } = (await planner.get(`/campaigns/${id}`)).body as { waves: { id: number }[] };
  return { id, waveId: waves[0]!.id };
}
