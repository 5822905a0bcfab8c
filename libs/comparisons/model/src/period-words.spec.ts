import { addDays, daysIn, wholeMonth } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { passedWords, periodWords, whenWords } from './period-words';
import { figure, year } from './testing/figure';

const both = (period: { from: string; to: string }) => [periodWords(period, 'vi'), periodWords(period, 'en')];

describe('a period in words', () => {
  it('is «tháng 5/2020» of a calendar month: the month first', () => {
    expect(both({ from: '2020-05-01', to: '2020-06-01' })).toEqual(['tháng 5/2020', 'May 2020']);
    expect(both({ from: '2020-12-01', to: '2021-01-01' })).toEqual(['tháng 12/2020', 'December 2020']);
  });

  it('is a month for all of them, long or short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2016, max: 2032 }), fc.integer({ min: 1, max: 12 }), (of, month) => {
        expect(periodWords(wholeMonth(of, month), 'vi')).toBe(`tháng ${month}/${of}`);
      }),
    );
  });

  it('is the whole year only from its first day to its last', () => {
    expect(both(year(2017))).toEqual(['cả năm 2017', 'the whole of 2017']);
    expect(periodWords({ from: '2017-01-01', to: '2017-12-31' }, 'vi')).toBe('từ đầu năm đến 30/12/2017');
    expect(periodWords({ from: '2017-02-01', to: '2018-01-01' }, 'vi')).toBe('01/02/2017 – 31/12/2017');
    expect(periodWords({ from: '2017-01-01', to: '2019-01-01' }, 'vi')).toBe('01/01/2017 – 31/12/2018');
  });

  it('is one day, or its first and last day, wherever it is no calendar month', () => {
    expect(both({ from: '2020-05-23', to: '2020-05-24' })).toEqual(['ngày 23/05/2020', '23/05/2020']);
    expect(both({ from: '2020-05-01', to: '2020-05-02' })).toEqual(['ngày 01/05/2020', '01/05/2020']);
    for (const [from, to, words] of [
      ['2020-05-01', '2020-08-01', '01/05/2020 – 31/07/2020'],
      ['2020-05-01', '2020-07-01', '01/05/2020 – 30/06/2020'],
      ['2020-05-02', '2020-06-01', '02/05/2020 – 31/05/2020'],
      ['2020-05-01', '2020-05-31', '01/05/2020 – 30/05/2020'],
      ['2020-07-11', '2020-07-13', '11/07/2020 – 12/07/2020'],
    ] as const)
      expect(both({ from, to })).toEqual([words, words]);
  });

  it('never calls two different periods the same', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((count) => addDays('2018-11-01', count));
    const period = fc.tuple(day, fc.integer({ min: 1, max: 800 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(period, period, (left, right) => {
        fc.pre(left.from !== right.from || daysIn(left) !== daysIn(right));
        expect(periodWords(left, 'vi')).not.toBe(periodWords(right, 'vi'));
      }),
    );
  });
});

describe('a period behind what was counted in it', () => {
  const when = (code: string, period: { from: string; to: string }) =>
    (['vi', 'en'] as const).map((language) => whenWords(figure(code, 1, period), language));

  it('has its preposition in English: never «of on»', () => {
    expect(when('si-voluntary-mobilised', year(2017))).toEqual(['cả năm 2017', 'in the whole of 2017']);
    expect(when('si-voluntary-mobilised', { from: '2020-05-23', to: '2020-05-24' })).toEqual(['ngày 23/05/2020', 'on 23/05/2020']);
    expect(when('si-voluntary-mobilised', { from: '2020-05-01', to: '2020-08-01' })[1]).toBe('from 01/05/2020 to 31/07/2020');
  });

  it('is the day on which a stock was read', () => {
    expect(when('si-voluntary-total', { from: '2019-12-31', to: '2020-01-01' })).toEqual(['đến 31/12/2019', 'at 31/12/2019']);
  });

  it('says of what is running how far it has come', () => {
    const running = figure('si-voluntary-mobilised', 1, { from: '2026-11-01', to: '2026-11-27' }, { cutFrom: wholeMonth(2026, 11) });
    expect([
      passedWords(running, 'vi'),
      passedWords(running, 'en'),
      passedWords(figure('si-voluntary-mobilised', 1, year(2017)), 'vi'),
    ]).toEqual(['26 trên 30 ngày', '26 of 30 days', null]);
  });
});
