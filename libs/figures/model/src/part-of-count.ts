import { formatCount, type BilingualText, type Id, type Whole } from '@ra-quan/shared/model';
import { indicators, spokenNameOf, type Indicator } from './indicator';
import type { Qualifier } from './observation';

/** A count of people that is a part of another: who was newly enrolled is among all who were signed up. */
export interface PartOfCount {
  readonly part: Indicator;
  readonly whole: Indicator;
}

const isWholeOf = (part: Indicator, whole: Indicator) =>
  part.scheme !== null &&
  part.scheme === whole.scheme &&
  part.nature === 'flow' &&
  whole.nature === 'flow' &&
  part.collectedBy === whole.collectedBy &&
  part.countKind !== null &&
  part.countKind !== 'total' &&
  whole.countKind === 'total';

/** Which counts of one unit and time are parts of which. */
export const partsOfCounts: readonly PartOfCount[] = indicators.flatMap((part) =>
  indicators.filter((whole) => isWholeOf(part, whole)).map((whole) => ({ part, whole })),
);

/** A part that is larger than its whole. */
export interface PartTooLarge extends PartOfCount {
  readonly partCount: Whole;
  readonly wholeCount: Whole;
}

/**
 * The parts that are larger than their whole. A count that is missing is not zero: without both nothing is wrong.
 * @param countOf what one unit counts of an indicator on one day, or in one period, of one campaign
 */
export function partsTooLarge(countOf: (indicatorId: Id) => Whole | null | undefined): PartTooLarge[] {
  return partsOfCounts.flatMap(({ part, whole }) => {
    const [partCount, wholeCount] = [countOf(part.id) ?? null, countOf(whole.id) ?? null];
    return partCount !== null && wholeCount !== null && partCount > wholeCount ? [{ part, whole, partCount, wholeCount }] : [];
  });
}

/** Whether the true count may lie beyond the one that a source gives, on the side that decides: a part may be less than «gần», a whole more than «trên». */
const leavesOpen: Readonly<Record<'part' | 'whole', readonly Qualifier[]>> = {
  part: ['gần', 'khoảng', 'ước'],
  whole: ['trên', 'hơn', 'khoảng', 'ước'],
};

/** A count that a source states, as far as it is certain enough to contradict another; else `null`. */
export function certainCount(indicatorId: Id, value: Whole, qualifier: Qualifier | null): Whole | null {
  const role = partsOfCounts.some(({ part }) => part.id === indicatorId) ? 'part' : 'whole';
  return qualifier !== null && leavesOpen[role].includes(qualifier) ? null : value;
}

export const partTooLarge: BilingualText = {
  vi: '{which}: số người này nằm trong số vận động được nên không thể nhiều hơn. Hãy sửa một trong hai số.',
  en: '{which}: these people are among all who were signed up, so there cannot be more of them. Correct one of the two figures.',
};

/** Which counts contradict each other, with both: «Phường Ba Đình: BHXH tự nguyện phát triển mới 12 > BHXH tự nguyện vận động được 10». */
export function partTooLargeWords({ part, whole, partCount, wholeCount }: PartTooLarge, unit: string): BilingualText {
  const [ofPart, ofWhole] = [spokenNameOf(part), spokenNameOf(whole)];
  const say = (language: 'vi' | 'en') =>
    `${unit}: ${ofPart[language]} ${formatCount(partCount, language)} > ${ofWhole[language]} ${formatCount(wholeCount, language)}`;
  return { vi: say('vi'), en: say('en') };
}

/** So many are named one by one. */
const mostNamed = 3;

/** The first of several findings, and how many more there are. */
export function severalOf(found: readonly BilingualText[]): BilingualText {
  const more = found.length - mostNamed;
  const say = (language: 'vi' | 'en', rest: string) =>
    [...found.slice(0, mostNamed).map((one) => one[language]), ...(more > 0 ? [rest] : [])].join('; ');
  return { vi: say('vi', `và ${formatCount(more, 'vi')} chỗ khác`), en: say('en', `and ${formatCount(more, 'en')} more`) };
}
