import type { BilingualText, Day, Id, Language, TimeOfDay, Version } from '@ra-quan/shared/model';
import type { CampaignPlan, Wave } from './campaign-plan';
import type { CampaignAction, CampaignState } from './campaign-workflow';
import type { Shortcoming } from './readiness';

/** What an export of sums says where some of what is added up was generated. */
export const generatedNote: BilingualText = {
  vi: 'SỐ MINH HỌA: có số được tạo ra, không phải số báo cáo thật',
  en: 'ILLUSTRATIVE: some of these figures are generated, they were not reported',
};

const illustrativeNote: BilingualText = {
  vi: 'SỐ MINH HỌA: dưới mức toàn quốc là số được tạo ra, cộng đúng bằng số đã công bố',
  en: 'ILLUSTRATIVE: everything below the national totals is generated and sums exactly to the published figures',
};

const rehearsalNote: BilingualText = {
  vi: 'DIỄN TẬP: mọi số, đơn vị phối hợp và buổi lễ ở đây được tạo ra để làm quen, không phải số thật',
  en: 'REHEARSAL: every figure, partner and ceremony here is generated to get to know the product; nothing of it is real',
};

/** What an export of a campaign says above its table. */
export function notesOf({ illustrative, rehearsal }: Pick<Campaign, 'illustrative' | 'rehearsal'>, language: Language): string[] {
  if (rehearsal) return [rehearsalNote[language]];
  return illustrative ? [illustrativeNote[language]] : [];
}

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
  /** A rehearsal: nothing of it is real, and every screen and export says so. */
  readonly rehearsal: boolean;
  readonly theme: string | null;
  readonly waves: readonly Wave[];
}

export interface Campaign extends CampaignPlan {
  readonly id: Id;
  readonly state: CampaignState;
  readonly stateReason: string | null;
  readonly illustrative: boolean;
  readonly rehearsal: boolean;
  /** The figures of a day are due on that day at this time. */
  readonly reportBy: TimeOfDay;
  readonly copiedFrom: { readonly id: Id; readonly name: string } | null;
  readonly version: Version;
  /** What is missing before it can be published. */
  readonly shortcomings: readonly Shortcoming[];
  /** What the reader may do with it now. */
  readonly actions: readonly CampaignAction[];
}
