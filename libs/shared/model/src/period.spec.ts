import fc from 'fast-check';
import { addDays, dayInVietnam, isDay } from './period';

describe('the day in Viet Nam', () => {
  it('begins at 17:00 of the day before in UTC', () => {
    expect(dayInVietnam(new Date('2026-05-07T16:59:59.999Z'))).toBe('2026-05-07');
    expect(dayInVietnam(new Date('2026-05-07T17:00:00Z'))).toBe('2026-05-08');
    expect(dayInVietnam(new Date('2025-12-31T20:00:00Z'))).toBe('2026-01-01');
  });
});

describe('counting days', () => {
  it('leads to days that exist, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (count) => {
        const day = addDays('2024-02-29', count);
        expect([isDay(day), addDays(day, -count)]).toEqual([true, '2024-02-29']);
      }),
    );
  });
});
