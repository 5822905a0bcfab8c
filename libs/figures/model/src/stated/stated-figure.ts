import type { BilingualText, Count, Day, Id, Instant, Version, Whole } from '@ra-quan/shared/model';
import type { Origin, Qualifier, Status } from '../observation';

/** What a source says was so, and what it says is to be: a plan is never an actual, and no base. */
export const statedKinds = ['actual', 'plan'] as const;
export type StatedKind = (typeof statedKinds)[number];

export const statedKindNames: Readonly<Record<StatedKind, BilingualText>> = {
  actual: { vi: 'thực hiện', en: 'actual' },
  plan: { vi: 'kế hoạch', en: 'plan' },
};

/** How each kind is kept; what reads actuals does not find plans. */
export const extentOfKind: Readonly<Record<StatedKind, 'stated' | 'planned'>> = { actual: 'stated', plan: 'planned' };

/** How far a source confirms its own number; the steps between are those of result sheets. */
export const statedStatuses = ['published', 'provisional', 'estimated'] as const satisfies readonly Status[];
export type StatedStatus = (typeof statedStatuses)[number];

export const origins = ['published', 'back-computed'] as const satisfies readonly Origin[];

/** A place in a document that states numbers. */
export interface SourcePlace {
  readonly title: string;
  /** Of an official document: `1064/BHXH-TT`. */
  readonly number: string | null;
  readonly page: string | null;
  readonly publishedOn: Day | null;
  readonly url: string | null;
}

/** What may be corrected of a figure: what its source says, and where. */
export interface StatedContent {
  readonly value: Whole;
  readonly qualifier: Qualifier | null;
  readonly status: StatedStatus;
  readonly origin: Origin;
  /** How it was computed back: `62.522 / 3,12`. */
  readonly formula: string | null;
  readonly source: SourcePlace;
}

/** What the figure is of; another one is another figure. */
export interface StatedSubject {
  readonly kind: StatedKind;
  readonly indicatorId: Id;
  readonly unitId: Id;
  /** The first day, and the day after the last one. */
  readonly from: Day;
  readonly to: Day;
  readonly campaignId: Id | null;
}

export interface StatedEntry extends StatedSubject, StatedContent {}

/** A figure is corrected with a reason, over the version that was seen. */
export interface StatedCorrection extends StatedContent {
  readonly version: Version;
  readonly reason: string;
}

/** Another source for the same, with another number. */
export interface StatedOther {
  readonly id: Id;
  readonly value: Whole;
  readonly qualifier: Qualifier | null;
  readonly source: string;
}

/** A figure that a source states, as it stands now. */
export interface StatedFigure extends StatedSubject, Omit<StatedContent, 'status'> {
  readonly id: Id;
  readonly status: Status;
  readonly unitPath: string;
  readonly campaignName: BilingualText | null;
  /** The partner whose share it is, where it is no whole. */
  readonly organisationName: BilingualText | null;
  /** Of several sources for the same, the one that counts. */
  readonly preferred: boolean;
  /** How many sources state something for the same. */
  readonly sources: Count;
  readonly conflicts: readonly StatedOther[];
  readonly version: Version;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly reason: string | null;
}

/** One revision of a stated figure; without a value it was withdrawn. */
export interface StatedRevision {
  readonly revision: Count;
  readonly value: Whole | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly formula: string | null;
  readonly preferred: boolean;
  readonly source: string;
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

const partsOf = ({ title, number, page, publishedOn }: SourcePlace, words: { readonly page: string }, day: (day: Day) => string) => [
  title,
  ...(number ? [number] : []),
  ...(page ? [`${words.page} ${page}`] : []),
  ...(publishedOn ? [day(publishedOn)] : []),
];

/** A source in one line: title, number, page, day. */
export function sourceLine(source: SourcePlace, language: 'vi' | 'en', day: (day: Day) => string): string {
  return partsOf(source, { page: language === 'vi' ? 'tr.' : 'p.' }, day).join(', ');
}
