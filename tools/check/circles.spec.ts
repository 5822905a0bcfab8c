import { globSync } from 'node:fs';
import { circlesIn, importsOf } from './circles';

describe('imports', () => {
  it('lead in no circle, types and what is loaded later included', () => {
    const files = ['libs/**/*.ts', 'apps/**/*.ts', 'tools/**/*.ts'].flatMap((pattern) => globSync(pattern));
    expect(files.length).toBeGreaterThan(500);
    expect(circlesIn(importsOf(files))).toEqual([]);
  });

  it('are found where they do', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesIn(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });
});
