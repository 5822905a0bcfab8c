import type { Day } from '@ra-quan/shared/model';
import type { Qualifier, Status } from './observation';
import type { SheetAction, SheetState } from './sheet-workflow';

/** One cell to write: a count, or `null` to take it back; `version` is the one the writer saw, 0 for an empty cell. */
export interface CellEntry {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly value: number | null;
  readonly version: number;
}

/** A batch of cells of one day (or one event) of a campaign. */
export interface Entry {
  readonly campaignId: number;
  readonly day: Day;
  readonly eventId?: number | null;
  readonly cells: readonly CellEntry[];
  /** Compulsory when approved figures are corrected. */
  readonly reason?: string;
}

export interface GridCell {
  readonly indicatorId: number;
  readonly cellId: number;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly version: number;
}

export interface GridRow {
  readonly unitId: number;
  readonly name: string;
  readonly cells: readonly GridCell[];
}

/** What the entry page shows: the units of a day with their cells, and the state of the sheet they belong to. */
export interface Grid {
  readonly campaignId: number;
  readonly unitId: number;
  readonly unitPath: string;
  readonly day: Day;
  readonly eventId: number | null;
  readonly illustrative: boolean;
  readonly sheet: SheetFacts | null;
  readonly rows: readonly GridRow[];
}

export interface SheetFacts {
  readonly id: number;
  readonly state: SheetState;
  readonly stateReason: string | null;
  readonly version: number;
  readonly actions: readonly SheetAction[];
}

/** One line of the review list. */
export interface SheetSummary extends SheetFacts {
  readonly campaignId: number;
  readonly unitId: number;
  readonly unitPath: string;
  readonly day: Day;
  readonly eventId: number | null;
  readonly eventName: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Units with at least one number, and units that were expected. */
  readonly reported: number;
  readonly expected: number;
  readonly totals: readonly { readonly indicatorId: number; readonly value: number; readonly waiting: number }[];
}

/** What two people wrote into one cell. */
export interface CellConflict {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly mine: number | null;
  readonly theirs: number | null;
  /** 0 where the cell is empty. */
  readonly version: number;
  /** Nobody where the cell is empty. */
  readonly enteredBy: string | null;
  readonly enteredAt: string | null;
}
