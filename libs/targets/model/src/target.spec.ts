import fc from 'fast-check';
import { balanceOf, indicatorOfScheme, targetSchemes } from './target';

describe('the balance of targets', () => {
  it('shows 150 not allocated under a parent of 5.800 with children of 5.650', () => {
    expect(balanceOf(5_800, [3_000, 2_650, null])).toEqual({ allocated: 5_650, unallocated: 150 });
  });

  it('is negative where the children exceed the parent', () => {
    expect(balanceOf(100, [60, 50]).unallocated).toBe(-10);
  });

  it('has nothing to be measured against where the parent has no target', () => {
    expect(balanceOf(null, [5])).toEqual({ allocated: 5, unallocated: null });
  });

  it('always adds up to the parent', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.option(fc.nat(), { nil: null })), (parent, children) => {
        const { allocated, unallocated } = balanceOf(parent, children);
        expect(allocated + unallocated!).toBe(parent);
      }),
    );
  });
});

describe('a target', () => {
  it('is fulfilled by the sign-ups of its own scheme', () => {
    expect(targetSchemes.map((scheme) => [scheme, indicatorOfScheme[scheme]])).toEqual([
      ['si-voluntary', 'si-voluntary-mobilised'],
      ['hi-household', 'hi-household-mobilised'],
    ]);
  });
});
