import type { Qualifier } from '@ra-quan/figures/model';
import { boundOf, type Bound } from './bound';
import type { Figure } from './figure';
import { canRiseOrFall, isPartOf, isSameFigure, unlikeness } from './likeness';
import { difference, growth, multiple, none, ratio, share, type Outcome, type Undefined } from './relation';

/** Every relation of two figures, or why it means nothing. */
export interface Relations {
  readonly ratio: Outcome;
  readonly growth: Outcome;
  readonly difference: Outcome;
  readonly multiple: Outcome;
  /** Only where the subject is a part of the base. */
  readonly share: Outcome | null;
  /** How the qualifiers of both leave what is computed of them; `exact` where nothing is. */
  readonly bound: Bound;
}

/** Sets two figures in every relation that means something; what does not is refused with its reason. */
export function relationsOf(subject: Figure, base: Figure): Relations {
  const [a, b] = [subject.value, base.value];
  const refused = refusalOf(subject, base);
  const isPart = isPartOf(subject, base);
  const moves = refused ?? (isPart || !canRiseOrFall(subject, base) ? 'unequal-windows' : null);
  const unless = (why: Undefined | null, outcome: Outcome) => (why === null ? outcome : none(why));
  const outcomes = {
    ratio: unless(refused, ratio(a, b)),
    growth: unless(moves, growth(a, b)),
    difference: unless(moves ?? (isLossAgainstGross(subject, base) ? 'negative' : null), difference(a, b)),
    multiple: unless(refused, multiple(a, b)),
    share: isPart ? share(a, b) : null,
  };
  const isComputed = Object.values(outcomes).some((outcome) => outcome !== null && outcome.value !== null);
  return { ...outcomes, bound: isComputed ? boundOf(hedgeOf(subject), hedgeOf(base)) : 'exact' };
}

/** How a number is hedged: what was put on another map is about so many, and so is what is below zero, where «over» and «nearly» may be meant either way. */
function hedgeOf({ qualifier, boundary, value }: Figure): Qualifier | null {
  if (boundary === 'estimated') return 'khoảng';
  return qualifier !== null && value !== null && value < 0 ? 'khoảng' : qualifier;
}

/** Sign-ups beside a year that lost or won nobody, or the other way round: a number of persons between them says nothing. */
function isLossAgainstGross(subject: Figure, base: Figure): boolean {
  return subject.indicator.basis !== base.indicator.basis && [subject, base].some(({ value }) => value !== null && value <= 0);
}

/** What is missing is told before what is unlike. */
function refusalOf(subject: Figure, base: Figure): Undefined | null {
  if ([subject, base].some(({ boundary }) => boundary === 'not-comparable')) return 'not-comparable';
  if (isSameFigure(subject, base)) return 'itself';
  return subject.value === null || base.value === null ? null : unlikeness(subject, base);
}
