import type { Day } from '@ra-quan/shared/model';
import type { ChangeReport } from './change-report';
import type { OrderedKind } from './ordered-change';

/** One change of the catalogue as it was made. */
export interface CatalogueChange {
  readonly id: number;
  readonly kind: 'import' | OrderedKind;
  readonly title: string;
  readonly effectiveOn: Day;
  readonly decree: string | null;
  readonly report: ChangeReport;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly undoneAt: string | null;
  /** It is the last one that was not undone: only that can be. */
  readonly undoable: boolean;
}
