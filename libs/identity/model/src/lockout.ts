const freeAttempts = 3;
const lockAfter = 10;
const lockSeconds = 15 * 60;

/** Guesses that were counted, and when the last was. */
export interface Guesses {
  readonly failures: number;
  readonly lastFailedAt: Date;
}

/** Slows guessing down: how long the next guess has to wait after those that were counted, and what the count is once it was made. */
export interface Brake {
  secondsToWait(guesses: Guesses, now: Date): number;
  counted(guesses: Guesses, now: Date): Guesses;
}

/** Seconds to wait after this many failed sign-ins in a row: none for three, then doubling from 2 s, a quarter of an hour from the tenth. */
export function secondsAfter(failures: number): number {
  if (failures < freeAttempts) return 0;
  return failures >= lockAfter ? lockSeconds : 2 ** (failures - freeAttempts + 1);
}

const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;

/** For guesses at one account from one place: a success forgets them. */
export const backOff: Brake = {
  secondsToWait: ({ failures, lastFailedAt }, now) => Math.max(0, Math.ceil(secondsAfter(failures) - secondsBetween(lastFailedAt, now))),
  counted: ({ failures }, now) => ({ failures: failures + 1, lastFailedAt: now }),
};

/** For guesses of many: so many at once, then one as often as one of them is forgotten. */
export function allowance(atOnce: number, secondsToForgetOne: number): Brake {
  const left = ({ failures, lastFailedAt }: Guesses, now: Date): Guesses => {
    const forgotten = Math.max(0, Math.floor(secondsBetween(lastFailedAt, now) / secondsToForgetOne));
    if (forgotten >= failures) return { failures: 0, lastFailedAt: now };
    return { failures: failures - forgotten, lastFailedAt: new Date(lastFailedAt.getTime() + forgotten * secondsToForgetOne * 1000) };
  };
  return {
    secondsToWait: (guesses, now) => {
      const { failures, lastFailedAt } = left(guesses, now);
      if (failures < atOnce) return 0;
      return Math.ceil((failures - atOnce + 1) * secondsToForgetOne - secondsBetween(lastFailedAt, now));
    },
    counted: (guesses, now) => {
      const { failures, lastFailedAt } = left(guesses, now);
      return { failures: failures + 1, lastFailedAt };
    },
  };
}

/** An account, from all devices that never signed in to it: 30 at once, 30 an hour. */
export const accountAllowance = allowance(30, 120);

/** An address, at all accounts: an office of hundreds behind one address mistypes less than 100 at once and 6 a minute. */
export const addressAllowance = allowance(100, 10);

/** Whether guesses from one place count as locked (an administrator may unlock the account) rather than slowed down. */
export function isLocked(failures: number): boolean {
  return failures >= lockAfter;
}
