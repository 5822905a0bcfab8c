import { nextState } from '@ra-quan/shared/model';
import { eventActions, eventStates, eventWorkflow, hasOpened, isPlanOpen } from './event-workflow';

describe('the workflow of a ceremony', () => {
  it('leads from the plan to the report', () => {
    const steps = ['confirm', 'open', 'hold', 'report'] as const;
    expect(
      steps.reduce<ReturnType<typeof nextState<(typeof eventStates)[number], (typeof eventActions)[number]>>>(
        (state, action) => (state ? nextState(eventWorkflow, state, action) : undefined),
        'planned',
      ),
    ).toBe('reported');
  });

  it.each([
    ['confirmed', 'postpone', 'postponed'],
    ['postponed', 'reschedule', 'planned'],
    ['postponed', 'cancel', 'cancelled'],
    ['opened', 'cancel', undefined],
    ['planned', 'open', undefined],
    ['cancelled', 'reschedule', undefined],
    ['reported', 'hold', undefined],
  ] as const)('%s, %s → %s', (state, action, next) => {
    expect(nextState(eventWorkflow, state, action)).toBe(next);
  });

  it('asks for a reason to postpone or cancel, and for nothing else', () => {
    expect(eventActions.filter((action) => eventWorkflow[action].reason)).toEqual(['postpone', 'cancel']);
  });

  it('is never both open to planning and opened', () => {
    expect(eventStates.filter((state) => isPlanOpen(state) && hasOpened(state))).toEqual([]);
  });
});
