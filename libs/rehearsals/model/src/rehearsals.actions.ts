import { auditActions } from '@ra-quan/audit/model';

/** What the log says was done here. */
export const rehearsalsActions = auditActions('rehearsals', {
  make: { vi: 'Lập chiến dịch diễn tập, số được tạo ra', en: 'Made a rehearsal campaign, with generated figures' },
  remove: { vi: 'Xóa chiến dịch diễn tập cùng mọi số của nó', en: 'Removed a rehearsal campaign with all its figures' },
});
