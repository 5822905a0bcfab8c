import { isEnded } from './tool.ts';
import type { Counts } from './counts.ts';

/** One part of the test, by name; counts as one where its tool does not count. */
export interface Part {
  readonly name: string;
  readonly work: () => Promise<boolean>;
  readonly counts?: () => Counts;
  /** Parts that leave what this one needs; it runs after them, also where they failed. */
  readonly after?: readonly string[];
  /** Keeps both cores busy by itself, so that nothing runs beside it. */
  readonly alone?: boolean;
}

/** Runs the parts, two at a time, each as soon as there is room for it; the longest stand first. */
export async function runParts(parts: readonly Part[]): Promise<Counts> {
  const waiting = [...parts];
  const running = new Map<Part, Promise<void>>();
  const outcomes: Counts[] = [];
  while (waiting.length > 0 || running.size > 0) {
    if (isEnded()) waiting.length = 0;
    for (const part of [...waiting]) {
      if (!hasRoom(part, [...running.keys()], waiting)) continue;
      waiting.splice(waiting.indexOf(part), 1);
      const work = runPart(part).then((outcome) => {
        outcomes.push(outcome);
        running.delete(part);
      });
      running.set(part, work);
    }
    await Promise.race(running.values());
  }
  const sum = (side: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[side], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

function hasRoom(part: Part, running: readonly Part[], waiting: readonly Part[]): boolean {
  const unfinished = [...running, ...waiting].map(({ name }) => name);
  if (part.after?.some((name) => unfinished.includes(name))) return false;
  return part.alone ? running.length === 0 : running.length < 2 && !running.some(({ alone }) => alone);
}

async function runPart({ name, work, counts }: Part): Promise<Counts> {
  const begun = performance.now();
  const succeeded = await work().catch((cause: unknown) => {
    console.error(cause);
    return false;
  });
  const { passed, failed } = counts?.() ?? { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const outcome = { passed, failed: succeeded ? failed : Math.max(1, failed) };
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${outcome.failed ? '✗' : '✓'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  return outcome;
}
