import { SourceMap } from 'node:module';
import { inSource } from './stack-traces';

describe('a line of a stack trace', () => {
  // One segment: the first character of the bundle's line 1 is line 3, column 5 of entry.ts.
  const map = new SourceMap({
    version: 3,
    sources: ['libs/entry.ts'],
    names: [],
    mappings: 'AAEI',
    file: '',
    sourceRoot: '',
    sourcesContent: [],
  });

  it('speaks of the source where a map knows the place', () => {
    expect(inSource('    at enter (file:///dist/server/main.mjs:1:1)', () => map)).toBe('    at enter (libs/entry.ts:3:5)');
  });

  it('is left as it is without a map, and where it speaks of Node itself', () => {
    for (const line of ['    at enter (file:///dist/server/main.mjs:1:1)', '    at node:internal/process/task_queues:103:5'])
      expect(inSource(line, () => null)).toBe(line);
  });
});
