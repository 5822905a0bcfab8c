import { contract, operation, type Day, type Id, type Page, type PageAsked, type SheetFile, type StepOrder } from '@ra-quan/shared/model';
import type { Indicator } from './indicator';
import type { Extent, Observation, ProvinceTally, Revision } from './observation';
import type { Entry, EntryAnswer, Grid, Standing } from './result-sheet';
import type { ApprovalAnswer, ApprovalOrder, FollowingSheet, SheetKind, SheetList, SheetSummary } from './review-list';
import type { SilentList } from './silence';
import type { SheetAction, SheetState } from './sheet-workflow';

/** Which grid: the communes of a province on a day, or one event. */
export interface GridAsked {
  readonly campaign: Id;
  /** Province or commune; the own territory where it is left out. */
  readonly unit?: Id;
  /** Today where it is left out, or the day of the campaign that is nearest to it. */
  readonly day?: Day;
  readonly event?: Id;
}

export interface StandingAsked {
  readonly campaign: Id;
  readonly unit: Id;
  readonly day: Day;
}

/** Which sheets; `q` is a part of the name of their unit or ceremony, without marks. */
export interface SheetsAsked extends PageAsked {
  readonly campaign: Id;
  readonly state?: SheetState;
  readonly day?: Day;
  readonly province?: Id;
  readonly kind?: SheetKind;
  readonly q?: string;
}

/** Half-open days; a unit stands for everything below it, the country where it is left out. */
export interface ObservationsAsked extends PageAsked {
  readonly indicator: Id;
  readonly unit?: Id;
  readonly from: Day;
  readonly to: Day;
  readonly campaign?: Id;
  readonly extent?: Extent;
}

export interface TalliesAsked {
  readonly campaign: Id;
  readonly day: Day;
  readonly indicator: Id;
}

/** Of which day, and where; yesterday and the own territory where they are left out. */
export interface SilentAsked extends PageAsked {
  readonly campaign: Id;
  readonly day?: Day;
  /** Its communes are told; the provinces of the country where it is left out by who answers for all of it. */
  readonly unit?: Id;
}

interface Once {
  /** Gửi lại cùng mã và nội dung không ghi thêm gì · Sent again with the same content, an entry writes nothing and gets the same answer */
  'Idempotency-Key'?: string;
}

interface One {
  id: Id;
}

/** Số liệu: nhập, duyệt, tra cứu · Figures: entry, review, reading */
export const figuresContract = contract('figures', {
  /** Danh mục chỉ số · The catalogue of indicators */
  indicators: operation<{ answer: readonly Indicator[] }>('GET', 'figures/indicators'),
  /** Bảng nhập của một ngày hoặc một lễ ra quân · The grid of a day or of a ceremony */
  grid: operation<{ query: GridAsked; answer: Grid }>('GET', 'figures/grid'),
  /** Số lần trước, lũy kế và chỉ tiêu bên cạnh các ô của một ngày · Last count, count to date and target beside the cells of a day */
  standing: operation<{ query: StandingAsked; answer: readonly Standing[] }>('GET', 'figures/grid/standing'),
  /** Ghi các ô của một ngày hoặc một lễ · Write cells of a day or of a ceremony */
  enter: operation<{ headers: Once; body: Entry; answer: EntryAnswer }>('POST', 'figures/entries', 200),
  /** Các bảng kết quả và trạng thái duyệt · Result sheets and their review */
  sheets: operation<{ query: SheetsAsked; answer: SheetList }>('GET', 'figures/sheets'),
  /** Một bảng kết quả · One result sheet */
  sheet: operation<{ path: One; answer: SheetSummary }>('GET', 'figures/sheets/:id'),
  /** Bảng tiếp theo trong cùng bộ lọc và thứ tự, không kể trang · The next sheet in the same filter and order, whatever the page */
  following: operation<{ path: One; query: SheetsAsked; answer: FollowingSheet }>('GET', 'figures/sheets/:id/following'),
  /** Duyệt nhiều bảng; bảng không duyệt được thì được nêu lý do · Approve several; those that are refused are told with the reason */
  approve: operation<{ body: ApprovalOrder; answer: ApprovalAnswer }>('POST', 'figures/sheets/approvals', 200),
  /** Gửi duyệt, duyệt hoặc trả lại · Submit, approve or return */
  take: operation<{ path: One & { action: SheetAction }; body: StepOrder; answer: void }>('POST', 'figures/sheets/:id/steps/:action', 204),
  /** Mọi giá trị một ô đã có · Every value a cell ever had */
  history: operation<{ path: One; answer: readonly Revision[] }>('GET', 'figures/cells/:id/history'),
  /** Các số gốc của một con số · The observations behind a number */
  observations: operation<{ query: ObservationsAsked; answer: Page<Observation> }>('GET', 'figures/observations'),
  /** Xuất các số gốc · Export the observations */
  exportObservations: operation<{ query: ObservationsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'figures/observations/export'),
  /** Nơi chưa báo số của một ngày, từ bao giờ, ai nhập lần cuối · Who said nothing of a day, since when, and who spoke last */
  silent: operation<{ query: SilentAsked; answer: SilentList }>('GET', 'figures/silent'),
  /** Xuất danh sách nơi chưa báo số · Export who said nothing */
  exportSilent: operation<{ query: SilentAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'figures/silent/export'),
  /** Số các tỉnh báo trong ngày · What the provinces report on a day */
  tallies: operation<{ query: TalliesAsked; answer: readonly ProvinceTally[] }>('GET', 'figures/tallies'),
});
