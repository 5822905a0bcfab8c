import type { BilingualText, Count, Day, Id, Instant, Version, Whole } from '@ra-quan/shared/model';

/** How far a number has been confirmed, weakest first. */
export const statuses = ['estimated', 'provisional', 'submitted', 'approved', 'published'] as const;
export type Status = (typeof statuses)[number];

/** Each status as pages and exports say it. */
export const statusNames: Record<Status, BilingualText> = {
  estimated: { vi: 'ước tính', en: 'estimated' },
  provisional: { vi: 'sơ bộ', en: 'provisional' },
  submitted: { vi: 'đã gửi duyệt', en: 'submitted' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  published: { vi: 'đã công bố', en: 'published' },
};

/** The words a source puts before a number; kept as they are. */
export const qualifiers = ['gần', 'trên', 'hơn', 'khoảng', 'ước'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Where a stated number comes from: printed by the source, or computed back from a printed percentage. */
export type Origin = 'published' | 'back-computed';

/** Where a number comes from, in words; `reported` is the sum of what units reported. */
export const originNames: Record<Origin | 'reported', BilingualText> = {
  published: { vi: 'nguồn công bố', en: 'stated by a source' },
  'back-computed': { vi: 'suy ngược', en: 'computed back' },
  reported: { vi: 'đơn vị báo cáo', en: 'reported by units' },
};

/** `own` adds up over units and days; `stated` is a total that a source states for a whole, never added to anything. */
export type Extent = 'own' | 'stated';

/** The weaker of two statuses: a sum is only as confirmed as its weakest part. */
export function weaker(left: Status, right: Status): Status {
  return statuses.indexOf(left) <= statuses.indexOf(right) ? left : right;
}

/** One number as it stands now, with where it comes from. */
export interface Observation {
  readonly id: Id;
  readonly unitId: Id;
  readonly unitPath: string;
  readonly indicatorId: Id;
  readonly from: Day;
  readonly to: Day;
  readonly campaignId: Id | null;
  readonly eventId: Id | null;
  readonly organisationId: Id | null;
  readonly extent: Extent;
  readonly value: Whole | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly origin: Origin | null;
  readonly preferred: boolean;
  readonly version: Version;
  /** Generated to show the product, not reported. */
  readonly illustrative: boolean;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly reason: string | null;
}

/** What a province reports on a day so far, in persons. */
export interface ProvinceTally {
  readonly provinceId: Id;
  readonly value: Whole;
}

/** One revision of a number. */
export interface Revision {
  readonly revision: Count;
  readonly value: Whole | null;
  readonly status: Status;
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}
