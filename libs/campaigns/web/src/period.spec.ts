import { PeriodPipe, dayAfter, lastDayOf } from './period';

describe('a period between the API and people', () => {
  it('ends for people on the day before its half-open end', () => {
    expect(lastDayOf('2026-12-01')).toBe('2026-11-30');
    expect(new PeriodPipe().transform({ from: '2026-11-01', to: '2026-12-01' })).toBe('01/11/2026 – 30/11/2026');
  });

  it('is one day where both ends are typed the same', () => {
    expect(new PeriodPipe().transform({ from: '2026-11-10', to: dayAfter('2026-11-10') })).toBe('10/11/2026');
  });

  it.each(['2024-02-29', '2026-02-28', '2026-12-31', '2026-04-30'])('comes back unchanged: %s', (day) => {
    expect(lastDayOf(dayAfter(day))).toBe(day);
  });
});
