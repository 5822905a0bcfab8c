import fc from 'fast-check';
import { spread } from './spread';

describe('splitting a whole', () => {
  it('always adds up exactly', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, list) => {
        const parts = spread(total, list);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });

  it('refuses to split something by nothing', () => {
    expect(() => spread(5, [0, 0])).toThrow(RangeError);
  });
});
