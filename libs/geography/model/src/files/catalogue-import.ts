import type { BilingualText, Count, Id, Instant, Problem } from '@ra-quan/shared/model';
import type { FollowUpCounts } from '../changes/catalogue-change';
import type { ChangeReport } from '../changes/change-report';
import type { FileKind } from './columns';
import type { FileOptions } from './file-plan';
import type { RowFinding } from './problems';

/** Checking and committing run on their own and can be left; the other states rest. */
export const importStates = ['checking', 'checked', 'refused', 'committing', 'committed', 'undone', 'failed', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

/** What of a file was read. */
export interface FileRead {
  /** The name of the sheet; a .csv has none. */
  readonly sheet: string | null;
  /** The rows that were taken for the heading, as people count; one and the same but for a heading in two storeys. */
  readonly headingFirst: Count;
  readonly headingLast: Count;
  /** What was left out, or taken along unseen: other sheets, hidden rows, formulas. */
  readonly warnings: readonly BilingualText[];
}

/** What a check found: the same before the import and after. */
export interface ImportReport {
  /** Not there in checks from before it was kept. */
  readonly read?: FileRead;
  readonly rows: Count;
  /** Compulsory columns that the file lacks. */
  readonly lacking: readonly string[];
  /** The first of them; all are counted, and all stand in the file that is given back. */
  readonly problems: readonly RowFinding[];
  readonly problemCount: Count;
  readonly noteCount: Count;
  /** Hidden rows and columns that wait for an answer; not there in checks from before they were asked about. */
  readonly hiddenAsked?: Count;
  /** `null` where rows stand in the way. */
  readonly change: ChangeReport | null;
  readonly followUps: FollowUpCounts | null;
  /** How long it took, in milliseconds. */
  readonly took: Count;
}

/** A file on its way into the catalogue. */
export interface CatalogueImport {
  readonly id: Id;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly options: FileOptions & { readonly decree: string | null };
  readonly state: ImportState;
  /** 0–100 while it runs. */
  readonly progress: Count;
  readonly report: ImportReport | null;
  /** Why it failed as a whole: not a file that can be read, or against a rule of the catalogue. */
  readonly problem: Pick<Problem, 'code' | 'detail'> | null;
  readonly changeId: Id | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
}
