import { barOf, monthsOf } from './year-bars';

describe('the bars of a year', () => {
  it('lie where the days lie', () => {
    expect(barOf(2025, { from: '2025-01-01', to: '2026-01-01' })).toEqual({ from: 0, width: 100, open: { before: false, after: false } });
    expect(barOf(2025, { from: '2025-03-15', to: '2025-03-16' })?.from).toBeCloseTo((73 / 365) * 100);
  });

  it('end at the edge of the year and say that they go on', () => {
    expect(barOf(2026, { from: '2025-12-01', to: '2027-02-01' })).toEqual({ from: 0, width: 100, open: { before: true, after: true } });
    expect(barOf(2026, { from: '2025-12-01', to: '2026-01-01' })).toBeUndefined();
  });

  it('stand under twelve months that fill the line', () => {
    const months = monthsOf(2024);
    expect(months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(months[1]!.width).toBeCloseTo((29 / 366) * 100);
  });
});
