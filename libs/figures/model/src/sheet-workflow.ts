import type { Workflow } from '@ra-quan/shared/model';
import type { Status } from './observation';

export const sheetStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type SheetState = (typeof sheetStates)[number];

export const sheetActions = ['submit', 'approve', 'return'] as const;
export type SheetAction = (typeof sheetActions)[number];

/** The review of a result sheet: the maker submits, the checker approves or returns with a reason. */
export const sheetWorkflow: Workflow<SheetState, SheetAction> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', permission: 'figures.enter' },
  approve: { from: ['submitted'], to: 'approved', permission: 'figures.approve' },
  return: { from: ['submitted'], to: 'returned', permission: 'figures.approve', reason: true },
};

/** The status that the figures of a sheet take with the step. */
export const statusAfter: Record<SheetAction, Status> = { submit: 'submitted', approve: 'approved', return: 'provisional' };

/** Whether its cells may be written: not while somebody reviews them; after approval only with a reason, and then it is a draft again. */
export function entryIn(state: SheetState): 'open' | 'with-reason' | 'closed' {
  if (state === 'submitted') return 'closed';
  return state === 'approved' ? 'with-reason' : 'open';
}
