import type { Count, Day, Id, Instant, Page, Version, Whole } from '@ra-quan/shared/model';
import type { Indicator } from './indicator';
import type { SheetFacts } from './result-sheet';

/** What a sheet counts: the communes of a province on a day, or a ceremony as a whole. */
export const sheetKinds = ['day', 'event'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** One line of the review list. */
export interface SheetSummary extends SheetFacts {
  readonly campaignId: Id;
  readonly unitId: Id;
  readonly unitPath: string;
  readonly day: Day;
  readonly eventId: Id | null;
  readonly eventName: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  /** Units with at least one number, and units that were expected. */
  readonly reported: Count;
  readonly expected: Count;
  readonly totals: readonly SheetTotal[];
}

/** What one indicator adds up to; `waiting` of it is not approved. */
export interface SheetTotal {
  readonly indicatorId: Id;
  readonly value: Whole;
  readonly waiting: Count;
}

/** A page of the review list, and what all sheets that the filter finds add up to. */
export interface SheetList extends Page<SheetSummary> {
  readonly sums: { readonly reported: Count; readonly totals: readonly SheetTotal[] };
}

/** The word by which the list is sorted by the counts of an indicator: `si-voluntary-mobilised` → `siVoluntaryMobilised`. */
export const sortWordOf = ({ code }: Pick<Indicator, 'code'>): string =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Where a director goes on after a sheet: the next one of the same filter and order; behind the last one the first that is left. */
export interface FollowingSheet {
  readonly next: { readonly id: Id; readonly unitPath: string; readonly day: Day; readonly eventName: string | null } | null;
  /** Sheets of the filter without this one. */
  readonly left: Count;
}

/** Several sheets to approve, each as it was seen. */
export interface ApprovalOrder {
  readonly sheets: readonly { readonly id: Id; readonly version: Version }[];
}

/** What became of each: one that is refused keeps no other from being approved. */
export interface ApprovalAnswer {
  readonly approved: readonly Id[];
  readonly refused: readonly { readonly id: Id; readonly code: string; readonly detail: string }[];
}
