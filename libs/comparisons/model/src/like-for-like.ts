import { overlap, type Count, type Whole } from '@ra-quan/shared/model';
import type { Figure } from './figure';
import { haveEqualWindows } from './likeness';
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
  /** A share where the subject is a part of the base, else a ratio. */
  readonly ratio: Outcome;
  readonly growth: Outcome;
}

/** Whether days of one side can be set against days of the other: windows of one length, of different times or of different counts of the same days. */
export function canBePaired(subject: Figure, base: Figure): boolean {
  const isSameTime = subject.period.from === base.period.from && subject.period.to === base.period.to;
  return haveEqualWindows(subject, base) && (isSameTime || !overlap(subject.period, base.period));
}

/** Like for like: `null` where it is the full comparison itself, or nobody reported on both sides. */
export function likeForLike(subject: Figure, base: Figure, both: ReportedOnBothSides): LikeForLike | null {
  if (both.days === 0 || (both.subject === subject.value && both.base === base.value)) return null;
  const { ratio, share, growth } = relationsOf({ ...subject, value: both.subject }, { ...base, value: both.base });
  const shown = share?.value === undefined || share.value === null ? ratio : share;
  return shown.value === null ? null : { ...both, ratio: shown, growth };
}
