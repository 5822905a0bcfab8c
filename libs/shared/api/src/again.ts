import type { Logger } from '@nestjs/common';

/**
 * Does a piece of work again and again while the process lives, one turn after the other; a failure is logged, and the next turn comes.
 * @param everyMs milliseconds between the end of a turn and the next
 * @returns what ends it
 */
export function again(everyMs: number, logger: Logger, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const wait = () => {
    timer = setTimeout(() => void turn(), everyMs);
    timer.unref();
  };
  const turn = async () => {
    await work().catch((cause: unknown) => logger.error(cause, 'a recurring piece of work failed'));
    if (!ended) wait();
  };
  wait();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
