import { axisEnd, runsOf, seriesFill, ticksOf } from './chart-data';

const years = [
  { name: '2018', values: [52_900], base: true },
  { name: '2019', values: [296_700] },
  { name: '2020', values: [null], mark: 'provisional' as const },
];

describe('a chart of years', () => {
  it('goes from pale to full, finds the base year, and draws a mark as its pattern', () => {
    expect(years.map((_, index) => seriesFill(years, index))).toEqual([
      'var(--year-base, var(--year-1))',
      'var(--year-3)',
      'url(#rq-pattern-provisional)',
    ]);
  });

  it('ends its axis above the largest figure, and never at nothing', () => {
    expect(axisEnd(years)).toBe(300_000);
    expect(axisEnd([{ name: '2021', values: [null] }])).toBe(1);
  });
});

describe('the ticks of a line', () => {
  it('are all of a year’s months, and a few of a campaign’s days', () => {
    expect(ticksOf(12)).toHaveLength(12);
    expect(ticksOf(30)).toEqual([1, 5, 9, 13, 17, 21, 25, 29]);
    expect(ticksOf(0)).toEqual([]);
  });
});

describe('a line', () => {
  it.each([
    ['without a gap is one run', [3, 0, 5], [[0, 1, 2]]],
    ['ends at a missing value and starts again behind it', [null, 4, 6, null, 7, null], [[1, 2], [4]]],
    ['without any value is none', [null, null], []],
  ])('%s', (_, values, expected) => {
    expect(runsOf({ name: '2020', values }).map((run) => run.map(([at]) => at))).toEqual(expected);
  });

  it('that runs evenly is its two ends', () => {
    expect(runsOf({ name: 'Chỉ tiêu', values: [10, 20, 30], even: true })).toEqual([
      [
        [0, 10],
        [2, 30],
      ],
    ]);
  });

  it('keeps zero as a value', () => {
    expect(runsOf({ name: '2020', values: [0, null] })).toEqual([[[0, 0]]]);
  });
});
