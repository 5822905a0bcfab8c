import type { EventSummary } from '@ra-quan/launch-events/model';
import { monthAfter, startMonth, weeksOf } from './month';

const event = (day: string, state: EventSummary['state']) => ({ day, state }) as EventSummary;

describe('a month of ceremonies', () => {
  it('starts its weeks on Monday and fills them', () => {
    const weeks = weeksOf('2026-11', []);
    expect([weeks[0]![0]!.day, weeks.at(-1)!.at(-1)!.day, weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('counts each day by state', () => {
    const days = weeksOf('2026-11', [event('2026-11-10', 'planned'), event('2026-11-10', 'opened'), event('2026-11-10', 'planned')]).flat();
    expect(days.find(({ day }) => day === '2026-11-10')).toMatchObject({
      total: 3,
      states: [
        { state: 'planned', count: 2 },
        { state: 'opened', count: 1 },
      ],
    });
  });

  it('is followed and preceded across the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });

  it('is the one of today, of the next ceremony, or of the last one', () => {
    const days = ['2026-05-23', '2026-07-11'];
    expect(['2026-05-01', '2026-06-01', '2026-09-01'].map((today) => startMonth(today, days, '2026-05-01'))).toEqual([
      '2026-05',
      '2026-07',
      '2026-07',
    ]);
    expect(startMonth('2026-09-01', [], '2026-05-01')).toBe('2026-05');
  });
});
