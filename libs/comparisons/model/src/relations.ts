import { boundOf, type Bound } from './bound';
import type { Figure } from './figure';
import { canRiseOrFall, isPartOf, unlikeness } from './likeness';
import { difference, growth, multiple, none, ratio, share, type Outcome, type Undefined } from './relation';

/** Every relation of two figures, or why it means nothing. */
export interface Relations {
  readonly ratio: Outcome;
  readonly growth: Outcome;
  readonly difference: Outcome;
  readonly multiple: Outcome;
  /** Only where the subject is a part of the base. */
  readonly share: Outcome | null;
  /** How the qualifiers of both leave what is computed of them. */
  readonly bound: Bound;
}

/** Sets two figures in every relation that means something; what does not is refused with its reason. */
export function relationsOf(subject: Figure, base: Figure): Relations {
  const [a, b] = [subject.value, base.value];
  const refused = refusalOf(subject, base);
  const moves = refused ?? (canRiseOrFall(subject, base) ? null : 'unequal-windows');
  const unless = (why: Undefined | null, outcome: Outcome) => (why === null ? outcome : none(why));
  return {
    ratio: unless(refused, ratio(a, b)),
    growth: unless(moves, growth(a, b)),
    difference: unless(moves, difference(a, b)),
    multiple: unless(refused, multiple(a, b)),
    share: isPartOf(subject, base) ? share(a, b) : null,
    bound: boundOf(subject.qualifier, base.qualifier),
  };
}

/** What is missing is told before what is unlike. */
function refusalOf(subject: Figure, base: Figure): Undefined | null {
  if ([subject, base].some(({ boundary }) => boundary === 'not-comparable')) return 'not-comparable';
  return subject.value === null || base.value === null ? null : unlikeness(subject, base);
}
