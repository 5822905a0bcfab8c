import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const campaignsActions = auditActions('campaigns', {
  create: { vi: 'Lập chiến dịch', en: 'Planned a campaign' },
  change: { vi: 'Sửa kế hoạch chiến dịch', en: 'Changed the plan of a campaign' },
  copy: { vi: 'Sao chép chiến dịch', en: 'Copied a campaign' },
  publish: { vi: 'Công bố chiến dịch', en: 'Published a campaign' },
  start: { vi: 'Bắt đầu chiến dịch', en: 'Started a campaign' },
  close: { vi: 'Kết thúc chiến dịch', en: 'Closed a campaign' },
  cancel: { vi: 'Hủy chiến dịch', en: 'Cancelled a campaign' },
});
