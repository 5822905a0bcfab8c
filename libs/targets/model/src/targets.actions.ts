import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const targetsActions = auditActions('targets', {
  enter: { vi: 'Giao chỉ tiêu', en: 'Assigned targets' },
  move: { vi: 'Chuyển chỉ tiêu sang đơn vị kế tục', en: 'Moved targets to the successor' },
});
