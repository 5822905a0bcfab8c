import { actionsIn, nextState, permissionsOf, type Role } from '@ra-quan/shared/model';
import { entryIn, sheetActions, sheetWorkflow, statusAfter } from './sheet-workflow';

describe('the review of a result sheet', () => {
  it.each([
    ['draft', 'submit', 'submitted'],
    ['returned', 'submit', 'submitted'],
    ['submitted', 'approve', 'approved'],
    ['submitted', 'return', 'returned'],
    ['draft', 'approve', undefined],
    ['approved', 'return', undefined],
  ] as const)('%s, %s → %s', (state, action, next) => {
    expect(nextState(sheetWorkflow, state, action)).toBe(next);
  });

  it('never lets one role both submit and approve', () => {
    const both = (Object.keys(permissionsOf) as Role[]).filter((role) => {
      const open = actionsIn(sheetWorkflow, 'draft', permissionsOf[role]).length > 0;
      return open && actionsIn(sheetWorkflow, 'submitted', permissionsOf[role]).length > 0;
    });
    expect(both).toEqual([]);
  });

  it('is in the hands of officers until it is submitted, and then of directors alone', () => {
    const hands = (state: 'draft' | 'submitted' | 'returned' | 'approved') =>
      (Object.keys(permissionsOf) as Role[]).flatMap((role) => {
        const open = actionsIn(sheetWorkflow, state, permissionsOf[role]);
        return open.length > 0 ? [`${role}: ${open.join(', ')}`] : [];
      });
    const officers = ['province-officer: submit', 'local-officer: submit'];
    expect([hands('draft'), hands('returned')]).toEqual([officers, officers]);
    expect([hands('submitted'), hands('approved')]).toEqual([['director: approve, return'], []]);
  });

  it('asks for a reason only where somebody is asked to work again', () => {
    expect(sheetActions.filter((action) => sheetWorkflow[action].reason)).toEqual(['return']);
  });

  it('makes figures wait with the sheet, settles them with it, and opens them again when it is returned', () => {
    expect(statusAfter).toEqual({ submit: 'submitted', approve: 'approved', return: 'provisional' });
  });

  it('closes the cells while they are reviewed and asks for a reason afterwards', () => {
    expect((['draft', 'submitted', 'returned', 'approved'] as const).map(entryIn)).toEqual(['open', 'closed', 'open', 'with-reason']);
  });
});
