import type { BilingualText, Count, Day, Id, Instant, Period, Whole } from '@ra-quan/shared/model';
import type { Caveat } from './caveats';
import { caveatsOf } from './caveats';
import type { Remainder } from './derived';
import type { Figure } from './figure';
import { difference, growth, multiple, ratio, type Outcome } from './relation';
import { between, growthSentence, ratioSentence } from './sentence';

/** Two figures in relation, with every reason why the relation may mislead. */
export interface Comparison {
  readonly base: Figure;
  readonly ratio: Outcome;
  readonly growth: Outcome;
  readonly difference: Outcome;
  readonly multiple: Outcome;
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
  readonly target: { readonly value: Count; readonly completion: Outcome } | null;
  /** Sums by month of the subject's year(s). */
  readonly months: readonly { readonly month: Day; readonly value: Whole }[];
  readonly readAt: Instant;
}

/** Something that can be chosen as subject or base. */
export interface FigureChoice {
  /** `indicator:from:to:campaign`, as the address of the page carries it. */
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

export interface ComparisonChoices {
  readonly subjects: readonly FigureChoice[];
  readonly bases: readonly FigureChoice[];
}

/** Sets a subject against a base. */
export function compare(subject: Figure, base: Figure): Comparison {
  const change = { vi: growthSentence(subject, base, 'vi'), en: growthSentence(subject, base, 'en') };
  return {
    base,
    ratio: between(subject, base, ratio),
    growth: between(subject, base, growth),
    difference: between(subject, base, difference),
    multiple: between(subject, base, multiple),
    caveats: caveatsOf(subject, base),
    sentence: { vi: ratioSentence(subject, base, 'vi'), en: ratioSentence(subject, base, 'en') },
    change: change.vi !== null && change.en !== null ? { vi: change.vi, en: change.en } : null,
  };
}
