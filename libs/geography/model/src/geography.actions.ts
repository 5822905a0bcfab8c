import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const geographyActions = auditActions('geography', {
  import: { vi: 'Nhập danh mục đơn vị', en: 'Imported units' },
  merge: { vi: 'Nhập đơn vị hành chính', en: 'Merged units' },
  split: { vi: 'Chia đơn vị hành chính', en: 'Split a unit' },
  rename: { vi: 'Đổi tên đơn vị', en: 'Renamed a unit' },
  upgrade: { vi: 'Đổi loại đơn vị', en: 'Changed the kind of a unit' },
  reparent: { vi: 'Chuyển đơn vị cấp trên', en: 'Moved a unit under another parent' },
  recode: { vi: 'Đổi mã đơn vị', en: 'Recoded a unit' },
  undo: { vi: 'Hoàn tác thay đổi danh mục', en: 'Undid a change of the catalogue' },
  'move-follow-up': { vi: 'Chọn đơn vị kế tục', en: 'Chose the successor' },
  'dismiss-follow-up': { vi: 'Không chuyển sang đơn vị kế tục', en: 'Decided not to move' },
});
