import type { Count, Whole } from '@ra-quan/shared/model';
import type { Figure } from './figure';
import type { Outcome } from './relation';
import { relationsOf } from './relations';

/** What both sides add up to over the days on which a commune reported on both. */
export interface ReportedOnBothSides {
  readonly subject: Whole;
  readonly base: Whole;
  readonly communes: Count;
  /** Days of communes. */
  readonly days: Count;
}

/** Both values over the days on which a commune reported on both sides. */
export interface LikeForLike extends ReportedOnBothSides {
  readonly ratio: Outcome;
  readonly growth: Outcome;
}

/** Like for like: `null` where it is the full comparison itself, or nobody reported on both sides. */
export function likeForLike(subject: Figure, base: Figure, both: ReportedOnBothSides): LikeForLike | null {
  if (both.days === 0 || (both.subject === subject.value && both.base === base.value)) return null;
  const { ratio, growth } = relationsOf({ ...subject, value: both.subject }, { ...base, value: both.base });
  return { ...both, ratio, growth };
}
