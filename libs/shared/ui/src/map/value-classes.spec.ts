import fc from 'fast-check';
import { classEdges, classOf, shadeOf } from './value-classes';

describe('five classes of a map', () => {
  it('hold about equally many, between edges that can be read', () => {
    const edges = classEdges([104, 212, 388, 455, 512, 689, 803, 1204, 5310, 62_522]);
    expect(edges).toEqual([390, 510, 800, 5300]);
    expect([104, 389, 390, 62_522].map((value) => classOf(value, edges))).toEqual([0, 0, 1, 4]);
  });

  it('are fewer where many values are alike, and zero is a value', () => {
    expect(classEdges([0, 0, 0, 0, 0, 0, 0, 0, 7, 9])).toEqual([7]);
    expect(classEdges([5, 5, 5])).toEqual([]);
    expect(classEdges([])).toEqual([]);
  });

  it('go from pale to full whatever their number', () => {
    const shades = (...edges: number[]) => Array.from({ length: edges.length + 1 }, (_, index) => shadeOf(index, edges));
    expect(shades(1, 2, 3, 4)).toEqual([1, 2, 3, 4, 5]);
    expect(shades(1, 2)).toEqual([1, 3, 5]);
    expect(shades()).toEqual([3]);
  });

  it('are never empty, and their edges rise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 70 }), (values) => {
        const edges = classEdges(values);
        const filled = new Set(values.map((value) => classOf(value, edges)));
        expect(filled.size).toBe(edges.length + 1);
        expect([...edges].sort((left, right) => left - right)).toEqual(edges);
      }),
    );
  });
});
