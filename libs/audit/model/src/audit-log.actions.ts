import { auditActions } from './actions';

/** What the log says was done with the data as a whole. */
export const auditLogActions = auditActions('audit', {
  backup: { vi: 'Sao lưu dữ liệu', en: 'Backed up the data' },
  restore: { vi: 'Khôi phục dữ liệu từ bản sao lưu', en: 'Restored the data from a backup' },
});
