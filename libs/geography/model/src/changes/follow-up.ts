import type { BilingualText, Id, Instant, Version } from '@ra-quan/shared/model';

/** What can point at a unit and must follow it when it ends. */
export const followUpKinds = ['territory', 'target', 'event', 'figures'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpKindNames: Readonly<Record<FollowUpKind, BilingualText>> = {
  territory: { vi: 'địa bàn của tài khoản', en: 'territory of an account' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  event: { vi: 'lễ ra quân', en: 'launch ceremony' },
  figures: { vi: 'số liệu đã báo cáo', en: 'reported figures' },
};

/** What becomes of figures that the successor has already, of days of which the former unit reported as well. */
export const standingFigures = ['keep', 'replace', 'add'] as const;
export type StandingFigures = (typeof standingFigures)[number];

export const followUpStates = ['waiting', 'moved', 'dismissed'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** One thing that pointed at a unit which ended: moved by rule to its one successor, or waiting for a person to choose. */
export interface FollowUp {
  readonly id: Id;
  readonly changeId: Id;
  readonly kind: FollowUpKind;
  readonly subjectId: Id;
  readonly subjectName: string;
  readonly from: { readonly id: Id; readonly path: string };
  readonly to: { readonly id: Id; readonly path: string } | null;
  /** The successors to choose from. */
  readonly candidates: readonly { readonly id: Id; readonly path: string }[];
  readonly state: FollowUpState;
  readonly byRule: boolean;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly version: Version;
}

/** Only one successor, and the day has come: nobody needs to be asked. */
export function ruleFor(successors: readonly number[], effectiveOn: string, today: string): number | null {
  const [only] = successors;
  return only !== undefined && successors.length === 1 && effectiveOn <= today ? only : null;
}
