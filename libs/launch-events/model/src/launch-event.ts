import type { Day } from '@ra-quan/shared/model';
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
  readonly people: number | null;
  readonly vehicles: number | null;
}

/** What a planner or an officer writes of a ceremony. */
export interface EventPlan {
  readonly campaignId: number;
  readonly waveId: number | null;
  readonly level: EventLevel;
  readonly unitId: number;
  readonly name: string;
  readonly venue: string;
  /** Instant, ISO 8601. */
  readonly startsAt: string;
  readonly host: string;
  readonly expectedAttendance: number | null;
  readonly organisationIds: readonly number[];
  readonly sites: readonly EventSite[];
  readonly teams: readonly ParadeTeam[];
}

/** One line of the list. */
export interface EventSummary {
  readonly id: number;
  readonly campaignId: number;
  readonly waveId: number | null;
  readonly level: EventLevel;
  readonly unitId: number;
  readonly unitPath: string;
  readonly name: string;
  readonly venue: string;
  readonly startsAt: string;
  readonly day: Day;
  readonly host: string;
  readonly state: EventState;
  readonly expectedAttendance: number | null;
  readonly sites: number;
  readonly teams: number;
}

export interface LaunchEvent extends EventPlan {
  readonly id: number;
  readonly unitPath: string;
  readonly day: Day;
  readonly state: EventState;
  readonly stateReason: string | null;
  readonly openedAt: string | null;
  readonly version: number;
  readonly partners: readonly { readonly id: number; readonly name: string }[];
  readonly actions: readonly EventAction[];
}

/** One province on the day board. */
export interface BoardTile {
  readonly unitId: number;
  readonly name: string;
  /** `null`: no ceremony of this province on the day. */
  readonly state: EventState | null;
  readonly eventId: number | null;
  readonly events: number;
  readonly startsAt: string | null;
  /** When the state last changed. */
  readonly lastWordAt: string | null;
  /** It should have opened by now and has not. */
  readonly late: boolean;
}

/** All ceremonies of a day at a glance: provinces from north to south. */
export interface DayBoard {
  readonly campaignId: number;
  readonly day: Day;
  readonly asOf: string;
  readonly counts: Readonly<Record<EventState, number>>;
  readonly sites: number;
  readonly teams: number;
  readonly tiles: readonly BoardTile[];
}
