import { addDays, daysIn, type BilingualText, type Count, type Day, type Id } from '@ra-quan/shared/model';
import type { CampaignPlan } from '@ra-quan/campaigns/model';

/** The rehearsal campaign of a demonstration. */
export interface Rehearsal {
  readonly campaignId: Id;
  /** The day around which its days were set. */
  readonly madeOn: Day;
  /** Days since then. */
  readonly age: Count;
  /** It no longer looks like a campaign that runs: it is to be renewed or removed. */
  readonly old: boolean;
}

/** Days of the campaign before the day on which it is made, and in all: half of the month is over. */
const daysBefore = 14;
const daysInAll = 30;

/** The launch wave: yesterday and the day before. */
export const launchOffsets = [-2, -1] as const;

/** After so many days it has grown old. */
const oldAfter = 7;

const monthName = (day: Day) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;

/** The plan of a rehearsal whose month is half over on `today`. */
export function rehearsalPlan(today: Day): CampaignPlan {
  const on = (offset: number) => addDays(today, offset);
  const name: BilingualText = {
    vi: `Diễn tập tháng vận động ${monthName(today)}`,
    en: `Rehearsal of the campaign month ${monthName(today)}`,
  };
  return {
    code: `DIEN-TAP-${today}`,
    name: name.vi,
    nameEn: name.en,
    legalBasis: 'Diễn tập, không phải văn bản thật',
    windowFrom: on(-daysBefore),
    windowTo: on(daysInAll - daysBefore),
    waves: [
      { name: 'Lễ ra quân', nameEn: 'Launch', kind: 'launch', from: on(launchOffsets[0]), to: on(0) },
      { name: 'Cao điểm', nameEn: 'Peak', kind: 'peak', from: on(5), to: on(8) },
    ],
    themes: [
      {
        text: 'Diễn tập: an sinh cho mọi người, mọi nhà',
        textEn: 'Rehearsal: social security for everyone, in every home',
        slogans: ['Tham gia hôm nay, yên tâm mai sau'],
      },
    ],
    messages: [
      { pillar: 'Quyền lợi', text: 'Tham gia BHXH tự nguyện để có lương hưu khi về già.', audiences: ['người nông dân', 'lao động tự do'] },
    ],
  };
}

/** What is known of a rehearsal by its first day. */
export function rehearsalOf(campaignId: Id, windowFrom: Day, today: Day): Rehearsal {
  const madeOn = addDays(windowFrom, daysBefore);
  const age = Math.max(0, daysIn({ from: madeOn, to: today }));
  return { campaignId, madeOn, age, old: age >= oldAfter };
}
