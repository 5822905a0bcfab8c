import { Refusal } from './refusals.ts';

/** A process that runs for others. */
export interface Running {
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface Kept<Process extends Running> {
  /** As it was started the first time. */
  readonly first: Process;
  /** Never comes, or fails when it ended too often. */
  readonly gaveUp: Promise<never>;
  readonly stop: () => Promise<void>;
}

/** Ends within a minute that are too many. */
const tooMany = 5;
const minute = 60_000;

const later = (ms: number) => new Promise<void>((come) => setTimeout(come, ms));

/** Keeps a process running: where it ends by itself it is begun again, a few times. @throws what the first beginning throws */
export async function keep<Process extends Running>(name: string, begin: () => Promise<Process>): Promise<Kept<Process>> {
  const first = await begin();
  let current: Promise<Process | undefined> = Promise.resolve(first);
  let isWanted = true;
  const ends: number[] = [];

  async function beginAgain(how: string): Promise<Process | undefined> {
    for (let reason = how; ;) {
      ends.push(performance.now());
      const lately = ends.filter((at) => at > performance.now() - minute).length;
      if (lately >= tooMany) {
        throw new Refusal(
          `${name} đã dừng ${lately} lần trong một phút (${reason}); không khởi động lại nữa.`,
          `${name} ended ${lately} times within a minute (${reason}); it is not started again.`,
        );
      }
      console.error(`! ${name} (${reason}): khởi động lại · starting it again`);
      await later(250 * 2 ** lately);
      if (!isWanted) return undefined;
      try {
        return await begin();
      } catch (cause) {
        reason = cause instanceof Error ? cause.message : String(cause);
      }
    }
  }

  async function watch(): Promise<never> {
    for (let running: Process | undefined = first; ; running = await current) {
      const how = await running?.ended;
      if (!isWanted || how === undefined) return new Promise<never>(() => undefined);
      current = beginAgain(how);
    }
  }

  const gaveUp = watch();
  // Whoever waits for it hears of it; until somebody does, it is not lost either.
  gaveUp.catch(() => undefined);
  return {
    first,
    gaveUp,
    stop: async () => {
      isWanted = false;
      await (await current.catch(() => undefined))?.stop();
    },
  };
}
