import { addDays, daysOf, type Period } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { splitByMonth } from './window';

const period = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]): Period => ({ from: addDays('2015-01-01', start), to: addDays('2015-01-01', start + length) }));

describe('a period split by month', () => {
  it('keeps every day exactly once', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const { months, days } = splitByMonth(whole);
        const pieces = [...daysOf(months), ...days.flatMap(daysOf)].sort();
        expect(pieces).toEqual(daysOf(whole));
      }),
    );
  });

  it('has whole calendar months in the middle', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const { months } = splitByMonth(whole);
        expect(months.from === months.to || (months.from.endsWith('-01') && months.to.endsWith('-01'))).toBe(true);
      }),
    );
  });

  it('takes a whole year from months alone', () => {
    expect(splitByMonth({ from: '2020-01-01', to: '2021-01-01' })).toEqual({ months: { from: '2020-01-01', to: '2021-01-01' }, days: [] });
  });

  it('takes 1–28 May from days alone', () => {
    expect(splitByMonth({ from: '2026-05-01', to: '2026-05-29' }).days).toEqual([{ from: '2026-05-01', to: '2026-05-29' }]);
  });
});
