import { wholeMonth, wholeYear } from '@ra-quan/shared/model';
import { calendarOf, isWorkingDay, tetOf } from './vietnam-calendar';

describe('the calendar of Viet Nam', () => {
  it('knows the first day of Tết as it was published, at UTC+7: in 2030 a day before China', () => {
    const published = [
      '2016-02-08',
      '2017-01-28',
      '2018-02-16',
      '2019-02-05',
      '2020-01-25',
      '2021-02-12',
      '2022-02-01',
      '2023-01-22',
      '2024-02-10',
      '2025-01-29',
      '2026-02-17',
      '2027-02-06',
      '2028-01-26',
      '2029-02-13',
      '2030-02-02',
    ];
    expect(published.map((day) => tetOf(Number(day.slice(0, 4))))).toEqual(published);
  });

  it('counts working days without weekends and holidays: 30 April, 1 May, the Hùng kings’ day, 2 September', () => {
    const working = (year: number, month: number) => calendarOf(wholeMonth(year, month)).workingDays;
    // 22 weekdays, less the Hùng kings' day (Thursday 18/04), 30/04, and 29/04, which was swapped.
    expect(working(2024, 4)).toBe(19);
    // 21 weekdays less 1 May.
    expect(working(2026, 5)).toBe(20);
    expect(working(2025, 5)).toBe(20);
    expect(working(2026, 9)).toBe(20);
    expect(working(2020, 9)).toBe(21);
  });

  it('gives a holiday on a weekend back on the next working day', () => {
    // 30 April and 1 May 2022 were Saturday and Sunday; 2 and 3 May were off.
    expect(calendarOf({ from: '2022-05-02', to: '2022-05-05' }).workingDays).toBe(1);
  });

  it('has the five days of Tết where they were announced', () => {
    const worked = (days: readonly string[]) => days.map((day) => isWorkingDay(day));
    expect(worked(['2020-01-23', '2023-01-20', '2024-02-08', '2025-01-27', '2026-02-16', '2026-02-20'])).toEqual(Array(6).fill(false));
    expect(worked(['2020-01-30', '2023-01-27', '2024-02-15', '2025-02-03', '2026-02-13', '2026-02-23'])).toEqual(Array(6).fill(true));
  });

  it('has the days that the government swapped, and the Saturdays that were worked for them', () => {
    const off = ['2018-12-31', '2019-04-29', '2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31', '2021-09-03'];
    expect(off.map(isWorkingDay)).toEqual(off.map(() => false));
    const worked = ['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22', '2021-09-01'];
    expect(worked.map(isWorkingDay)).toEqual(worked.map(() => true));
    expect(['2019-01-12', '2025-05-10', '2026-08-29'].map(isWorkingDay)).toEqual([false, false, false]);
    expect(calendarOf(wholeMonth(2026, 8)).workingDays).toBe(21);
  });

  it('knows the Day of Vietnamese Culture since 2026', () => {
    expect(['2025-11-24', '2026-11-24', '2027-11-24'].map(isWorkingDay)).toEqual([true, false, false]);
    // A Saturday: nothing makes up for it.
    expect(['2029-11-24', '2029-11-26'].map(isWorkingDay)).toEqual([false, true]);
  });

  it('knows in which period Tết lies', () => {
    expect([calendarOf(wholeMonth(2026, 2)).holdsTet, calendarOf(wholeMonth(2025, 2)).holdsTet]).toEqual([true, false]);
    expect(calendarOf({ from: '2025-12-01', to: '2026-02-17' }).holdsTet).toBe(false);
    expect(calendarOf(wholeYear(2024)).holdsTet).toBe(true);
  });
});
