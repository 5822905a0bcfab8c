import {
  type Comparison,
  type Figure,
  type LikeForLike,
  baseWords,
  figurePeriodWords,
  capital,
  passedWords,
  percentWords,
  qualified,
  sourceNames,
  unitWords,
  whenWords,
  wordsFor,
} from '@ra-quan/comparisons/model';
import { type Language, dayInVietnam, formatCount, formatDay } from '@ra-quan/shared/model';
import type { CardFigure, ComparisonCardModel, DrawnMark } from '@ra-quan/shared/ui';
import { caveatWords } from './caveat-words';
import type { Translate } from './telling';

interface Telling {
  readonly language: Language;
  readonly translate: Translate;
  /** ISO instant at which the figures were read. */
  readonly readAt: string;
}

/** One comparison as the signature card shows it. */
export function cardOf(subject: Figure, comparison: Comparison, { language, translate, readAt }: Telling): ComparisonCardModel {
  const { base, caveats, sentence } = comparison;
  const percent = headlineOf(comparison, language);
  const against = baseWords(base, language, subject);
  return {
    title: translate('comparisons.card.against', { base: against }),
    headline: percent.words,
    ofWhat: percent.isValue ? translate('comparisons.card.of', { value: qualified(base.value, base.qualifier, language) }) : undefined,
    sentence: sentence[language],
    change: changeOf(comparison, language),
    note: comparison.likeForLike ? likeForLikeWords(comparison.likeForLike, { language, translate }) : undefined,
    subject: cardFigure(subject, language, translate),
    base: cardFigure(base, language, translate),
    caveats: caveats.map((caveat) => caveatWords(caveat, language, translate)),
    source: sourceNames([subject, base], language).join(' · ') || '–',
    date: translate('comparisons.card.as-of', { day: formatDay(dayInVietnam(new Date(readAt))) }),
    illustrative: subject.illustrative || base.illustrative,
  };
}

/** The percentage of a share or a ratio with what is known of it, or why there is none. */
function headlineOf({ share, ratio, bound }: Comparison, language: Language): { readonly words: string; readonly isValue: boolean } {
  const shown = share?.value === undefined || share.value === null ? ratio : share;
  return shown.value === null
    ? { words: capital(wordsFor(shown.undefined)[language]), isValue: false }
    : { words: percentWords(shown.value, bound, language), isValue: true };
}

function changeOf({ change, growth, difference }: Comparison, language: Language): ComparisonCardModel['change'] {
  const value = growth.value ?? difference.value;
  return change && value !== null ? { text: capital(change[language]), direction: directionOf(value) } : undefined;
}

/** The same over what reported on both sides, with what that is. */
function likeForLikeWords(
  { ratio, communes, days }: LikeForLike,
  { language, translate }: Pick<Telling, 'language' | 'translate'>,
): string {
  const value = ratio.value === null ? wordsFor(ratio.undefined)[language] : percentWords(ratio.value, 'exact', language);
  return translate('comparisons.card.like-for-like', {
    value,
    communes: formatCount(communes, language),
    days: formatCount(days, language),
  });
}

/** The drawn mark of a figure: how it came onto its unit, and how far it is confirmed. */
export function markOf({ value, status, boundary }: Figure): DrawnMark | undefined {
  if (boundary === 'not-comparable') return 'not-comparable';
  if (value === null) return 'missing';
  if (boundary === 'estimated' || status === 'estimated') return 'estimated';
  return status === 'provisional' || status === 'submitted' ? 'provisional' : undefined;
}

function cardFigure(figure: Figure, language: Language, translate: Translate): CardFigure {
  const derived = figure.origin === 'back-computed' ? ` · ${translate('comparisons.back-computed')}` : '';
  const mark = markOf(figure);
  return {
    label: `${periodLabel(figure, language)}${derived}`,
    value: figure.value,
    text:
      figure.value === null
        ? translate(figure.boundary === 'not-comparable' ? 'comparisons.not-restated' : 'comparisons.no-figure')
        : `${qualified(figure.value, figure.qualifier, language)} ${unitWords(figure.indicator, language)}`,
    marks: mark ? [mark] : [],
  };
}

const directionOf = (growth: number) => (growth > 0 ? 'rise' : growth < 0 ? 'fall' : 'level');

/** The period by itself, begun with a capital; of a stock the day on which it was read, of what is running how far it has come. */
export function periodLabel(figure: Figure, language: Language): string {
  const words = figure.indicator.nature === 'stock' ? whenWords(figure, language) : figurePeriodWords(figure, language);
  const passed = passedWords(figure, language);
  return capital(passed ? `${words} (${passed})` : words);
}
