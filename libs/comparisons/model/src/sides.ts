import type { BilingualText, Language } from '@ra-quan/shared/model';
import type { Figure } from './figure';
import { startWords, subjectWords } from './sentence';

/** Several figures of one place and time said together: «62.522 người tham gia BHXH tự nguyện … và 71.300 người tham gia BHYT hộ gia đình …». */
export interface Sides {
  readonly figures: readonly Figure[];
  readonly sentence: BilingualText;
}

/** Nothing where there are not at least two that are known. */
export function sidesOf(figures: readonly Figure[]): Sides | null {
  const known = figures.filter(({ value }) => value !== null);
  const [first] = known;
  if (!first || known.length < 2) return null;
  return { figures: known, sentence: { vi: sentenceOf(first, known, 'vi'), en: sentenceOf(first, known, 'en') } };
}

function sentenceOf(first: Figure, all: readonly Figure[], language: Language): string {
  const counted = all.map((figure) => subjectWords(figure, language));
  const and = language === 'vi' ? ' và ' : ' and ';
  return `${startWords(first, language)}: ${counted.slice(0, -1).join(', ')}${and}${counted.at(-1)!}.`;
}
