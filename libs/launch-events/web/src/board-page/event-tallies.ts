import { InjectionToken } from '@angular/core';
import type { Day } from '@ra-quan/shared/model';

/** Running counts of a launch day: province unit id → persons enrolled. A domain that has the figures provides it. */
export type EventTallies = (campaignId: number, day: Day) => Promise<ReadonlyMap<number, number>>;

export const EVENT_TALLIES = new InjectionToken<EventTallies>('EVENT_TALLIES');
