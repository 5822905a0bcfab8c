import {
  contract,
  operation,
  type Created,
  type Day,
  type FileBytes,
  type Id,
  type Page,
  type PageAsked,
  type SheetFile,
  type Version,
} from '@ra-quan/shared/model';
import type { CatalogueChange, ChangeMade } from './changes/catalogue-change';
import type { FollowUp, FollowUpState, StandingFigures } from './changes/follow-up';
import type { OrderedChange } from './changes/ordered-change';
import type { CatalogueImport } from './files/catalogue-import';
import type { FileKind } from './files/columns';
import type { FileOptions } from './files/file-plan';
import type { HiddenWish } from './files/hidden';
import type { OfficeListed } from './unit';

/** How an uploaded file is to be understood; only its day must be said. */
export interface Upload extends Pick<FileOptions, 'on'>, Partial<Omit<FileOptions, 'on'>> {
  readonly kind: FileKind;
  readonly fileName: string;
  /** Number of the legal document. */
  readonly decree?: string;
}

export interface FollowUpsAsked extends PageAsked {
  readonly state?: FollowUpState;
}

export interface Decision {
  /** The successor; `null` leaves the thing where it is. */
  readonly toUnitId: Id | null;
  readonly version: Version;
  /** Asked for where the successor has figures of the same days (`figures.entered-meanwhile`). */
  readonly standing?: StandingFigures;
}

export interface OfficesAsked extends PageAsked {
  /** A part of the name, or the code. */
  readonly q?: string;
  /** On this day; today where it is left out. */
  readonly asOf?: Day;
}

interface One {
  id: Id;
}

/** Thay đổi danh mục đơn vị: tệp, văn bản, việc phải theo sau · Changes of the catalogue of units: files, legal documents, what follows */
export const catalogueContract = contract('catalogue', {
  /** Các tệp đã tải lên, mới nhất trước · Uploaded files, newest first */
  imports: operation<{ answer: readonly CatalogueImport[] }>('GET', 'catalogue/imports'),
  /** Tải một tệp .xlsx hoặc .csv lên và kiểm tra, chưa thay đổi gì · Upload a file and check it; nothing changes yet */
  upload: operation<{ query: Upload; body: FileBytes; answer: Created }>('POST', 'catalogue/imports', 202),
  /** Tệp mẫu với các cột · A template with the columns */
  template: operation<{ path: { kind: FileKind }; query: Partial<SheetFile>; answer: SheetFile }>('GET', 'catalogue/templates/:kind'),
  /** Một tệp: tiến độ và kết quả · A file: progress and result */
  import: operation<{ path: One; answer: CatalogueImport }>('GET', 'catalogue/imports/:id'),
  /** Chính tệp đó, kèm cột kết quả kiểm tra · The same file with the result of the check beside each row */
  checked: operation<{ path: One; answer: SheetFile }>('GET', 'catalogue/imports/:id/sheet'),
  /** Kiểm tra lại, sau khi đã nói phần bị ẩn được nhập hay bỏ · Check it again, now that it is said what becomes of hidden parts */
  answer: operation<{ path: One; query: { hidden: HiddenWish }; answer: Created }>('POST', 'catalogue/imports/:id/check', 202),
  /** Nhập tệp đã kiểm tra, tất cả hoặc không · Import a checked file, all or nothing */
  commit: operation<{ path: One; answer: Created }>('POST', 'catalogue/imports/:id/commit', 202),
  /** Bỏ tệp này · Let go of the file */
  cancel: operation<{ path: One; answer: void }>('POST', 'catalogue/imports/:id/cancel', 204),
  /** Các lần thay đổi danh mục, mới nhất trước · Changes of the catalogue, newest first */
  changes: operation<{ query: PageAsked; answer: Page<CatalogueChange> }>('GET', 'catalogue/changes'),
  /** Thực hiện một thay đổi, hoặc xem trước với dryRun · Make a change, or preview it with dryRun */
  order: operation<{ query: { dryRun?: boolean }; body: OrderedChange; answer: ChangeMade }>('POST', 'catalogue/changes', 200),
  /** Hoàn tác thay đổi gần nhất · Undo the last change */
  undo: operation<{ path: One; answer: void }>('POST', 'catalogue/changes/:id/undo', 204),
  /** Địa bàn, chỉ tiêu, lễ ra quân trỏ tới đơn vị đã kết thúc · What pointed at units that ended */
  followUps: operation<{ query: FollowUpsAsked; answer: Page<FollowUp> }>('GET', 'catalogue/follow-ups'),
  /** Chọn đơn vị kế tục · Choose the successor */
  decide: operation<{ path: One; body: Decision; answer: void }>('POST', 'catalogue/follow-ups/:id/decide', 204),
  /** Cơ quan BHXH và số xã phụ trách · SI offices and how many communes each serves */
  offices: operation<{ query: OfficesAsked; answer: Page<OfficeListed> }>('GET', 'catalogue/offices'),
});
