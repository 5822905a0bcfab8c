import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import type { BilingualText } from '@ra-quan/shared/model';
import type { SheetState } from './sheet-workflow';

/** What the log says was done here. */
export const figuresActions = auditActions('figures', {
  enter: {
    vi: 'Nhập kết quả',
    en: 'Entered results',
    counts: {
      field: 'cells',
      verbs: { added: { vi: 'Nhập', en: 'Entered' }, changed: { vi: 'Sửa', en: 'Changed' }, removed: { vi: 'Xóa', en: 'Removed' } },
      many: { vi: 'Nhập hoặc sửa {count} số', en: 'Entered or changed {count} figures' },
    },
  },
  submit: { vi: 'Gửi duyệt kết quả', en: 'Submitted results' },
  approve: { vi: 'Duyệt kết quả', en: 'Approved results' },
  carry: { vi: 'Chuyển số liệu theo đơn vị', en: 'Carried figures with their unit' },
  return: { vi: 'Trả lại kết quả', en: 'Returned results' },
});

const sheetStateNames: Record<SheetState, BilingualText> = {
  draft: { vi: 'đang nhập', en: 'in entry' },
  submitted: { vi: 'chờ duyệt', en: 'waiting for approval' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  approved: { vi: 'đã duyệt', en: 'approved' },
};

auditFields('figures', {
  state: { ...labelled('Trạng thái', 'State'), values: sheetStateNames },
  figures: labelled('Số ô', 'Figures'),
  cells: { ...labelled('Số', 'Figures'), counts: ['unit', 'indicator'] },
  from: labelled('Từ ngày', 'From'),
  unitId: { ...labelled('Đơn vị', 'Unit'), names: 'unit' },
  day: labelled('Ngày', 'Day'),
});
