import { minutesLate } from './launch-event';

describe('how late a ceremony opened', () => {
  it.each([
    ['2026-05-08T00:30:00Z', '2026-05-08T00:52:59Z', 22],
    ['2026-05-08T00:30:00Z', '2026-05-08T00:30:59Z', 0],
    ['2026-05-08T00:30:00Z', '2026-05-08T00:10:00Z', 0],
  ])('planned %s, opened %s: %i minutes', (planned, opened, minutes) => {
    expect(minutesLate(planned, opened)).toBe(minutes);
  });
});
