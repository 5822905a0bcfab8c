import { contract, operation } from '@ra-quan/shared/model';
import type { Rehearsal } from './rehearsal';

/** Whether there is one. */
export interface RehearsalNow {
  /** Only a demonstration has rehearsals. */
  readonly offered: boolean;
  /** `null`: there is none. */
  readonly rehearsal: Rehearsal | null;
}

/** Diễn tập, chỉ ở chế độ minh họa · Rehearsals, in demonstrations only */
export const rehearsalsContract = contract('rehearsals', {
  /** Chiến dịch diễn tập đang có · The rehearsal campaign that is there */
  now: operation<{ answer: RehearsalNow }>('GET', 'rehearsals/now'),
  /** Lập mới, quanh ngày hôm nay; bản cũ bị xóa · Make it anew around today; the one before is removed */
  renew: operation<{ answer: RehearsalNow }>('POST', 'rehearsals/renew'),
  /** Xóa cùng mọi số của nó · Remove it with all its figures */
  remove: operation<{ answer: void }>('DELETE', 'rehearsals/now', 204),
});
