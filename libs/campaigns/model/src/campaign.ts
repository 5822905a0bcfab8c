import type { BilingualText, Day, Id, Version } from '@ra-quan/shared/model';
import type { CampaignPlan, Wave } from './campaign-plan';
import type { CampaignAction, CampaignState } from './campaign-workflow';
import type { Shortcoming } from './readiness';

/** What every export of an illustrative campaign says of itself. */
export const illustrativeNote: BilingualText = {
  vi: 'SỐ MINH HỌA: dưới mức toàn quốc là số được tạo ra, cộng đúng bằng số đã công bố',
  en: 'ILLUSTRATIVE: everything below the national totals is generated and sums exactly to the published figures',
};

/** One line of the list of campaigns. */
export interface CampaignSummary {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: CampaignState;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  /** Figures below the national totals are generated: every screen and export says so. */
  readonly illustrative: boolean;
  readonly theme: string | null;
  readonly waves: readonly Wave[];
}

export interface Campaign extends CampaignPlan {
  readonly id: Id;
  readonly state: CampaignState;
  readonly stateReason: string | null;
  readonly illustrative: boolean;
  readonly copiedFrom: { readonly id: Id; readonly name: string } | null;
  readonly version: Version;
  /** What is missing before it can be published. */
  readonly shortcomings: readonly Shortcoming[];
  /** What the reader may do with it now. */
  readonly actions: readonly CampaignAction[];
}
