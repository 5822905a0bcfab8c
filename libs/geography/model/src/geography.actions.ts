import { auditActions, auditFields, labelled, type FieldWords } from '@ra-quan/audit/model';
import { effectNames } from './changes/change-report';

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

const effectFields = Object.fromEntries(Object.entries(effectNames).map(([effect, label]): [string, FieldWords] => [effect, { label }]));

auditFields('geography', {
  ...effectFields,
  effectiveOn: labelled('Hiệu lực từ', 'In force from'),
  decree: labelled('Văn bản', 'Decree'),
  counts: labelled('Số đơn vị', 'Units'),
  followUps: labelled('Những gì đi theo', 'What followed'),
  moved: labelled('đã chuyển', 'moved'),
  waiting: labelled('chờ chọn', 'waiting for a choice'),
  unitId: { ...labelled('Đơn vị', 'Unit'), names: 'unit' },
  standing: {
    ...labelled('Số đã có', 'Figures already there'),
    values: { add: { vi: 'cộng thêm', en: 'added to' }, replace: { vi: 'thay bằng', en: 'replaced' }, keep: { vi: 'giữ lại', en: 'kept' } },
  },
});
