import type { BilingualText, Workflow } from '@ra-quan/shared/model';

export const eventStates = ['planned', 'confirmed', 'opened', 'held', 'reported', 'postponed', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

/** Each state as pages and exports say it. */
export const eventStateNames: Record<EventState, BilingualText> = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  opened: { vi: 'Đã khai mạc', en: 'Opened' },
  held: { vi: 'Đã kết thúc', en: 'Held' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  postponed: { vi: 'Hoãn', en: 'Postponed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

export const eventActions = ['confirm', 'open', 'hold', 'report', 'postpone', 'reschedule', 'cancel'] as const;
export type EventAction = (typeof eventActions)[number];

/** The life of a launch ceremony: planned → confirmed → opened → held → reported, or postponed, or cancelled. */
export const eventWorkflow: Workflow<EventState, EventAction> = {
  confirm: { from: ['planned'], to: 'confirmed', permission: 'events.run' },
  open: { from: ['confirmed'], to: 'opened', permission: 'events.run' },
  hold: { from: ['opened'], to: 'held', permission: 'events.run' },
  report: { from: ['held'], to: 'reported', permission: 'events.run' },
  postpone: { from: ['planned', 'confirmed'], to: 'postponed', permission: 'events.plan', reason: true },
  reschedule: { from: ['postponed'], to: 'planned', permission: 'events.plan' },
  cancel: { from: ['planned', 'confirmed', 'postponed'], to: 'cancelled', permission: 'events.plan', reason: true },
};

/** The plan of the ceremony may still be changed. */
export function isPlanOpen(state: EventState): boolean {
  return state === 'planned' || state === 'confirmed' || state === 'postponed';
}

/** The ceremony has begun: it is no longer silent on the day board. */
export function hasOpened(state: EventState): boolean {
  return state === 'opened' || state === 'held' || state === 'reported';
}
