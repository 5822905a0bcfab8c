import { contract, operation, type Count, type Day, type Id, type Instant } from '@ra-quan/shared/model';
import type { Desk } from './desk';

export interface DeskAsked {
  readonly campaign?: Id;
  /** What happened since then; yesterday where it is left out. */
  readonly since?: Instant;
}

export interface WaitingCount {
  readonly waiting: Count;
}

export interface Snooze {
  /** The key of a task. */
  readonly task: string;
  /** It comes back on this day. */
  readonly until: Day;
  /** The campaign in which it waits; without one only what belongs to none is found. */
  readonly campaign?: Id;
}

/** Bàn làm việc của mỗi người · Everybody’s desk */
export const desksContract = contract('desks', {
  /** Tình hình, việc chờ và việc vừa xảy ra · Where things stand, what waits and what happened */
  read: operation<{ query: DeskAsked; answer: Desk }>('GET', 'desk'),
  /** Số việc đang chờ · How many things wait */
  count: operation<{ query: { readonly campaign?: Id }; answer: WaitingCount }>('GET', 'desk/count'),
  /** Hoãn một việc đến một ngày · Put a task off until a day */
  snooze: operation<{ body: Snooze; answer: void }>('PUT', 'desk/snoozed', 204),
  /** Không hoãn nữa · Put it off no longer */
  wake: operation<{ path: { task: string }; answer: void }>('DELETE', 'desk/snoozed/:task', 204),
});
