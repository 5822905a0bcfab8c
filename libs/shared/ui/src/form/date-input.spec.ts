import { readDay } from './date-input';

describe('a typed day', () => {
  it.each([
    ['31/05/2020', '2020-05-31'],
    [' 1/5/2020 ', '2020-05-01'],
    ['31-5-2020', '2020-05-31'],
    ['31.05.2020', '2020-05-31'],
    ['30/02/2020', undefined],
    ['05/31/2020', undefined],
    ['31/05/20', undefined],
  ])('%p is %p', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
