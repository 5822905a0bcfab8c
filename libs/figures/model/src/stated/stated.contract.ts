import type { RowFinding } from '@ra-quan/geography/model';
import {
  contract,
  operation,
  type BilingualText,
  type Count,
  type Created,
  type Day,
  type FileBytes,
  type Id,
  type Page,
  type PageAsked,
  type SheetFile,
  type StepOrder,
  type Whole,
} from '@ra-quan/shared/model';
import type { Qualifier } from '../observation';
import type { StatedCorrection, StatedEntry, StatedFigure, StatedKind, StatedRevision, StatedStatus } from './stated-figure';

/** Which stated figures; a year is of every period that touches it. */
export interface StatedAsked extends PageAsked {
  readonly indicator?: Id;
  readonly year?: Count;
  /** Of exactly this unit. */
  readonly unit?: Id;
  readonly campaign?: Id;
  readonly kind?: StatedKind;
  /** Only those for which sources state different numbers. */
  readonly conflicts?: boolean;
}

/** What the check of a file finds; nothing is written yet. */
export interface StatedCheck {
  /** Rows that can be entered. */
  readonly count: Count;
  /** The first of them, as they would be. */
  readonly figures: readonly StatedPreview[];
  /** Each of them stands in the way of the whole file. */
  readonly problems: readonly RowFinding[];
  readonly problemCount: Count;
  readonly notes: readonly RowFinding[];
  /** Headings of compulsory columns that the file lacks. */
  readonly lacking: readonly string[];
  /** What whoever uploaded the file should know of it. */
  readonly warnings: readonly BilingualText[];
}

/** A row of a file as it was understood. */
export interface StatedPreview {
  readonly row: Count;
  readonly kind: StatedKind;
  readonly indicatorId: Id;
  readonly unitPath: string;
  readonly from: Day;
  readonly to: Day;
  readonly campaignName: BilingualText | null;
  readonly value: Whole;
  readonly qualifier: Qualifier | null;
  readonly status: StatedStatus;
  readonly source: string;
}

export interface StatedImported {
  /** How many figures were entered. */
  readonly count: Count;
}

interface One {
  id: Id;
}

/** Số công bố: do nguồn công bố cho cả kỳ, không cộng · Stated figures: what sources state for a whole, never added */
export const statedContract = contract('stated', {
  /** Các số công bố · Stated figures */
  list: operation<{ query: StatedAsked; answer: Page<StatedFigure> }>('GET', 'figures/stated'),
  /** Xuất các số công bố · Export stated figures */
  export: operation<{ query: StatedAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'figures/stated/export'),
  /** Tệp mẫu để nhập · The template of an import */
  template: operation<{ query: Partial<SheetFile>; answer: SheetFile }>('GET', 'figures/stated/template'),
  /** Kiểm tra một tệp, chưa ghi gì · Check a file; nothing is written */
  check: operation<{ body: FileBytes; answer: StatedCheck }>('POST', 'figures/stated/imports/check', 200),
  /** Nhập một tệp, cả tệp hoặc không dòng nào · Import a file, whole or not at all */
  import: operation<{ body: FileBytes; answer: StatedImported }>('POST', 'figures/stated/imports'),
  /** Một số công bố · One stated figure */
  one: operation<{ path: One; answer: StatedFigure }>('GET', 'figures/stated/:id'),
  /** Mọi lần sửa của một số · Every revision of a figure */
  history: operation<{ path: One; answer: readonly StatedRevision[] }>('GET', 'figures/stated/:id/history'),
  /** Nhập một số · Enter a figure */
  enter: operation<{ body: StatedEntry; answer: Created }>('POST', 'figures/stated'),
  /** Sửa, có lý do · Correct, with a reason */
  correct: operation<{ path: One; body: StatedCorrection; answer: void }>('PUT', 'figures/stated/:id', 204),
  /** Chọn nguồn được dùng · Choose the source that counts */
  prefer: operation<{ path: One; body: StepOrder; answer: void }>('POST', 'figures/stated/:id/preference', 204),
  /** Rút lại, có lý do · Withdraw, with a reason */
  withdraw: operation<{ path: One; body: StepOrder; answer: void }>('POST', 'figures/stated/:id/withdrawal', 204),
});
