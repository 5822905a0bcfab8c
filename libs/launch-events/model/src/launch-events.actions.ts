import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const launchEventsActions = auditActions('launch-events', {
  create: { vi: 'Lập lễ ra quân', en: 'Planned a ceremony' },
  change: { vi: 'Sửa kế hoạch lễ', en: 'Changed the plan of a ceremony' },
  'plan-provinces': { vi: 'Lập lễ cho mọi tỉnh', en: 'Planned ceremonies of all provinces' },
  confirm: { vi: 'Xác nhận lễ', en: 'Confirmed a ceremony' },
  open: { vi: 'Báo khai mạc lễ', en: 'Reported a ceremony open' },
  hold: { vi: 'Báo kết thúc lễ', en: 'Reported a ceremony held' },
  report: { vi: 'Gửi báo cáo lễ', en: 'Sent the report of a ceremony' },
  postpone: { vi: 'Hoãn lễ', en: 'Postponed a ceremony' },
  reschedule: { vi: 'Xếp lại lịch lễ', en: 'Rescheduled a ceremony' },
  cancel: { vi: 'Hủy lễ', en: 'Cancelled a ceremony' },
  move: { vi: 'Chuyển lễ sang đơn vị kế tục', en: 'Moved a ceremony to the successor' },
});
