import { contract, operation, type Day, type Page, type PageAsked, type SheetFile } from '@ra-quan/shared/model';
import type { AuditEntry, ChainState } from './entry';

/** Who, what, on what, in which unit (a part of its path), when (both days included). */
export interface AuditAsked extends PageAsked {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly unit?: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** Nhật ký thay đổi và chuỗi niêm phong · The log of changes and its chain of seals */
export const auditContract = contract('audit', {
  /** Nhật ký thay đổi · The log of changes */
  page: operation<{ query: AuditAsked; answer: Page<AuditEntry> }>('GET', 'audit'),
  /** Kiểm tra chuỗi niêm phong · Check the chain of seals */
  chain: operation<{ answer: ChainState }>('GET', 'audit/chain'),
  /** Xuất nhật ký theo bộ lọc · Export the filtered log */
  export: operation<{ query: AuditAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'audit/export'),
});
