import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const figuresActions = auditActions('figures', {
  enter: { vi: 'Nhập kết quả', en: 'Entered results' },
  submit: { vi: 'Gửi duyệt kết quả', en: 'Submitted results' },
  approve: { vi: 'Duyệt kết quả', en: 'Approved results' },
  carry: { vi: 'Chuyển số liệu theo đơn vị', en: 'Carried figures with their unit' },
  return: { vi: 'Trả lại kết quả', en: 'Returned results' },
});
