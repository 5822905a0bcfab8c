import { periodKindOf, periodWords, readPeriod } from './stated-period';

describe('the period of a stated figure', () => {
  it.each([
    ['2019', '2019-01-01', '2020-01-01', 'year', 'năm 2019'],
    ['cả năm 2019', '2019-01-01', '2020-01-01', 'year', 'năm 2019'],
    ['05/2022', '2022-05-01', '2022-06-01', 'month', 'tháng 05/2022'],
    ['Tháng 5/2022', '2022-05-01', '2022-06-01', 'month', 'tháng 05/2022'],
    ['31/12/2016', '2016-12-31', '2017-01-01', 'day', '31/12/2016'],
    ['2016-12-31', '2016-12-31', '2017-01-01', 'day', '31/12/2016'],
    ['11/07/2020 – 12/07/2020', '2020-07-11', '2020-07-13', 'days', '11/07/2020 – 12/07/2020'],
    ['từ 11/07/2020 đến hết 12/07/2020', '2020-07-11', '2020-07-13', 'days', '11/07/2020 – 12/07/2020'],
    ['01/05/2020 - 31/07/2020', '2020-05-01', '2020-08-01', 'days', '01/05/2020 – 31/07/2020'],
  ])('%p is read and said', (text, from, to, kind, words) => {
    expect(readPeriod(text)).toEqual({ from, to });
    expect([periodKindOf({ from, to }), periodWords({ from, to }).vi]).toEqual([kind, words]);
  });

  it.each(['', '20', '13/2022', '31/02/2020', '12/07/2020 – 11/07/2020', 'quý I/2020', '05-2022', '1/1/2020 – 2/1/2020 – 3/1/2020'])(
    '%p cannot be read',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );
});
