import type { Status } from '@ra-quan/figures/model';
import fc from 'fast-check';
import { compare } from './comparison';
import { actualInstead, remainderOf, usableBases } from './derived';
import { completion, difference, growth, multiple, ratio, share } from './relation';
import { wordsFor } from './undefined-words';
import { figure, year } from './testing/figure';

const waves2020 = figure('si-voluntary-mobilised', 62_522, { from: '2020-05-01', to: '2020-08-01' });

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
  const last = figure('si-voluntary-mobilised', 40, { from: '2025-05-01', to: '2025-06-01' }, { boundary: 'estimated', on: '2026-05-31' });
  const now = figure('si-voluntary-mobilised', 50, { from: '2026-05-01', to: '2026-06-01' });

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
    const count = fc.option(fc.integer({ min: -10_000, max: 10_000_000 }), { nil: null });
    fc.assert(
      fc.property(count, count, (subject, base) => {
        for (const relation of [ratio, growth, difference, multiple, completion, share]) {
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

  it('read 45 against 30 as half again as much and 15 persons more', () => {
    expect([multiple(45, 30).value, difference(45, 30).value, difference(5, 0).value]).toEqual([1.5, 15, 5]);
    expect(multiple(5, 0).undefined).toBe('base-zero');
  });

  it('take no part of a number below zero: a loss is told in persons', () => {
    for (const [subject, base] of [
      [200, -500],
      [-200, 500],
      [-3, -5],
    ] as const) {
      expect([ratio, growth, multiple, completion, share].map((relation) => relation(subject, base).value)).toEqual(Array(5).fill(null));
      expect(ratio(subject, base).undefined).toBe('negative');
      expect(difference(subject, base).value).toBe(subject - base);
    }
  });

  it('refuse a part larger than its whole, and know the whole as a part of itself', () => {
    expect(share(2, 1)).toEqual({ value: null, undefined: 'new-and-total' });
    expect(share(7, 7).value).toBe(100);
    expect([share(2, null).undefined, share(null, 5).undefined]).toEqual(['base-missing', 'subject-missing']);
    expect(share(13_299, 22_306).value).toBeCloseTo(59.62, 2);
  });

  it('turn back: what a ratio and the difference make of the base is the subject again', () => {
    const count = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(count, count, (subject, base) => {
        expect((ratio(subject, base).value! / 100) * base).toBeCloseTo(subject, 4);
        expect(base * (1 + growth(subject, base).value! / 100)).toBeCloseTo(subject, 4);
        expect(base + difference(subject, base).value!).toBe(subject);
        expect(ratio(subject, base).value! * ratio(base, subject).value!).toBeCloseTo(10_000, 4);
      }),
    );
  });
});

describe('derived figures', () => {
  it('keep a conflict of sources in sight (case 10)', () => {
    const disputed = figure(
      'si-voluntary-mobilised',
      30_269,
      { from: '2020-07-11', to: '2020-07-13' },
      { conflicts: [{ value: 30_369, source: 'TTXVN' }] },
    );
    const { caveats } = compare(disputed, figure('si-voluntary-mobilised', 24_704, { from: '2020-05-23', to: '2020-05-25' }));
    expect(caveats.find(({ kind }) => kind === 'source-conflict')).toEqual({
      kind: 'source-conflict',
      details: { value: 30_269, other: 30_369, source: 'TTXVN' },
    });
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
    const earlier = base(1_900_000, '2025-06-30', '2025-07-01', 'published');
    expect(actualInstead(estimate, [earlier, actual])).toBe(actual);
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
