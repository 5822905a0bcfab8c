import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const partnersActions = auditActions('partners', {
  'add-organisation': { vi: 'Thêm đơn vị phối hợp', en: 'Added a partner' },
  'change-organisation': { vi: 'Sửa đơn vị phối hợp', en: 'Changed a partner' },
  'add-to-campaign': { vi: 'Đưa đơn vị vào chiến dịch', en: 'Added a partner to a campaign' },
  'remove-from-campaign': { vi: 'Đưa đơn vị khỏi chiến dịch', en: 'Removed a partner from a campaign' },
  'add-joint-plan': { vi: 'Thêm kế hoạch liên tịch', en: 'Added a joint plan' },
  'change-joint-plan': { vi: 'Sửa kế hoạch liên tịch', en: 'Changed a joint plan' },
  'remove-joint-plan': { vi: 'Bỏ kế hoạch liên tịch', en: 'Removed a joint plan' },
});
