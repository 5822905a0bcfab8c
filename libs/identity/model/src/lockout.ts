const freeAttempts = 3;
const lockAfter = 10;
const lockSeconds = 15 * 60;

/** Seconds to wait after this many failed sign-ins in a row: none for three, then doubling from 2 s, a quarter of an hour from the tenth. */
export function secondsToWait(failures: number): number {
  if (failures < freeAttempts) return 0;
  return failures >= lockAfter ? lockSeconds : 2 ** (failures - freeAttempts + 1);
}

/** Whether the account counts as locked (an administrator may unlock it) rather than slowed down. */
export function isLocked(failures: number): boolean {
  return failures >= lockAfter;
}
