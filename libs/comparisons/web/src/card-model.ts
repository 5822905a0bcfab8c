import { type Comparison, type Figure, baseWords, periodWords, wordsFor } from '@ra-quan/comparisons/model';
import { type Language, dayInVietnam, formatCount, formatDay, formatPercent } from '@ra-quan/shared/model';
import type { CardFigure, ComparisonCardModel, DrawnMark } from '@ra-quan/shared/ui';
import { caveatWords } from './caveat-words';

type Translate = (key: string, params?: Record<string, unknown>) => string;

interface Telling {
  readonly language: Language;
  readonly translate: Translate;
  /** ISO instant at which the figures were read. */
  readonly readAt: string;
}

/** One comparison as the signature card shows it. */
export function cardOf(subject: Figure, comparison: Comparison, { language, translate, readAt }: Telling): ComparisonCardModel {
  const { base, ratio, growth, caveats, sentence, change } = comparison;
  const against = baseWords(base, language);
  return {
    title: translate('comparisons.card.against', { base: against }),
    headline: ratio.value === null ? capital(wordsFor(ratio.undefined)[language]) : formatPercent(ratio.value, language),
    ofWhat: ratio.value === null ? undefined : translate('comparisons.card.of', { value: valueWords(base, language) }),
    sentence: sentence[language],
    change: change && growth.value !== null ? { text: capital(change[language]), direction: directionOf(growth.value) } : undefined,
    subject: cardFigure(subject, language, translate),
    base: cardFigure(base, language, translate),
    caveats: caveats.map((caveat) => caveatWords(caveat, language, translate)),
    source: sourcesOf([subject, base], translate),
    date: translate('comparisons.card.as-of', { day: formatDay(dayInVietnam(new Date(readAt))) }),
    illustrative: subject.illustrative || base.illustrative,
  };
}

/** Every source once; what no source states was reported by the units. */
export function sourcesOf(figures: readonly Figure[], translate: Translate): string {
  const names = figures.filter(({ value }) => value !== null).map(({ source }) => source ?? translate('comparisons.reported'));
  return [...new Set(names)].join(' · ') || '–';
}

/** The drawn mark of a figure: how it came onto its unit, and how far it is confirmed. */
export function markOf({ value, status, boundary }: Figure): DrawnMark | undefined {
  if (boundary === 'not-comparable') return 'not-comparable';
  if (value === null) return 'missing';
  if (boundary === 'estimated' || status === 'estimated') return 'estimated';
  return status === 'provisional' || status === 'submitted' ? 'provisional' : undefined;
}

/** Persons with what the source put before the number: `trên 52.900`. */
export function valueWords({ value, qualifier }: Figure, language: Language): string {
  const count = formatCount(value, language);
  return qualifier && language === 'vi' ? `${qualifier} ${count}` : count;
}

function cardFigure(figure: Figure, language: Language, translate: Translate): CardFigure {
  const derived = figure.origin === 'back-computed' ? ` · ${translate('comparisons.back-computed')}` : '';
  const mark = markOf(figure);
  return {
    label: `${capital(periodWords(figure.period, language))}${derived}`,
    value: figure.value,
    text:
      figure.value === null
        ? translate(figure.boundary === 'not-comparable' ? 'comparisons.not-restated' : 'comparisons.no-figure')
        : `${valueWords(figure, language)} ${translate('comparisons.persons')}`,
    marks: mark ? [mark] : [],
  };
}

const directionOf = (growth: number) => (growth > 0 ? 'rise' : growth < 0 ? 'fall' : 'level');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
