import type { CampaignPlan } from '@ra-quan/campaigns/model';
import { july11And12, may23, may8, window2020, window2022 } from './published';

const decision = '1676/QĐ-TTg';

export const plan2020: CampaignPlan = {
  code: 'THANG-VAN-DONG-2020',
  name: 'Tháng vận động, triển khai BHXH toàn dân 2020',
  nameEn: 'Universal Social Insurance Month 2020',
  legalBasis: decision,
  windowFrom: window2020.from,
  windowTo: window2020.to,
  waves: [
    { name: 'Lễ ra quân tháng 5', nameEn: 'Launch in May', kind: 'launch', ...may23 },
    { name: 'Lễ ra quân hưởng ứng Ngày BHYT Việt Nam', nameEn: 'Launch for the Health Insurance Day', kind: 'launch', ...july11And12 },
  ],
  themes: [
    {
      text: 'Chính sách BHXH - điểm tựa an sinh của người lao động và Nhân dân',
      textEn: 'Social insurance: the social-security support of workers and the people',
      slogans: [],
    },
  ],
  messages: [
    {
      pillar: 'Lợi ích, vai trò, ý nghĩa của BHXH, BHYT',
      text: 'Người nông dân, lao động tự do tham gia BHXH tự nguyện để có lương hưu khi về già.',
      audiences: ['người nông dân', 'lao động khu vực phi chính thức'],
    },
    {
      pillar: 'Trách nhiệm của người sử dụng lao động',
      text: 'Chủ động tham gia BHXH cho người lao động.',
      audiences: ['người sử dụng lao động'],
    },
  ],
};

export const plan2022: CampaignPlan = {
  code: 'THANG-VAN-DONG-2022',
  name: 'Tháng vận động, triển khai BHXH toàn dân 2022',
  nameEn: 'Universal Social Insurance Month 2022',
  legalBasis: decision,
  windowFrom: window2022.from,
  windowTo: window2022.to,
  waves: [{ name: 'Lễ ra quân tháng 5', nameEn: 'Launch in May', kind: 'launch', ...may8 }],
  // The sources give this theme in English only.
  themes: [
    {
      text: 'Chưa có nguyên văn',
      textEn: 'Wording not known yet',
      slogans: [],
    },
  ],
  messages: [
    {
      pillar: 'Lợi ích, vai trò, ý nghĩa của BHXH, BHYT',
      text: 'Tham gia BHXH tự nguyện, BHYT hộ gia đình để có điểm tựa khi ốm đau, tuổi già.',
      audiences: ['hộ gia đình', 'lao động khu vực phi chính thức'],
    },
  ],
};

/** Launch ceremonies opened at half past seven. */
export const opensAt = '07:30';
