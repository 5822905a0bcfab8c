import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const targetsActions = auditActions('targets', {
  enter: {
    vi: 'Giao chỉ tiêu',
    en: 'Assigned targets',
    counts: {
      field: 'targets',
      verbs: {
        added: { vi: 'Giao chỉ tiêu', en: 'Assigned a target of' },
        changed: { vi: 'Sửa chỉ tiêu', en: 'Changed the target' },
        removed: { vi: 'Bỏ chỉ tiêu', en: 'Removed the target of' },
      },
      many: { vi: 'Giao hoặc sửa {count} chỉ tiêu', en: 'Assigned or changed {count} targets' },
    },
  },
  move: { vi: 'Chuyển chỉ tiêu sang đơn vị kế tục', en: 'Moved targets to the successor' },
});

auditFields('targets', {
  scheme: {
    ...labelled('Loại', 'Scheme'),
    values: {
      'si-voluntary': { vi: 'BHXH tự nguyện', en: 'voluntary SI' },
      'hi-household': { vi: 'BHYT hộ gia đình', en: 'household HI' },
    },
  },
  from: labelled('Chỉ tính từ ngày', 'Counts from'),
  to: labelled('Đến trước ngày', 'Up to, not including'),
  targets: { ...labelled('Chỉ tiêu', 'Targets'), counts: ['unit'] },
  unitId: { ...labelled('Đơn vị', 'Unit'), names: 'unit' },
  value: labelled('Chỉ tiêu', 'Target'),
});
