import type { BilingualText, Count, Day, Id, Instant, Period, Task } from '@ra-quan/shared/model';

/** One figure of a territory, to date. */
export interface StandingFigure {
  readonly indicatorId: Id;
  readonly indicatorCode: string;
  readonly name: BilingualText;
  /** `null`: nobody reported. */
  readonly toDate: Count | null;
  readonly today: Count | null;
  /** Of the whole campaign, in persons; `null` where none is set. */
  readonly target: Count | null;
  readonly provisional: boolean;
  /** Restated over a change of units, or stated as about, over or under. */
  readonly estimated: boolean;
  /** To date at the end of each day that has come; `null` before the first report. */
  readonly course: readonly (Count | null)[];
  /** The last campaign of which something is known in as many days as this one has. */
  readonly base: StandingBase | null;
}

export interface StandingBase {
  readonly campaignId: Id;
  readonly campaign: BilingualText;
  /** The same days. */
  readonly period: Period;
  /** Of the same days; `null` where nothing is known of them. */
  readonly value: Count | null;
  /** As of the campaign itself, for as many days as that has in all. */
  readonly course: readonly (Count | null)[];
}

/** How many communes of the territory reported of a day. */
export interface StandingCoverage {
  readonly day: Day;
  readonly reported: Count;
  readonly expected: Count;
}

/** Where a campaign stands in the reader's territory. */
export interface CampaignStanding {
  readonly campaignId: Id;
  readonly unit: { readonly id: Id; readonly name: string };
  /** From the first day up to today, or to the end. */
  readonly period: Period;
  readonly days: { readonly gone: Count; readonly all: Count };
  readonly figures: readonly StandingFigure[];
  /** Of yesterday and today, as far as they lie in the campaign. */
  readonly coverage: readonly StandingCoverage[];
}

/** Something that was done. */
export interface Happening {
  readonly at: Instant;
  readonly actorName: string;
  /** What was done, as a sentence with the thing named. */
  readonly said: BilingualText;
  readonly reason: string | null;
}

/** What a person sees first. */
export interface Desk {
  readonly readAt: Instant;
  readonly today: Day;
  /** `null` where no campaign is asked about, or its figures are not the reader's to see. */
  readonly standing: CampaignStanding | null;
  /** The most urgent first. */
  readonly tasks: readonly Task[];
  /** Put off by the reader until a day that has not come. */
  readonly snoozed: readonly SnoozedTask[];
  readonly since: Instant;
  /** By others, the newest first. */
  readonly happened: readonly Happening[];
  /** By the reader, today. */
  readonly done: readonly Happening[];
}

export interface SnoozedTask extends Task {
  readonly until: Day;
}
