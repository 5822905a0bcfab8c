import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import type { BilingualText } from '@ra-quan/shared/model';
import type { WaveKind } from './campaign-plan';
import type { CampaignState } from './campaign-workflow';

/** What the log says was done here. */
export const campaignsActions = auditActions('campaigns', {
  create: { vi: 'Lập chiến dịch', en: 'Planned a campaign' },
  change: { vi: 'Sửa kế hoạch chiến dịch', en: 'Changed the plan of a campaign', saysChange: true },
  setReportTime: { vi: 'Đổi giờ hạn báo cáo', en: 'Changed the time by which reports are due', saysChange: true },
  copy: { vi: 'Sao chép chiến dịch', en: 'Copied a campaign' },
  publish: { vi: 'Công bố chiến dịch', en: 'Published a campaign' },
  start: { vi: 'Bắt đầu chiến dịch', en: 'Started a campaign' },
  close: { vi: 'Kết thúc chiến dịch', en: 'Closed a campaign' },
  cancel: { vi: 'Hủy chiến dịch', en: 'Cancelled a campaign' },
});

const states: Record<CampaignState, BilingualText> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  published: { vi: 'đã công bố', en: 'published' },
  running: { vi: 'đang triển khai', en: 'running' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};
const waveKinds: Record<WaveKind, BilingualText> = {
  launch: { vi: 'đợt ra quân', en: 'launch wave' },
  peak: { vi: 'đợt cao điểm', en: 'peak wave' },
};

auditFields('campaigns', {
  state: { ...labelled('Trạng thái', 'State'), values: states },
  code: labelled('Mã', 'Code'),
  name: labelled('Tên', 'Name'),
  nameEn: labelled('Tên tiếng Anh', 'English name'),
  legalBasis: labelled('Căn cứ', 'Legal basis'),
  windowFrom: labelled('Từ ngày', 'From'),
  windowTo: { ...labelled('Đến hết ngày', 'To'), halfOpen: true },
  reportBy: labelled('Hạn báo cáo trong ngày', 'Reports due by'),
  waves: labelled('Các đợt', 'Waves'),
  kind: { ...labelled('Loại', 'Kind'), values: waveKinds },
  from: labelled('Từ ngày', 'From'),
  to: { ...labelled('Đến hết ngày', 'To'), halfOpen: true },
  themes: labelled('Chủ đề', 'Themes'),
  text: labelled('Nội dung', 'Text'),
  textEn: labelled('Tiếng Anh', 'In English'),
  slogans: labelled('Khẩu hiệu', 'Slogans'),
  messages: labelled('Thông điệp', 'Messages'),
  pillar: labelled('Nội dung trọng tâm', 'Pillar'),
  audiences: labelled('Nhóm đối tượng', 'Audiences'),
  id: { ...labelled('Số', 'Number'), silent: true },
  version: { ...labelled('Bản', 'Version'), silent: true },
});
