import type { Id, Count, Instant } from '@ra-quan/shared/model';
import type { Change } from './telling';

/** One thing that somebody did, as the log keeps it. */
export interface AuditEntry {
  readonly id: Id;
  readonly at: Instant;
  readonly actorUsername: string;
  readonly actorName: string;
  /** `<domain>.<verb>`, for example `figures.approve`. */
  readonly action: string;
  /** What was done, in the reader's language. */
  readonly actionName: string;
  /** The same as a sentence with the thing named, and with what was changed where that is one thing. */
  readonly sentence: string;
  /** What was changed, in words: at most 100 lines. */
  readonly changes: readonly Change[];
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly unitPath: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string | null;
  /** Whether a seal already covers it. */
  readonly sealed: boolean;
}

/** A log that was restored from a backup goes on in a new chain, bound to the last seal of the one before. */
export interface Chain {
  readonly id: Id;
  readonly begunAt: Instant;
  /** When the backup was made that the log was restored from; `null` for the first chain. */
  readonly backupOf: Instant | null;
}

/** The answer to "has anybody touched the log?". */
export interface ChainState {
  readonly seals: Count;
  /** The last entry that a seal covers. */
  readonly sealedTo: Id | null;
  readonly intact: boolean;
  /** The first seal whose entries no longer give its hash. */
  readonly brokenAt: Id | null;
  readonly checkedAt: Instant;
  /** The chains of the log, the first one first: each after the first tells of a restored backup. */
  readonly chains: readonly Chain[];
}
