import { actionsIn, nextState, permissionsOf, type Role } from '@ra-quan/shared/model';
import { dailyIndicators, eventIndicators, indicatorByCode, indicators } from './indicator';
import { weaker } from './observation';
import { entryIn, sheetWorkflow } from './sheet-workflow';

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

  it('closes the cells while they are reviewed and asks for a reason afterwards', () => {
    expect((['draft', 'submitted', 'returned', 'approved'] as const).map(entryIn)).toEqual(['open', 'closed', 'open', 'with-reason']);
  });
});

describe('the catalogue of indicators', () => {
  it('has unique ids and codes', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
  });

  it('keeps what units report apart from what events report', () => {
    expect(dailyIndicators.filter((indicator) => eventIndicators.includes(indicator))).toEqual([]);
  });

  it('knows gross sign-ups from net growth', () => {
    expect([indicatorByCode('si-voluntary-new').basis, indicatorByCode('si-voluntary-net').basis]).toEqual(['gross', 'net']);
  });
});

describe('the status of a sum', () => {
  it('is that of its weakest part', () => {
    expect(weaker('approved', 'provisional')).toBe('provisional');
    expect(weaker('estimated', 'published')).toBe('estimated');
  });
});
