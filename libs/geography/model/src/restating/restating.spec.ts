import fc from 'fast-check';
import { compose, Crosswalk, elsewhere, type CrosswalkStep, type Pieces, type UnitLife } from './crossing';
import { fraction, plus, times, whole } from './fraction';
import { largestRemainder } from './largest-remainder';
import { boundaries, restate, vaguer, type Reported } from './restating';

const first = '2025-07-01';
const second = '2027-01-01';
const life = (id: number, startedOn: string, endedOn: string | null, population: number | null = null): UnitLife => ({
  id,
  startedOn,
  endedOn,
  population,
});
const step = (from: number, to: number, share: number | null = null, whole: boolean | null = share === null): CrosswalkStep => ({
  from,
  to,
  effectiveOn: first,
  whole,
  share,
});
const values = (map: Map<number, { value: number | null; boundary: string }>) =>
  [...map].sort(([a], [b]) => a - b).map(([id, { value, boundary }]) => [id, value, boundary]);
const itself = (id: number) => id;

/** Reports of units by id, on the units of a day. */
function on(crosswalk: Crosswalk, day: string, reports: Record<number, number>): Reported[] {
  const pieces = crosswalk.piecesOf(Object.keys(reports).map(Number), day);
  return Object.entries(reports).map(([id, value]) => ({ unitId: Number(id), value, pieces: pieces.get(Number(id))! }));
}

describe('restating figures across a reorganisation', () => {
  it('adds whole predecessors up exactly: 10, 20 and 30 become 60 (case 6)', () => {
    const old = [1, 2, 3].map((id) => life(id, '2008-08-01', first));
    const crosswalk = new Crosswalk([...old, life(9, first, null)], [step(1, 9), step(2, 9), step(3, 9)]);
    expect(values(restate(on(crosswalk, first, { 1: 10, 2: 20, 3: 30 }), itself))).toEqual([[9, 60, 'exact']]);
  });

  it('parts a split predecessor by its shares and says so (case 5)', () => {
    const units = [life(1, '2008-08-01', first), life(2, '2008-08-01', first), life(8, first, null), life(9, first, null)];
    const crosswalk = new Crosswalk(units, [step(1, 9), step(2, 9, 0.3), step(2, 8, 0.7)]);
    expect(values(restate(on(crosswalk, first, { 1: 100, 2: 11 }), itself))).toEqual([
      [8, 8, 'estimated'],
      [9, 103, 'estimated'],
    ]);
  });

  it('does not guess where a share is missing, but keeps the whole above it', () => {
    const units = [life(1, '2008-08-01', first), life(8, first, null), life(9, first, null)];
    const crosswalk = new Crosswalk(units, [step(1, 8, null, false), step(1, 9, null, false)]);
    const reports = on(crosswalk, first, { 1: 50 });
    expect(values(restate(reports, itself))).toEqual([
      [8, null, 'not-comparable'],
      [9, null, 'not-comparable'],
    ]);
    expect(values(restate(reports, () => 0))).toEqual([[0, 50, 'exact']]);
  });

  it('goes back in time: exactly into a single predecessor, else by the persons that each brought along', () => {
    const units = [
      life(1, '2008-08-01', first, 3000),
      life(2, '2008-08-01', first, 1000),
      life(3, '2008-08-01', first),
      life(7, first, null),
      life(8, first, null),
      life(9, first, null),
    ];
    const crosswalk = new Crosswalk(units, [step(1, 7), step(2, 7), step(3, 8, null, false), step(3, 9, null, false)]);
    expect(values(restate(on(crosswalk, '2025-06-30', { 7: 40, 8: 5, 9: 6 }), itself))).toEqual([
      [1, 30, 'estimated'],
      [2, 10, 'estimated'],
      [3, 11, 'exact'],
    ]);
  });

  it('is exact again where the pieces of a split meet in one unit', () => {
    const units = [life(1, '2008-08-01', first), life(2, first, second), life(3, first, second), life(4, second, null)];
    const steps = [
      step(1, 2, null, false),
      step(1, 3, null, false),
      { ...step(2, 4), effectiveOn: second },
      { ...step(3, 4), effectiveOn: second },
    ];
    expect(values(restate(on(new Crosswalk(units, steps), second, { 1: 7 }), itself))).toEqual([[4, 7, 'exact']]);
  });

  it('says that a figure is estimated where the crosswalk does not say how much of a unit went over', () => {
    const units = [life(1, '2008-08-01', first), life(9, first, null)];
    const unsure = new Crosswalk(units, [step(1, 9, null, null)]);
    expect(values(restate(on(unsure, first, { 1: 12 }), itself))).toEqual([[9, 12, 'estimated']]);
    expect(values(restate(on(unsure, '2025-06-30', { 9: 12 }), itself))).toEqual([[1, 12, 'estimated']]);
    const parted = new Crosswalk(units, [step(1, 9, null, false)]);
    expect(values(restate(on(parted, first, { 1: 12 }), itself))).toEqual([[9, null, 'not-comparable']]);
  });

  it('goes back over a part by the persons that came with it', () => {
    const units = [life(1, '2008-08-01', first, 1000), life(2, '2008-08-01', first, 600), life(8, first, null), life(9, first, null)];
    const steps = [step(1, 9, 0.2), step(1, 8, 0.8), step(2, 9)];
    const crosswalk = new Crosswalk(units, steps);
    expect(values(restate(on(crosswalk, '2025-06-30', { 9: 80, 8: 5 }), itself))).toEqual([
      [1, 25, 'estimated'],
      [2, 60, 'estimated'],
    ]);
  });

  it.each([
    ['a part of unknown size is not taken for the whole unit', [1000, 600], null],
    ['the persons of one predecessor are not known', [1000, null], 0.2],
    ['nobody lived in what came over', [0, 0], 0.2],
  ] as const)('does not guess backward where %s', (_, [here, there], share) => {
    const units = [life(1, '2008-08-01', first, here), life(2, '2008-08-01', first, there), life(8, first, null), life(9, first, null)];
    const crosswalk = new Crosswalk(units, [step(1, 9, share, false), step(1, 8, share, false), step(2, 9)]);
    expect(values(restate(on(crosswalk, '2025-06-30', { 9: 80 }), itself))).toEqual([
      [1, null, 'not-comparable'],
      [2, null, 'not-comparable'],
    ]);
  });

  it('is as unsure as the least sure of several predecessors', () => {
    const units = [life(1, '2008-08-01', first, 10), life(2, '2008-08-01', first, 30), life(9, first, null)];
    const steps = [step(1, 9), step(2, 9, null, null)];
    const { sure, shares } = new Crosswalk(units, steps).piecesOf([9], '2025-06-30').get(9)!;
    expect([sure, [...shares.values()]]).toEqual([false, [null, null]]);
    const known = new Crosswalk(units, [step(1, 9), step(2, 9)]).piecesOf([9], '2025-06-30').get(9)!;
    expect([known.sure, [...known.shares.values()]]).toEqual([true, [fraction(1n, 4n), fraction(3n, 4n)]]);
  });

  it('leaves out what a chain does not lead to: a unit that nobody knows, or that has no successor', () => {
    const units = [life(1, '2008-08-01', first), life(9, first, null)];
    const pieces = new Crosswalk(units, []).piecesOf([1, 9, 77], first);
    expect([...pieces].map(([id, { shares, sure }]) => [id, [...shares.keys()], sure])).toEqual([
      [1, [], true],
      [9, [9], true],
      [77, [], false],
    ]);
    const stray = new Crosswalk(units, [step(1, 77)]).piecesOf([1], first).get(1)!;
    expect([[...stray.shares.keys()], stray.sure]).toEqual([[], false]);
  });

  it('knows that a part which stands alone leaves the rest of its unit elsewhere', () => {
    const units = [life(1, '2008-08-01', first), life(9, first, null)];
    const { shares } = new Crosswalk(units, [step(1, 9, null, false)]).piecesOf([1], first).get(1)!;
    expect([...shares]).toEqual([
      [9, null],
      [elsewhere, null],
    ]);
  });

  it('finds the pieces of every unit that ever was, one by one the same', () => {
    const units = [life(1, '2008-08-01', first, 5), life(2, '2008-08-01', first, 7), life(8, first, null), life(9, first, null)];
    const crosswalk = new Crosswalk(units, [step(1, 9), step(2, 9, 0.25), step(2, 8, 0.75)]);
    const all = crosswalk.onUnitsOf(first);
    expect([...all.keys()].sort()).toEqual([1, 2, 8, 9]);
    for (const { id } of units) expect(all.get(id)).toEqual(crosswalk.piecesOf([id], first).get(id));
  });

  it('keeps missing apart from zero', () => {
    const units = [life(1, '2008-08-01', first), life(2, '2008-08-01', first), life(9, first, null)];
    const crosswalk = new Crosswalk(units, [step(1, 9), step(2, 9)]);
    expect(values(restate(on(crosswalk, first, { 2: 0 }), itself))).toEqual([[9, 0, 'exact']]);
    expect(values(restate(on(crosswalk, first, {}), itself))).toEqual([]);
  });
});

/** Two reorganisations: units 1… until 2025, 101… until 2027, 201… since; every unit goes into one to three of the next generation. */
const history = fc
  .record({ old: fc.integer({ min: 1, max: 8 }), middle: fc.integer({ min: 1, max: 6 }), now: fc.integer({ min: 1, max: 5 }) })
  .chain(({ old, middle, now }) => {
    const generation = (count: number, base: number, next: number, nextBase: number, day: string) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc
            .record({
              targets: fc.uniqueArray(fc.integer({ min: 1, max: next }), { minLength: 1, maxLength: Math.min(3, next) }),
              weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
              known: fc.boolean(),
            })
            .map(({ targets, weights, known }) => {
              const sum = weights.slice(0, targets.length).reduce((total, weight) => total + weight, 0);
              return targets.map((target, at) => ({
                from: base + index + 1,
                to: nextBase + target,
                effectiveOn: day,
                whole: targets.length === 1,
                share: known ? weights[at]! / sum : null,
              }));
            }),
        ),
      );
    const population = fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null });
    return fc.record({
      steps: fc
        .tuple(generation(old, 0, middle, 100, first), generation(middle, 100, now, 200, second))
        .map((generations): CrosswalkStep[] => generations.flat(2)),
      units: fc
        .array(population, { minLength: old + middle + now, maxLength: old + middle + now })
        .map((persons) => [
          ...Array.from({ length: old }, (_, index) => life(index + 1, '2008-08-01', first, persons[index])),
          ...Array.from({ length: middle }, (_, index) => life(101 + index, first, second, persons[old + index])),
          ...Array.from({ length: now }, (_, index) => life(201 + index, second, null, persons[old + middle + index])),
        ]),
      counts: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: old, maxLength: old }),
    });
  });
const reportsOf = (counts: readonly number[]) => Object.fromEntries(counts.map((count, index) => [index + 1, count]));
const shown = ({ shares, sure }: Pieces) => ({ shares: [...shares].sort(([a], [b]) => a - b), sure });

describe('for any history of units', () => {
  it('keeps the total wherever all pieces are inside, exactly', () => {
    fc.assert(
      fc.property(history, ({ units, steps, counts }) => {
        const all = restate(on(new Crosswalk(units, steps), second, reportsOf(counts)), () => 'country').get('country')!;
        expect(all).toEqual({ value: counts.reduce((sum, count) => sum + count, 0), boundary: 'exact' });
      }),
    );
  });

  it('keeps the total over all units where every share is known', () => {
    fc.assert(
      fc.property(history, ({ units, steps, counts }) => {
        const restated = restate(on(new Crosswalk(units, steps), second, reportsOf(counts)), itself);
        fc.pre([...restated.values()].every(({ boundary }) => boundary !== 'not-comparable'));
        const sum = [...restated.values()].reduce((total, { value }) => total + value!, 0);
        expect(sum).toBe(counts.reduce((total, count) => total + count, 0));
      }),
    );
  });

  it('gives a unit the same pieces in two steps as on the direct path', () => {
    fc.assert(
      fc.property(history, ({ units, steps, counts }) => {
        const crosswalk = new Crosswalk(units, steps);
        const ids = counts.map((_, index) => index + 1);
        const middle = crosswalk.piecesOf(ids, '2026-05-01');
        const direct = crosswalk.piecesOf(ids, second);
        for (const id of ids) {
          const onwards = crosswalk.piecesOf([...middle.get(id)!.shares.keys()], second);
          expect(shown(compose(middle.get(id)!, (unit) => onwards.get(unit)!))).toEqual(shown(direct.get(id)!));
        }
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ({ units, steps, counts }, random) => {
        const shuffled = [...steps].sort(() => (random.next().value! % 3) - 1);
        const there = restate(on(new Crosswalk(units, steps), second, reportsOf(counts)), itself);
        const here = restate(on(new Crosswalk([...units].reverse(), shuffled), second, reportsOf(counts)).reverse(), itself);
        expect(values(here)).toEqual(values(there));
      }),
    );
  });
});

describe('how sure a figure is', () => {
  it('is that of its least sure part, in any order', () => {
    const boundary = fc.constantFrom(...boundaries);
    fc.assert(
      fc.property(boundary, boundary, (left, right) => {
        expect(vaguer(left, right)).toBe(vaguer(right, left));
        expect(boundaries.indexOf(vaguer(left, right))).toBe(Math.max(boundaries.indexOf(left), boundaries.indexOf(right)));
      }),
    );
  });

  it('is told of a group that got pieces and whole units', () => {
    const parted = {
      shares: new Map([
        [8, fraction(1n, 2n)],
        [9, fraction(1n, 2n)],
      ]),
      sure: true,
    };
    const entire = { shares: new Map([[9, whole]]), sure: true };
    const unsure = { shares: new Map([[9, whole]]), sure: false };
    const of = (...pieces: Pieces[]) =>
      restate(
        pieces.map((one, index) => ({ unitId: index, value: 10, pieces: one })),
        itself,
      ).get(9);
    expect([of(entire), of(entire, unsure), of(parted, entire)]).toEqual([
      { value: 10, boundary: 'exact' },
      { value: 20, boundary: 'estimated' },
      { value: 15, boundary: 'estimated' },
    ]);
  });

  it('does not depend on the order in which the pieces of a unit are listed', () => {
    const third = fraction(1n, 3n);
    const of = (ids: number[]) =>
      values(restate([{ unitId: 1, value: 10, pieces: { shares: new Map(ids.map((id) => [id, third])), sure: true } }], itself));
    expect(of([10, 9, 2])).toEqual([
      [2, 4, 'estimated'],
      [9, 3, 'estimated'],
      [10, 3, 'estimated'],
    ]);
  });

  it('leaves out what lies in no group that was asked for', () => {
    const pieces = { shares: new Map([[9, whole]]), sure: true };
    const parted = {
      shares: new Map([
        [8, fraction(1n, 2n)],
        [9, fraction(1n, 2n)],
      ]),
      sure: true,
    };
    const asked = (of: Pieces) => [...restate([{ unitId: 1, value: 10, pieces: of }], (id) => (id === 8 ? 'asked' : undefined))];
    expect([asked(pieces), asked(parted)]).toEqual([[], [['asked', { value: 5, boundary: 'estimated' }]]]);
  });
});

describe('shares', () => {
  it('are in lowest terms, positive, and never of nothing', () => {
    expect([fraction(6n, 8n), fraction(0n, 5n), fraction(0n, 1n)]).toEqual([
      { n: 3n, d: 4n },
      { n: 0n, d: 1n },
      { n: 0n, d: 1n },
    ]);
    for (const [n, d] of [
      [1n, 0n],
      [1n, -2n],
      [-1n, 2n],
    ] as const)
      expect(() => fraction(n, d)).toThrow(new RangeError(`${n}/${d} is not a share`));
  });

  it('add up and multiply exactly', () => {
    expect([plus(fraction(1n, 6n), fraction(1n, 3n)), times(fraction(2n, 3n), fraction(3n, 4n))]).toEqual([
      fraction(1n, 2n),
      fraction(1n, 2n),
    ]);
  });
});

describe('whole persons', () => {
  it('go by the largest remainder, the first named among equals', () => {
    expect(largestRemainder(10, [fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)])).toEqual([4, 3, 3]);
    expect(largestRemainder(7, [fraction(1n, 10n), fraction(9n, 10n)])).toEqual([1, 6]);
    expect(largestRemainder(7, [fraction(9n, 10n), fraction(1n, 10n)])).toEqual([6, 1]);
    expect(largestRemainder(10, [fraction(1n, 4n), fraction(1n, 3n), fraction(5n, 12n)])).toEqual([3, 3, 4]);
    expect(largestRemainder(10, [fraction(13n, 40n), fraction(17n, 40n), fraction(1n, 4n)])).toEqual([3, 4, 3]);
    expect(largestRemainder(2, [fraction(1n, 4n), fraction(1n, 4n), fraction(1n, 2n)])).toEqual([1, 0, 1]);
  });

  it('always add up, and nobody is a whole person away from what is due', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), shares, (count, weights) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const counts = largestRemainder(
          count,
          weights.map((weight) => fraction(BigInt(weight), BigInt(sum))),
        );
        expect(counts.reduce((total, one) => total + one, 0)).toBe(count);
        counts.forEach((one, index) => expect(Math.abs(one - (count * weights[index]!) / sum)).toBeLessThan(1));
      }),
    );
  });
});
