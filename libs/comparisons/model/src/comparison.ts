import type { BilingualText, Day, Id, Instant, Period, Whole } from '@ra-quan/shared/model';
import { caveatsOf, type Caveat } from './caveats';
import type { Remainder } from './derived';
import type { Figure } from './figure';
import { likeForLike, type LikeForLike, type ReportedOnBothSides } from './like-for-like';
import type { Progress } from './progress';
import { relationsOf, type Relations } from './relations';
import type { Sides } from './sides';
import { changeWords, comparisonSentence } from './sentence';

/** Two figures in relation, with every reason why the relation may mislead. */
export interface Comparison extends Relations {
  readonly base: Figure;
  /** The same over what reported on both sides; `null` where nothing was left out or nothing can be said. */
  readonly likeForLike: LikeForLike | null;
  readonly caveats: readonly Caveat[];
  readonly sentence: BilingualText;
  /** The change in words; `null` where there is none to say. */
  readonly change: BilingualText | null;
}

/** What the director's page shows. */
export interface ComparisonReport {
  readonly subject: Figure;
  readonly comparisons: readonly Comparison[];
  /** Wholes that sources state inside the subject (launch days), and what is left. */
  readonly parts: { readonly figures: readonly Figure[]; readonly remainder: Remainder | null };
  /** What else the campaign brought in the same place and time, said in one sentence; `null` where there is nothing else. */
  readonly sides: Sides | null;
  /** `null` where none is set for exactly this. */
  readonly target: Progress | null;
  /** Sums by month of the subject's year(s). */
  readonly months: readonly { readonly month: Day; readonly value: Whole }[];
  readonly readAt: Instant;
}

/** What makes something worth comparing; `custom` is what a person put together by two dates. */
export const choiceKinds = [
  'campaign',
  'launch',
  'previous-launch',
  'same-days',
  'before-merger',
  'tet',
  'mean',
  'year-to-date',
  'published',
  'custom',
] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** Something that can be chosen as subject or base. */
export interface FigureChoice {
  readonly kind: ChoiceKind;
  /** `indicator:from:to:campaign`, with its alignment where that is not the calendar's, as the address of the page carries it. */
  readonly key: string;
  readonly indicatorId: Id;
  readonly period: Period;
  /** The period by itself, begun with a capital: the whole campaign, a launch, a month, a year. */
  readonly when: BilingualText;
  /** Figure and period in one. */
  readonly label: BilingualText;
  /** Whether there is a figure of it. */
  readonly known: boolean;
}

export interface BaseChoice extends FigureChoice {
  /** Whether it is compared with where nobody chose. */
  readonly usual: boolean;
}

export interface ComparisonChoices {
  readonly subjects: readonly FigureChoice[];
  /** For the subject that is asked for, else the first. */
  readonly bases: readonly BaseChoice[];
}

/** Sets a subject against a base. @param both what was reported on both sides, where that was looked up */
export function compare(subject: Figure, base: Figure, both: ReportedOnBothSides | null = null): Comparison {
  const relations = relationsOf(subject, base);
  const change = { vi: changeWords(subject, base, relations, 'vi'), en: changeWords(subject, base, relations, 'en') };
  return {
    base,
    ...relations,
    likeForLike: both && likeForLike(subject, base, both),
    caveats: caveatsOf(subject, base),
    sentence: { vi: comparisonSentence(subject, base, relations, 'vi'), en: comparisonSentence(subject, base, relations, 'en') },
    change: change.vi !== null && change.en !== null ? { vi: change.vi, en: change.en } : null,
  };
}
