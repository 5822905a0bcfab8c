import type { CampaignFacts } from '@ra-quan/campaigns/api';
import { addDays, contains, sharedDays, type Day, type Period } from '@ra-quan/shared/model';
import { isWorkingDay } from './vietnam-calendar';

/** The days of a period on which communes were to report: working days of the campaigns and the days of their launches, as far as they have come. */
export function daysDue(period: Period, campaigns: readonly Pick<CampaignFacts, 'windowFrom' | 'windowTo' | 'waves'>[], today: Day): Day[] {
  const passed = period.to <= today ? period : { from: period.from, to: addDays(today, 1) };
  const due = campaigns.flatMap(({ windowFrom, windowTo, waves }) =>
    sharedDays({ from: windowFrom, to: windowTo }, passed).filter((day) => isWorkingDay(day) || waves.some((wave) => contains(wave, day))),
  );
  return [...new Set(due)].sort();
}
