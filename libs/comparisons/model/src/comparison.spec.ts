import type { Status } from '@ra-quan/figures/model';
import { formatPercent } from '@ra-quan/shared/model';
import fc from 'fast-check';
import { campaignDay, previousWave, previousYearEnd, sameWindowLastYear, yearToDate } from './base-period';
import { compare } from './comparison';
import { impliedBase, remainderOf, usableBases } from './derived';
import { hedged, hedgeHolds } from './hedge';
import { aggregatedRatio, completion, difference, growth, multiple, points, ratio, share } from './relation';
import { wordsFor } from './sentence';
import { figure, year } from './testing/figure';

const waves2020 = figure('si-voluntary-new', 62_522, { from: '2020-05-01', to: '2020-08-01' });

describe('62.522 of the two waves of 2020 (case 1)', () => {
  it.each([
    [2017, 20_039, '312,0%', '212,0%', 'tăng'],
    [2018, 52_900, '118,2%', '18,2%', 'tăng'],
    [2019, 296_700, '21,1%', '78,9%', 'giảm'],
  ] as const)('against %i (%i): bằng %s, %s %s', (of, base, percent, change, verb) => {
    const { sentence, change: words } = compare(waves2020, figure('si-voluntary-net', base, year(of)));
    expect(sentence.vi).toContain(`bằng ${percent} số tăng ròng BHXH tự nguyện cả năm ${of}`);
    expect(words!.vi).toMatch(new RegExp(`^${verb} ${change} so với`));
  });

  it('never says that it rose by 21 % on 2019', () => {
    const comparison = compare(waves2020, figure('si-voluntary-net', 296_700, year(2019)));
    expect(JSON.stringify(comparison)).not.toMatch(/tăng (hơn )?21(,\d)?%/);
    expect(JSON.stringify(comparison)).not.toMatch(/up 21(\.\d)?%/);
  });

  it('warns that gross stands against net, two months against a year, and that the base of 2017 was computed back', () => {
    const base = figure('si-voluntary-net', 20_039, year(2017), { origin: 'back-computed', status: 'estimated' });
    expect(compare(waves2020, base).caveats.map(({ kind }) => kind)).toEqual([
      'unequal-windows',
      'gross-vs-net',
      'estimate',
      'back-computed',
    ]);
  });
});

describe('boundaries', () => {
  const last = figure('si-voluntary-new', 40, { from: '2025-05-01', to: '2025-06-01' }, { boundary: 'estimated', on: '2026-05-31' });
  const now = figure('si-voluntary-new', 50, { from: '2026-05-01', to: '2026-06-01' });

  it('label a figure that was restated by shares', () => {
    expect(compare(now, last).caveats).toContainEqual({ kind: 'boundary-estimated', details: { unit: 'Việt Nam', on: '31/05/2026' } });
  });

  it('leave no number where a figure cannot be restated, and say why', () => {
    const comparison = compare(now, { ...last, value: null, boundary: 'not-comparable' });
    expect([comparison.ratio, comparison.growth]).toEqual(Array(2).fill({ value: null, undefined: 'not-comparable' }));
    expect(comparison.sentence.vi).toContain('không quy đổi được');
    expect(comparison.change).toBeNull();
    expect(comparison.caveats.map(({ kind }) => kind)).toContain('boundary-not-comparable');
  });
});

describe('base periods (case 2)', () => {
  it('sets 3 January against 3 January', () => {
    expect(sameWindowLastYear({ from: '2026-01-03', to: '2026-01-04' }).base).toEqual({ from: '2025-01-03', to: '2025-01-04' });
  });

  it('sets 1–28 May against 1–28 May while the month is running', () => {
    expect(sameWindowLastYear({ from: '2026-05-01', to: '2026-06-01' }, '2026-05-28')).toEqual({
      subject: { from: '2026-05-01', to: '2026-05-29' },
      base: { from: '2025-05-01', to: '2025-05-29' },
    });
  });

  it('keeps the whole period before it begins and after it is over', () => {
    const may = { from: '2026-05-01', to: '2026-06-01' };
    for (const today of ['2026-04-30', '2026-06-01', undefined]) {
      expect(sameWindowLastYear(may, today)).toEqual({ subject: may, base: { from: '2025-05-01', to: '2025-06-01' } });
    }
  });

  it('sets 1 January – 1 March 2028 against the same days of 2027, leap day or not', () => {
    expect(sameWindowLastYear({ from: '2028-01-01', to: '2028-03-02' }).base).toEqual({ from: '2027-01-01', to: '2027-03-02' });
    expect(sameWindowLastYear({ from: '2028-02-29', to: '2028-03-01' }).base).toEqual({ from: '2027-03-01', to: '2027-03-01' });
  });

  it('knows the year to date, the previous year-end, the previous wave and the day of a campaign', () => {
    expect(yearToDate('2026-05-28')).toEqual({ from: '2026-01-01', to: '2026-05-29' });
    expect(previousYearEnd('2026-05-28')).toEqual({ from: '2025-12-31', to: '2026-01-01' });
    const waves = [
      { from: '2020-05-23', to: '2020-05-24' },
      { from: '2020-07-11', to: '2020-07-13' },
    ];
    expect(previousWave(waves, waves[1]!)).toBe(waves[0]);
    expect(previousWave(waves, waves[0]!)).toBeUndefined();
    const third = { from: '2020-08-01', to: '2020-08-02' };
    expect([previousWave([third, ...waves], third), previousWave([...waves].reverse(), third)]).toEqual([waves[1], waves[1]]);
    expect(campaignDay({ from: '2026-05-08', to: '2026-06-01' }, 3)).toEqual({ from: '2026-05-10', to: '2026-05-11' });
  });
});

describe('relations', () => {
  it('draw 312 % of a target as 312 % (case 3)', () => {
    expect(completion(312, 100).value).toBe(312);
  });

  it('say in words what cannot be compared (case 4)', () => {
    expect([ratio(5, 0), ratio(5, null), ratio(null, null), ratio(0, 0), ratio(null, 5)].map((outcome) => outcome.undefined)).toEqual([
      'base-zero',
      'base-missing',
      'both-missing',
      'base-zero',
      'subject-missing',
    ]);
    expect(wordsFor('base-zero').vi).toBe('không so sánh được (kỳ gốc bằng 0)');
    expect(wordsFor('base-missing').vi).toBe('chưa có số liệu kỳ gốc');
  });

  it('never give infinity or not-a-number', () => {
    const count = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
    fc.assert(
      fc.property(count, count, (subject, base) => {
        for (const relation of [ratio, growth, difference, points, completion]) {
          const { value } = relation(subject, base);
          expect(value === null || Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  it('keep ratio and growth one hundred points apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (subject, base) => {
        expect(ratio(subject, base).value! - growth(subject, base).value!).toBeCloseTo(100, 6);
      }),
    );
  });

  it('read 45 against 30 as half again as much, 15 persons or points more, and fall below nothing', () => {
    expect([multiple(45, 30).value, difference(45, 30).value, points(45, 30).value]).toEqual([1.5, 15, 15]);
    expect([difference(5, 0).value, points(5, 0).value]).toEqual([5, 5]);
    expect(multiple(5, 0).undefined).toBe('base-zero');
  });

  it('refuse a part larger than its whole, and know the whole as a part of itself', () => {
    expect(() => share(2, 1)).toThrow(new RangeError('a part of 2 cannot belong to a whole of 1'));
    expect(() => share(-1, -2)).toThrow(RangeError);
    expect(share(7, 7).value).toBe(100);
    expect([share(2, null).undefined, share(null, -1).undefined]).toEqual(['base-missing', 'subject-missing']);
    expect(share(13_299, 22_306).value).toBeCloseTo(59.62, 2);
  });

  it('add percentages up as Σ numerator / Σ denominator', () => {
    expect(
      aggregatedRatio([
        [50, 100],
        [1, 1],
        [null, 7],
      ]).value,
    ).toBeCloseTo((51 / 101) * 100, 10);
  });

  it('leave a unit without denominator out of both sums, instead of counting its numerator for nothing', () => {
    expect(
      aggregatedRatio([
        [50, 100],
        [40, null],
      ]).value,
    ).toBe(50);
    expect(aggregatedRatio([[40, null]])).toEqual({ value: null, undefined: 'both-missing' });
  });
});

describe('hedges', () => {
  it('say «hơn 21%» of 21,07 and «gần 27%» of 26,6, and nothing of a whole number', () => {
    expect([hedged(21.07), hedged(26.6), hedged(40)]).toEqual([
      { hedge: 'hơn', percent: 21 },
      { hedge: 'gần', percent: 27 },
      { hedge: null, percent: 40 },
    ]);
  });

  it('always hold of the exact value they were chosen for', () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (exact) => {
        const { hedge, percent } = hedged(exact);
        expect(hedge === null ? exact === percent : hedgeHolds(hedge, percent, exact)).toBe(true);
      }),
    );
  });

  it('refuse «hơn 21%» of 22,0 and of 20,9', () => {
    expect([22, 20.9].map((exact) => hedgeHolds('hơn', 21, exact))).toEqual([false, false]);
  });

  it('refuse «gần 27%» of 27,3 and of 26,0, and either word of the whole number itself', () => {
    expect([27.3, 26, 25.9, 27].map((exact) => hedgeHolds('gần', 27, exact))).toEqual([false, false, false, false]);
    expect(hedgeHolds('hơn', 21, 21)).toBe(false);
  });

  it('call what lies half way the higher number, nearly', () => {
    expect(hedged(26.5)).toEqual({ hedge: 'gần', percent: 27 });
  });
});

describe('derived figures', () => {
  it('imply a base of about 18.460 from 24.000 items at 1,3 times (case 9)', () => {
    expect(impliedBase(24_000, 1.3)).toEqual({ value: 18_462, origin: 'derived' });
    expect(formatPercent(share(1.3, 4.9).value)).toBe('26,5%');
  });

  it('keep a conflict of sources in sight (case 10)', () => {
    const disputed = figure(
      'si-voluntary-new',
      30_269,
      { from: '2020-07-11', to: '2020-07-13' },
      { conflicts: [{ value: 30_369, source: 'TTXVN' }] },
    );
    const [conflict] = compare(disputed, figure('si-voluntary-new', 24_704, { from: '2020-05-23', to: '2020-05-25' })).caveats;
    expect(conflict).toEqual({ kind: 'source-conflict', details: { value: 30_269, other: 30_369, source: 'TTXVN' } });
  });

  it('explain the 7.549 beyond the launch days, once (case 11)', () => {
    expect(remainderOf(62_522, [24_704, 30_269])).toEqual({ whole: 62_522, explained: 54_973, rest: 7_549 });
  });

  it('never take an estimate as a base where an actual of the year exists (case 15)', () => {
    const base = (value: number, from: string, to: string, status: Status) => ({ indicatorId: 11, value, from, to, status });
    const estimate = base(3_070_000, '2025-12-31', '2026-01-01', 'estimated');
    const actual = base(2_016_000, '2025-11-30', '2025-12-01', 'published');
    expect(usableBases([estimate, actual])).toEqual([actual]);
    expect(usableBases([estimate])).toEqual([estimate]);
  });

  it('keep an estimate where the actual is of another year or counts something else', () => {
    const base = (indicatorId: number, from: string, to: string, status: Status) => ({ indicatorId, from, to, status });
    const estimate = base(10, '2025-01-01', '2026-01-01', 'estimated');
    const others = [
      base(10, '2024-01-01', '2025-01-01', 'published'),
      base(10, '2026-01-01', '2027-01-01', 'published'),
      base(11, '2025-12-31', '2026-01-01', 'published'),
    ];
    expect(usableBases([estimate, ...others])).toEqual([estimate, ...others]);
  });

  it('say by how much the parts exceed the whole: a remainder is never cut off at 0', () => {
    expect(remainderOf(100, [60, 50])).toEqual({ whole: 100, explained: 110, rest: -10 });
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(1_000_000)), (whole, parts) => {
        const { explained, rest } = remainderOf(whole, parts);
        expect(explained + rest).toBe(whole);
      }),
    );
  });
});
