import type { Count, Day, Id, Instant } from '@ra-quan/shared/model';
import type { ChangeReport } from './change-report';
import type { OrderedKind } from './ordered-change';

/** One change of the catalogue as it was made. */
export interface CatalogueChange {
  readonly id: Id;
  readonly kind: 'import' | OrderedKind;
  readonly title: string;
  readonly effectiveOn: Day;
  readonly decree: string | null;
  readonly report: ChangeReport;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly undoneAt: Instant | null;
  /** It is the last one that was not undone: only that can be. */
  readonly undoable: boolean;
}

/** What pointed at units that ended: moved by rule, and waiting for a person. */
export interface FollowUpCounts {
  readonly moved: Count;
  readonly waiting: Count;
}

/** A change as it was made, or would be. */
export interface ChangeMade {
  readonly id: Id;
  readonly report: ChangeReport;
  readonly followUps: FollowUpCounts;
}
