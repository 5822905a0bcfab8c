import { addDays, daysIn, sameDaysInYear, type Day, type Period } from '@ra-quan/shared/model';
import type { CampaignPlan } from './campaign-plan';

/** What the planner says of the new campaign. */
export interface CopyOrder {
  readonly code: string;
  readonly name: string;
  readonly windowFrom: Day;
}

/**
 * A new plan from an earlier one: legal basis, waves and messages come along, moved to the new window; the theme stays empty, for every year
 * has its own, and results are never copied. A window that starts on the same day of another year keeps the days of the calendar;
 * otherwise everything moves by the same number of days.
 */
export function copyOfPlan(source: CampaignPlan, order: CopyOrder): CampaignPlan {
  const years = Number(order.windowFrom.slice(0, 4)) - Number(source.windowFrom.slice(0, 4));
  const sameDayOfYear = source.windowFrom.slice(4) === order.windowFrom.slice(4);
  const shift = daysIn({ from: source.windowFrom, to: order.windowFrom });
  const move = (period: Period): Period =>
    sameDayOfYear ? sameDaysInYear(period, years) : { from: addDays(period.from, shift), to: addDays(period.to, shift) };
  const window = move({ from: source.windowFrom, to: source.windowTo });
  return {
    code: order.code,
    name: order.name,
    nameEn: null,
    legalBasis: source.legalBasis,
    windowFrom: window.from,
    windowTo: window.to,
    waves: source.waves.map(({ name, nameEn = null, kind, from, to }) => ({ name, nameEn, kind, ...move({ from, to }) })),
    themes: [],
    messages: source.messages.map(({ pillar, text, audiences }) => ({ pillar, text, audiences })),
  };
}
