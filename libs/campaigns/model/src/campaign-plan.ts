import type { Day, Id } from '@ra-quan/shared/model';

export const waveKinds = ['launch', 'peak'] as const;
export type WaveKind = (typeof waveKinds)[number];

/** A wave: a launch or a peak inside the campaign; days half-open. */
export interface Wave {
  readonly id?: Id;
  readonly name: string;
  /** Where it has none the other stands for it. */
  readonly nameEn?: string | null;
  readonly kind: WaveKind;
  readonly from: Day;
  readonly to: Day;
}

/** A theme (chủ đề) with its slogans. */
export interface Theme {
  readonly id?: Id;
  readonly text: string;
  readonly textEn: string | null;
  readonly slogans: readonly string[];
}

/** One message for its audiences, under a pillar of content. */
export interface Message {
  readonly id?: Id;
  readonly pillar: string;
  readonly text: string;
  readonly audiences: readonly string[];
}

/** What a planner writes; days half-open. */
export interface CampaignPlan {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** The decision it rests on, for example `1676/QĐ-TTg`. */
  readonly legalBasis: string;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly waves: readonly Wave[];
  readonly themes: readonly Theme[];
  readonly messages: readonly Message[];
}
