import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Reads a result once and takes it away, so that an old one is never counted again. */
function take<Result>(file: string): Result | undefined {
  if (!existsSync(file)) return undefined;
  const result = JSON.parse(readFileSync(file, 'utf8')) as Result;
  rmSync(file);
  return result;
}

/** Of a tool that counts by itself. */
export const ownCounts = (file: string): Counts => take<Counts>(file) ?? { passed: 0, failed: 1 };

export function jestCounts(file: string): Counts {
  const result = take<{ numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }>(file);
  return { passed: result?.numPassedTests ?? 0, failed: result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1 };
}

export function playwrightCounts(file: string): Counts {
  const result = take<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
  return { passed: result?.stats.expected ?? 0, failed: result ? result.stats.unexpected + result.stats.flaky : 1 };
}
