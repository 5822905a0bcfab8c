import { contract, operation, type Count, type Day, type Id, type SheetFile } from '@ra-quan/shared/model';
import type { TargetEntry, TargetScheme, TargetTable } from './target';

export interface TargetsAsked {
  readonly campaign: Id;
  readonly scheme: TargetScheme;
  /** The country where it is left out. */
  readonly parent?: Id;
}

/** Targets to set, all or none. */
export interface TargetsEntry {
  readonly campaignId: Id;
  readonly scheme: TargetScheme;
  /** The days they count for, half-open, such as a launch day; those of the campaign where both are left out. */
  readonly from?: Day;
  readonly to?: Day;
  readonly targets: readonly TargetEntry[];
}

/** Chỉ tiêu theo đơn vị · Targets by unit */
export const targetsContract = contract('targets', {
  /** Chỉ tiêu dưới một đơn vị và phần chưa phân bổ · Targets under a unit, and what is not allocated */
  table: operation<{ query: TargetsAsked; answer: TargetTable }>('GET', 'targets'),
  /** Xuất bảng chỉ tiêu · Export the targets */
  export: operation<{ query: TargetsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'targets/export'),
  /** Giao chỉ tiêu, tất cả hoặc không · Set targets, all or none */
  enter: operation<{ body: TargetsEntry; answer: { changed: Count } }>('PUT', 'targets'),
});
