import { qualifiers, type Qualifier } from '@ra-quan/figures/model';
import fc from 'fast-check';
import { boundOf, roundedWithin, turned } from './bound';

/** Numbers that may be meant where a source says one with a word before it. */
const meant: Record<Qualifier, (said: number) => number[]> = {
  trên: (said) => [said * 1.001, said * 1.02],
  hơn: (said) => [said * 1.001, said * 1.02],
  gần: (said) => [said * 0.98, said * 0.999],
  khoảng: (said) => [said * 0.98, said, said * 1.02],
  ước: (said) => [said * 0.98, said, said * 1.02],
};

describe('what qualifiers leave of a ratio', () => {
  const qualifier = fc.constantFrom<(Qualifier | null)[]>(null, ...qualifiers);
  const count = fc.integer({ min: 100, max: 10_000_000 });

  it('is true of every pair of numbers that may be meant', () => {
    fc.assert(
      fc.property(count, count, qualifier, qualifier, (subject, base, ofSubject, ofBase) => {
        const said = (subject / base) * 100;
        const bound = boundOf(ofSubject, ofBase);
        const subjects = ofSubject ? meant[ofSubject](subject) : [subject];
        const bases = ofBase ? meant[ofBase](base) : [base];
        for (const a of subjects)
          for (const b of bases) {
            const real = (a / b) * 100;
            if (bound === 'exact') expect(real).toBeCloseTo(said, 8);
            if (bound === 'at-most') expect(real).toBeLessThanOrEqual(said);
            if (bound === 'at-least') expect(real).toBeGreaterThanOrEqual(said);
          }
      }),
    );
  });

  it('is «nhiều nhất» against a base «trên», «ít nhất» against one «gần», «khoảng» of two that go apart', () => {
    expect([boundOf(null, 'trên'), boundOf(null, 'gần'), boundOf('trên', 'hơn'), boundOf('gần', 'trên'), boundOf('khoảng', null)]).toEqual([
      'at-most',
      'at-least',
      'about',
      'at-most',
      'about',
    ]);
    expect([turned['at-most'], turned[turned['at-least']]]).toEqual(['at-least', 'at-least']);
  });
});

describe('rounding to a tenth', () => {
  it('never breaks the bound that is said', () => {
    fc.assert(
      fc.property(fc.double({ min: -1_000, max: 100_000, noNaN: true }), (exact) => {
        expect(roundedWithin(exact, 'at-most')).toBeGreaterThanOrEqual(exact - 1e-6);
        expect(roundedWithin(exact, 'at-least')).toBeLessThanOrEqual(exact + 1e-6);
        expect(Math.abs(roundedWithin(exact, 'exact') - exact)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  it('leaves whole tenths alone: 0,1 + 0,2 is no more than 0,3', () => {
    expect([roundedWithin(0.1 + 0.2, 'at-most'), roundedWithin(0.7, 'at-least'), roundedWithin(21.04, 'at-most')]).toEqual([
      0.3, 0.7, 21.1,
    ]);
  });
});
