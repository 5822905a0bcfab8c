import type { CampaignSummary, Wave } from '@ra-quan/campaigns/model';
import { type Period, daysIn, overlap, wholeMonth, wholeYear } from '@ra-quan/shared/model';
import { windowOf } from '../period';

/** A period drawn on the line of a year, both in percent of it. */
export interface Bar {
  readonly from: number;
  readonly width: number;
  /** It began before this year, or goes on after it. */
  readonly open: { readonly before: boolean; readonly after: boolean };
}

/** The part of a period that lies in the year; `undefined` where none does. */
export function barOf(year: number, period: Period): Bar | undefined {
  const line = wholeYear(year);
  if (!overlap(line, period)) return undefined;
  const from = period.from < line.from ? line.from : period.from;
  const to = period.to > line.to ? line.to : period.to;
  const percent = (days: number) => (days / daysIn(line)) * 100;
  return {
    from: percent(daysIn({ from: line.from, to: from })),
    width: percent(daysIn({ from, to })),
    open: { before: period.from < line.from, after: period.to > line.to },
  };
}

/** The twelve months as they lie on the line of the year. */
export const monthsOf = (year: number) =>
  Array.from({ length: 12 }, (_, index) => ({ number: index + 1, ...barOf(year, wholeMonth(year, index + 1))! }));

/** One line of the calendar: a campaign, or one of its waves. */
export interface CalendarLine {
  readonly key: string;
  readonly campaign: CampaignSummary;
  readonly wave?: Wave;
  readonly period: Period;
  readonly bar: Bar | undefined;
}

export function linesOf(year: number, campaigns: readonly CampaignSummary[]): CalendarLine[] {
  return campaigns.flatMap((campaign) => {
    const period = windowOf(campaign);
    const waves = campaign.waves.filter((wave) => overlap(wholeYear(year), wave));
    return [
      { key: `${campaign.id}`, campaign, period, bar: barOf(year, period) },
      ...waves.map((wave, index) => ({ key: `${campaign.id}-${index}`, campaign, wave, period: wave, bar: barOf(year, wave) })),
    ];
  });
}
