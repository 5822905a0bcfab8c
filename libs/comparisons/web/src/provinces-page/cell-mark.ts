import type { UnitYearCell } from '@ra-quan/comparisons/model';
import type { DrawnMark } from '@ra-quan/shared/ui';

/** The one mark that a cell is drawn with, the gravest of those it could wear. */
export function cellMark({ value, boundary, status }: UnitYearCell): DrawnMark | null {
  if (boundary === 'not-comparable') return 'not-comparable';
  if (value === null) return 'missing';
  if (boundary === 'estimated' || status === 'estimated') return 'estimated';
  return status === 'provisional' || status === 'submitted' ? 'provisional' : null;
}
