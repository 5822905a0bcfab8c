import { addDays, daysIn, wholeMonth, wholeYear } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { basePassedOf, passedOf, previousWave, previousYearEnd, tetAligned, yearToDate } from './base-period';

describe('base periods (case 2)', () => {
  const against = (whole: { from: string; to: string }, base: { from: string; to: string }, today: string) =>
    basePassedOf(base, whole, passedOf(whole, today));

  it('set 1–28 May against 1–28 May while the month is running, never against all of it', () => {
    expect(against(wholeMonth(2026, 5), wholeMonth(2025, 5), '2026-05-28')).toEqual({ from: '2025-05-01', to: '2025-05-29' });
    expect(against(wholeMonth(2026, 11), wholeMonth(2025, 11), '2026-11-25')).toEqual({ from: '2025-11-01', to: '2025-11-26' });
  });

  it('set 3 January against 3 January, not against December', () => {
    expect(against(wholeMonth(2026, 1), wholeMonth(2025, 1), '2026-01-03')).toEqual({ from: '2025-01-01', to: '2025-01-04' });
    expect(against(wholeYear(2026), wholeYear(2025), '2026-01-03')).toEqual({ from: '2025-01-01', to: '2025-01-04' });
  });

  it('set 1 January – 1 March 2028 against the same days of 2027, leap day or not', () => {
    const quarter = (year: number) => ({ from: `${year}-01-01`, to: `${year}-04-01` });
    expect(against(quarter(2028), quarter(2027), '2028-03-01')).toEqual({ from: '2027-01-01', to: '2027-03-02' });
    expect(against(quarter(2028), quarter(2027), '2028-02-29')).toEqual({ from: '2027-01-01', to: '2027-03-01' });
    expect(against(quarter(2027), quarter(2028), '2027-02-28')).toEqual({ from: '2028-01-01', to: '2028-03-01' });
  });

  it('set day k of a campaign against day k of one that began on another date, and no more than that one had', () => {
    const [now, then] = [
      { from: '2026-05-08', to: '2026-06-08' },
      { from: '2022-07-01', to: '2022-07-11' },
    ];
    expect(against(now, then, '2026-05-10')).toEqual({ from: '2022-07-01', to: '2022-07-04' });
    expect(against(now, then, '2026-05-30')).toEqual(then);
  });

  it('keep the whole before a period begins and after it is over', () => {
    for (const today of ['2026-04-30', '2026-05-31', '2026-06-01'])
      expect(against(wholeMonth(2026, 5), wholeMonth(2025, 5), today)).toEqual(wholeMonth(2025, 5));
  });

  it('are never longer than what has passed, nor than themselves', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2018-01-01', count));
    const period = fc.tuple(day, fc.integer({ min: 1, max: 400 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(period, period, day, (whole, base, today) => {
        const passed = passedOf(whole, today);
        const cut = basePassedOf(base, whole, passed);
        expect(cut.from).toBe(base.from);
        expect(cut.to <= base.to).toBe(true);
        // One day more where the leap day lies between.
        if (passed.to < whole.to) expect(daysIn(cut)).toBeLessThanOrEqual(daysIn(passed) + 1);
      }),
    );
  });

  it('know the year to date, the previous year-end and the previous wave', () => {
    expect(yearToDate({ from: '2026-05-01', to: '2026-05-29' })).toEqual({ from: '2026-01-01', to: '2026-05-29' });
    expect(yearToDate({ from: '2025-12-01', to: '2026-01-01' })).toEqual(wholeYear(2025));
    expect(previousYearEnd({ from: '2026-05-28', to: '2026-05-29' })).toEqual({ from: '2025-12-31', to: '2026-01-01' });
    const waves = [
      { from: '2020-05-23', to: '2020-05-24' },
      { from: '2020-07-11', to: '2020-07-13' },
    ];
    expect(previousWave(waves, waves[1]!)).toBe(waves[0]);
    expect(previousWave(waves, waves[0]!)).toBeUndefined();
    const third = { from: '2020-08-01', to: '2020-08-02' };
    expect([previousWave([third, ...waves], third), previousWave([...waves].reverse(), third)]).toEqual([waves[1], waves[1]]);
  });

  it('keep the distance to the lunar new year', () => {
    const before = { from: '2026-02-10', to: '2026-02-15' };
    expect(tetAligned(before, '2026-02-17', '2025-01-29')).toEqual({ from: '2025-01-22', to: '2025-01-27' });
  });
});
