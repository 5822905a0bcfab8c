import fc from 'fast-check';
import { inProportionTo, sharesFor } from './shares';

describe('shares of a split unit', () => {
  it('follow the populations of its successors', () => {
    expect(sharesFor('population', [60_000, 20_000])).toEqual({ shares: [0.75, 0.25], method: 'population' });
  });

  it('are equal where a population is not known, and say so', () => {
    expect(sharesFor('population', [60_000, null])).toEqual({ shares: [0.5, 0.5], method: 'equal' });
    expect(sharesFor('equal', [60_000, 20_000])).toEqual({ shares: [0.5, 0.5], method: 'equal' });
  });

  it('are not made up where nobody asked for them', () => {
    expect(sharesFor('none', [60_000, 20_000])).toEqual({ shares: [null, null], method: null });
  });

  it('always add up to 1 with eight decimals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const parts = inProportionTo(weights).map((share) => Math.round(share * 1e8));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100_000_000);
      }),
    );
  });
});
