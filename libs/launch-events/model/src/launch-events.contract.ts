import {
  contract,
  operation,
  type Count,
  type Created,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  type SheetFile,
  type StepOrder,
  type Version,
} from '@ra-quan/shared/model';
import type { EventAction, EventState } from './event-workflow';
import type { DayBoard, EventLevel, EventPlan, EventSummary, LaunchEvent } from './launch-event';

export interface EventsAsked extends PageAsked {
  readonly campaign: Id;
  readonly state?: EventState;
  readonly level?: EventLevel;
  readonly day?: Day;
  /** A part of the name or the venue. */
  readonly q?: string;
}

export interface BoardAsked {
  readonly campaign: Id;
  readonly day: Day;
}

/** A plan written over the version that was seen. */
export interface EventChange extends EventPlan {
  readonly version: Version;
}

export interface EventStep extends StepOrder {
  /** The new time, to reschedule. */
  readonly startsAt?: Instant;
  /** When it opened, to open; now where it is left out, never later. */
  readonly openedAt?: Instant;
}

/** One ceremony for every province that has none in the wave. */
export interface ProvincePlan {
  readonly campaignId: Id;
  readonly waveId: Id;
  /** Time of day on the first day of the wave, `HH:mm`. */
  readonly opensAt: string;
}

interface One {
  id: Id;
}

/** Lễ ra quân và bảng theo dõi trong ngày · Launch ceremonies and the day board */
export const launchEventsContract = contract('launch-events', {
  /** Danh sách lễ ra quân · The launch ceremonies */
  page: operation<{ query: EventsAsked; answer: Page<EventSummary> }>('GET', 'launch-events'),
  /** Bảng theo dõi ngày ra quân · The day board */
  board: operation<{ query: BoardAsked; answer: DayBoard }>('GET', 'launch-events/board'),
  /** Xuất danh sách theo bộ lọc · Export the filtered list */
  export: operation<{ query: EventsAsked & Partial<SheetFile>; answer: SheetFile }>('GET', 'launch-events/export'),
  /** Một lễ ra quân · One ceremony */
  one: operation<{ path: One; answer: LaunchEvent }>('GET', 'launch-events/:id'),
  /** Lập lễ ra quân · Plan a ceremony */
  create: operation<{ body: EventPlan; answer: Created }>('POST', 'launch-events'),
  /** Lập lễ cho mọi tỉnh chưa có trong đợt · Plan one for every province that has none in the wave */
  planProvinces: operation<{ body: ProvincePlan; answer: { created: Count } }>('POST', 'launch-events/provinces'),
  /** Sửa kế hoạch của lễ · Change the plan of a ceremony */
  change: operation<{ path: One; body: EventChange; answer: void }>('PUT', 'launch-events/:id', 204),
  /** Xác nhận, khai mạc, kết thúc, báo cáo, hoãn, xếp lại lịch, hủy · Confirm, open, hold, report, postpone, reschedule, cancel */
  take: operation<{ path: One & { action: EventAction }; body: EventStep; answer: void }>('POST', 'launch-events/:id/steps/:action', 204),
});
