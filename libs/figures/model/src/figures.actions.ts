import { auditActions, auditFields, labelled } from '@ra-quan/audit/model';
import type { BilingualText } from '@ra-quan/shared/model';
import { originNames, statusNames } from './observation';
import type { SheetState } from './sheet-workflow';
import { statedKindNames } from './stated/stated-figure';

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
  state: { vi: 'Nhập số công bố', en: 'Entered a stated figure' },
  'correct-stated': { vi: 'Sửa số công bố', en: 'Corrected a stated figure' },
  'prefer-stated': { vi: 'Chọn nguồn được dùng của số công bố', en: 'Chose the source of a stated figure that counts' },
  'withdraw-stated': { vi: 'Rút lại số công bố', en: 'Withdrew a stated figure' },
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
  kind: { ...labelled('Loại', 'Kind'), values: statedKindNames },
  to: { ...labelled('Đến hết ngày', 'To'), halfOpen: true },
  campaignId: { ...labelled('Chiến dịch', 'Campaign'), names: 'campaign' },
  value: labelled('Số', 'Figure'),
  qualifier: labelled('Từ hạn định', 'Qualifier'),
  status: { ...labelled('Mức xác nhận', 'Status'), values: statusNames },
  origin: { ...labelled('Cách có số', 'Origin'), values: originNames },
  formula: labelled('Cách tính', 'Formula'),
  source: labelled('Nguồn', 'Source'),
});
