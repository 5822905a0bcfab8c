import type { Campaign, CampaignSummary } from '@ra-quan/campaigns/model';

/** Examples for the description of the API. */
export const summaryExample: CampaignSummary = {
  id: 1,
  code: 'THANG-VAN-DONG-2020',
  name: 'Tháng vận động, triển khai BHXH toàn dân 2020',
  nameEn: 'Universal Social Insurance Month 2020',
  state: 'closed',
  windowFrom: '2020-05-01',
  windowTo: '2020-08-01',
  illustrative: true,
  rehearsal: false,
  theme: 'Chính sách BHXH - điểm tựa an sinh của người lao động và Nhân dân',
  waves: [{ id: 1, name: 'Lễ ra quân tháng 5', nameEn: 'Launch in May', kind: 'launch', from: '2020-05-23', to: '2020-05-24' }],
};

const { theme, ...plan } = summaryExample;

export const campaignExample: Campaign = {
  ...plan,
  legalBasis: '1676/QĐ-TTg',
  stateReason: null,
  reportBy: '17:00',
  copiedFrom: null,
  version: 4,
  themes: [{ id: 1, text: theme!, textEn: null, slogans: [] }],
  messages: [{ id: 1, pillar: 'Quyền lợi', text: 'Người lao động tự do cũng có lương hưu.', audiences: ['nông dân'] }],
  shortcomings: [],
  actions: [],
};
