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
    // 22 weekdays, less the Hùng kings' day (Thursday 18/04) and 30/04.
    expect(working(2024, 4)).toBe(20);
    // 21 weekdays less 1 May.
    expect(working(2026, 5)).toBe(20);
    expect(working(2025, 5)).toBe(21);
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

  it('knows in which period Tết lies', () => {
    expect([calendarOf(wholeMonth(2026, 2)).holdsTet, calendarOf(wholeMonth(2025, 2)).holdsTet]).toEqual([true, false]);
    expect(calendarOf({ from: '2025-12-01', to: '2026-02-17' }).holdsTet).toBe(false);
    expect(calendarOf(wholeYear(2024)).holdsTet).toBe(true);
  });
});
