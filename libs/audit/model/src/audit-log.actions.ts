import { auditActions } from './actions';
import { auditFields, labelled } from './words';

/** What the log says was done with the data as a whole. */
export const auditLogActions = auditActions('audit', {
  backup: { vi: 'Sao lưu dữ liệu', en: 'Backed up the data' },
  restore: { vi: 'Khôi phục dữ liệu từ bản sao lưu', en: 'Restored the data from a backup' },
});

auditFields('audit', {
  file: labelled('Tệp', 'File'),
  rows: labelled('Số dòng', 'Rows'),
  backupOf: labelled('Bản sao lưu lúc', 'Backup of'),
  chain: labelled('Chuỗi', 'Chain'),
});
