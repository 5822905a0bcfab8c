import { daysOf, wholeMonth, wholeYear, type Period } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { grainsOf } from './window';

const period = (from: string, to: string): Period => ({ from, to });
const words = (whole: Period) => grainsOf(whole).map(({ grain, from, to }) => `${grain} ${from} ${to}`);

describe('a period in the coarsest stretches', () => {
  it('is days, then months, then years, then months and days again', () => {
    expect(words(period('2019-03-15', '2022-02-10'))).toEqual([
      'day 2019-03-15 2019-04-01',
      'month 2019-04-01 2020-01-01',
      'year 2020-01-01 2022-01-01',
      'month 2022-01-01 2022-02-01',
      'day 2022-02-01 2022-02-10',
    ]);
  });

  it('is one stretch where it is whole', () => {
    expect(words(wholeMonth(2020, 5))).toEqual(['month 2020-05-01 2020-06-01']);
    expect(words(wholeMonth(2020, 12))).toEqual(['month 2020-12-01 2021-01-01']);
    expect(words(wholeYear(2020))).toEqual(['year 2020-01-01 2021-01-01']);
    expect(words(period('2017-01-01', '2027-01-01'))).toEqual(['year 2017-01-01 2027-01-01']);
  });

  it('is days alone within one month, and across two of which neither is whole', () => {
    expect(words(period('2020-05-23', '2020-05-24'))).toEqual(['day 2020-05-23 2020-05-24']);
    expect(words(period('2020-05-20', '2020-06-10'))).toEqual(['day 2020-05-20 2020-06-10']);
  });

  it('is months across the turn of a year that is not whole', () => {
    expect(words(period('2020-11-01', '2021-03-01'))).toEqual(['month 2020-11-01 2021-03-01']);
  });

  it('covers every day once, whatever the period', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((count) => new Date(Date.UTC(2016, 0, 1 + count)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const whole = one < other ? period(one, other) : period(other, one);
        expect(grainsOf(whole).flatMap(daysOf)).toEqual(daysOf(whole));
      }),
    );
  });
});
