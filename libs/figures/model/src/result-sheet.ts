import type { NamedUnit } from '@ra-quan/geography/model';
import type { Count, Day, Id, Instant, Version, Whole } from '@ra-quan/shared/model';
import type { Qualifier, Status } from './observation';
import type { SheetAction, SheetState } from './sheet-workflow';

/** One cell to write: a count, or `null` to take it back; `version` is the one the writer saw, 0 for an empty cell. */
export interface CellEntry {
  readonly unitId: Id;
  readonly indicatorId: Id;
  readonly value: Count | null;
  readonly version: Version;
}

/** A batch of cells of one day (or one event) of a campaign. */
export interface Entry {
  readonly campaignId: Id;
  readonly day: Day;
  readonly eventId?: Id | null;
  readonly cells: readonly CellEntry[];
  /** Compulsory when approved figures are corrected. */
  readonly reason?: string;
}

/** What an entry did: the sheet, and the cells whose value really changed, with their new versions. */
export interface EntryAnswer {
  readonly sheetId: Id;
  readonly sheetVersion: Version;
  readonly sheetState: SheetState;
  readonly written: readonly CellWritten[];
}

export interface CellWritten {
  readonly unitId: Id;
  readonly indicatorId: Id;
  readonly before: Count | null;
  readonly value: Count | null;
  readonly version: Version;
}

export interface GridCell {
  readonly indicatorId: Id;
  readonly cellId: Id;
  readonly value: Count | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly version: Version;
}

export interface GridRow {
  readonly unitId: Id;
  readonly name: string;
  readonly code: string | null;
  /** The unit did not exist on the day, as was recorded after it had reported: its figures wait to be entered for its successors. */
  readonly ended: boolean;
  readonly cells: readonly GridCell[];
}

/** What the entry page shows: the units of a day with their cells, and the state of the sheet they belong to. */
export interface Grid {
  readonly campaignId: Id;
  readonly unitId: Id;
  readonly unitPath: string;
  readonly day: Day;
  readonly eventId: Id | null;
  readonly illustrative: boolean;
  /** What the unit of the reader came from, where it did not stand on the day: they read these, and write none. */
  readonly origins: readonly NamedUnit[];
  readonly sheet: SheetFacts | null;
  readonly rows: readonly GridRow[];
}

/** What the count of a unit on a day is seen against while it is entered, of one indicator, in persons. */
export interface Standing {
  readonly unitId: Id;
  readonly indicatorId: Id;
  /** The last count of the campaign before the day. */
  readonly last: { readonly day: Day; readonly value: Count } | null;
  /** What the campaign counts before the day; the count of the day itself comes on top. */
  readonly before: Whole | null;
  /** For the whole campaign; `null` where none is set. */
  readonly target: Count | null;
}

export interface SheetFacts {
  readonly id: Id;
  readonly state: SheetState;
  readonly stateReason: string | null;
  readonly version: Version;
  readonly actions: readonly SheetAction[];
}

/** What two people wrote into one cell. */
export interface CellConflict {
  readonly unitId: Id;
  readonly indicatorId: Id;
  readonly mine: Count | null;
  readonly theirs: Count | null;
  /** 0 where the cell is empty. */
  readonly version: Version;
  /** Nobody where the cell is empty. */
  readonly enteredBy: string | null;
  readonly enteredAt: Instant | null;
}
