import { partsOfCounts } from '@ra-quan/figures/model';
import { seeded } from '@ra-quan/shared/model';
import { launchOffsets } from './rehearsal';
import type { SheetStory } from './rehearsal-story';

const seed = 20_251_126;

/** Persons a commune on a launch day, and on any other, in the mean; what is not told of other days has no second number. */
const means: Readonly<Record<string, readonly [launch: number, other?: number]>> = {
  'si-voluntary-mobilised': [4.2, 1.1],
  'hi-household-mobilised': [6.5, 1.8],
  'si-voluntary-renewed': [2.4],
  'si-voluntary-returned': [0.7],
  'hi-household-renewed': [5.1],
  'si-voluntary-new': [1.1],
  'hi-household-new': [0.9],
};

/** What one commune may have of the day of its province before somebody should look at it; the outlier has this much. */
const outlierShare = 0.78;

const isLaunch = (offset: number) => offset >= launchOffsets[0];

/** The indicators that are told of a day. */
export const indicatorsOf = (offset: number): string[] => Object.keys(means).filter((code) => isLaunch(offset) || means[code]!.length > 1);

/** The index of a commune and what it counted. */
export interface CommuneCount {
  readonly commune: number;
  readonly value: number;
}

/**
 * Generated persons of one province, day and indicator: the same for ever, whatever the day of the calendar.
 * The first commune has not reported today yet.
 * @param communes how many communes the province has
 */
export function communeCounts(province: string, offset: number, indicator: string, communes: number, story: SheetStory): CommuneCount[] {
  const weightOf = seeded(seed + Number(province));
  const reports = seeded(seed + Number(province) * 100 + offset);
  const random = seeded(seed + Number(province) * 10_000 + offset * 100 + Object.keys(means).indexOf(indicator));
  const [launch, other = 0] = means[indicator]!;
  const counts = Array.from({ length: communes }, (_, commune) => {
    const mean = (isLaunch(offset) ? launch : other) * (0.3 + 1.4 * weightOf());
    return { commune, value: poisson(mean, random), reported: reports() * 100 < story.reported && !(offset === 0 && commune === 0) };
  });
  const told = counts.filter(({ reported }) => reported).map(({ commune, value }) => ({ commune, value }));
  if (story.outlier && indicator === 'si-voluntary-mobilised') return withOutlier(told);
  const whole = partsOfCounts.find(({ part }) => part.code === indicator)?.whole;
  return whole ? within(told, communeCounts(province, offset, whole.code, communes, story)) : told;
}

/** No part is larger than its whole; both are told by the same communes. */
function within(parts: readonly CommuneCount[], wholes: readonly CommuneCount[]): CommuneCount[] {
  return parts.map(({ commune, value }, at) => ({ commune, value: Math.min(value, wholes[at]!.value) }));
}

/** The second commune has nearly all of the day. */
function withOutlier(counts: readonly CommuneCount[]): CommuneCount[] {
  const rest = counts.reduce((sum, { value }, index) => (index === 1 ? sum : sum + value), 0);
  return counts.map((count, index) => (index === 1 ? { ...count, value: Math.round((rest * outlierShare) / (1 - outlierShare)) } : count));
}

/** A count with that mean (Knuth). */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  for (; product > limit; count++) product *= random();
  return count;
}
