import type { Day } from '@ra-quan/shared/model';
import type { CatalogueAct } from '../changes/act';
import type { ShareWish } from '../changes/shares';
import type { FileHeading } from './heading';
import type { HiddenWish } from './hidden';
import type { RowFinding } from './problems';

/** How a file is to be understood. */
export interface FileOptions {
  /** The day that the file speaks of; for successions the day on which they took effect. */
  readonly on: Day;
  /** Units: the list is complete, so what is not in it ended. */
  readonly complete: boolean;
  /** Units: a reorganisation, so all units of the list begin that day and those before end. */
  readonly fresh: boolean;
  /** Successions: shares of split units for which the file states none. */
  readonly shares: ShareWish;
  /** What becomes of hidden rows and columns; without it they are asked about. */
  readonly hidden?: HiddenWish;
}

/** What a file would do to the catalogue, and what stands in its way. */
export interface FilePlan {
  readonly acts: readonly CatalogueAct[];
  readonly problems: readonly RowFinding[];
  readonly notes: readonly RowFinding[];
  readonly rows: number;
  readonly heading: FileHeading;
  /** Compulsory columns that the file lacks, by their documented heading. */
  readonly lacking: readonly string[];
  /** Headings of columns that are none of the documented ones. */
  readonly unread: readonly string[];
  /** Hidden rows and columns that wait for an answer; they are among the problems. */
  readonly asked: number;
}

export type Planned = Pick<FilePlan, 'acts' | 'problems' | 'notes'>;
