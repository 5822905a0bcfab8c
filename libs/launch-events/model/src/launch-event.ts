import type { Count, Day, Id, Instant, Version } from '@ra-quan/shared/model';
import type { EventAction, EventState } from './event-workflow';

export const eventLevels = ['centre', 'province', 'commune'] as const;
export type EventLevel = (typeof eventLevels)[number];

export const siteKinds = ['venue', 'link'] as const;
/** A place of the ceremony: where people meet, or a site connected by video. */
export type SiteKind = (typeof siteKinds)[number];

export interface EventSite {
  readonly name: string;
  readonly kind: SiteKind;
}

/** A parade team (đoàn diễu hành, tuyên truyền lưu động). */
export interface ParadeTeam {
  readonly name: string;
  readonly people: Count | null;
  readonly vehicles: Count | null;
}

/** What a planner or an officer writes of a ceremony. */
export interface EventPlan {
  readonly campaignId: Id;
  readonly waveId: Id | null;
  readonly level: EventLevel;
  readonly unitId: Id;
  readonly name: string;
  /** `null`: not known yet; then the ceremony cannot be confirmed. */
  readonly venue: string | null;
  readonly startsAt: Instant;
  readonly host: string;
  readonly expectedAttendance: Count | null;
  readonly organisationIds: readonly Id[];
  readonly sites: readonly EventSite[];
  readonly teams: readonly ParadeTeam[];
}

/** One line of the list. */
export interface EventSummary {
  readonly id: Id;
  readonly campaignId: Id;
  readonly waveId: Id | null;
  readonly level: EventLevel;
  readonly unitId: Id;
  readonly unitPath: string;
  readonly name: string;
  /** `null`: not known yet; then the ceremony cannot be confirmed. */
  readonly venue: string | null;
  readonly startsAt: Instant;
  readonly day: Day;
  readonly host: string;
  readonly state: EventState;
  readonly expectedAttendance: Count | null;
  readonly sites: Count;
  readonly teams: Count;
}

export interface LaunchEvent extends EventPlan {
  readonly id: Id;
  readonly unitPath: string;
  readonly day: Day;
  readonly state: EventState;
  readonly stateReason: string | null;
  readonly openedAt: Instant | null;
  /** Whether figures lie on it; without them a report needs a reason. */
  readonly hasFigures: boolean;
  readonly version: Version;
  readonly partners: readonly { readonly id: Id; readonly name: string }[];
  readonly actions: readonly EventAction[];
}

/** Whole minutes by which a ceremony opened later than planned; 0 where it opened in time or before. */
export function minutesLate(startsAt: Instant, openedAt: Instant): Count {
  return Math.max(0, Math.floor((Date.parse(openedAt) - Date.parse(startsAt)) / 60_000));
}

/** One province on the day board. */
export interface BoardTile {
  readonly unitId: Id;
  readonly name: string;
  /** `null`: no ceremony of this province on the day. */
  readonly state: EventState | null;
  readonly eventId: Id | null;
  readonly events: Count;
  readonly startsAt: Instant | null;
  /** When the state last changed. */
  readonly lastWordAt: Instant | null;
  /** It should have opened by now and has not. */
  readonly late: boolean;
}

/** All ceremonies of a day at a glance: provinces from north to south. */
export interface DayBoard {
  readonly campaignId: Id;
  readonly day: Day;
  readonly asOf: Instant;
  readonly counts: Readonly<Record<EventState, Count>>;
  readonly sites: Count;
  readonly teams: Count;
  readonly tiles: readonly BoardTile[];
}
