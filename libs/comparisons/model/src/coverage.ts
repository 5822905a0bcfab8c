import type { Coverage } from './figure';

/** Below this, in percent of the reports that were due, a number is never said without how much of it is there. */
const enough = 95;

/** How much of what was due was reported, in percent of the days of communes; of communes where no days are known to be due. */
export function coveredPercent({ reported, expected, reportedDays, expectedDays }: Coverage): number {
  const [there, due] = expectedDays > 0 ? [reportedDays, expectedDays] : [reported, expected];
  return due === 0 ? 100 : Math.min(100, (there / due) * 100);
}

/** Whether too little is there for the number to stand alone. */
export const isThin = (coverage: Coverage): boolean => coveredPercent(coverage) < enough;

/** Whether anything is missing at all. */
export const isPartial = (coverage: Coverage): boolean => coveredPercent(coverage) < 100 || coverage.reported < coverage.expected;
