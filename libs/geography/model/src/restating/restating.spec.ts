import fc from 'fast-check';
import { compose, Crosswalk, type CrosswalkStep, type Pieces, type UnitLife } from './crossing';
import { fraction } from './fraction';
import { largestRemainder } from './largest-remainder';
import { restate, type Reported } from './restating';

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

describe('whole persons', () => {
  it('go by the largest remainder, the first named among equals', () => {
    expect(largestRemainder(10, [fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)])).toEqual([4, 3, 3]);
    expect(largestRemainder(7, [fraction(1n, 10n), fraction(9n, 10n)])).toEqual([1, 6]);
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
