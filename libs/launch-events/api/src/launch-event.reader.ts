import { Injectable } from '@nestjs/common';
import type { EventState } from '@ra-quan/launch-events/model';
import type { Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';

/** What other domains ask of a ceremony. */
export interface EventFacts {
  readonly id: number;
  readonly campaignId: number;
  readonly unitId: number;
  readonly day: Day;
  readonly name: string;
  readonly state: EventState;
}

@Injectable()
export class LaunchEventReader {
  constructor(private readonly database: DataSource) {}

  /** `null` when there is no such ceremony. */
  async facts(id: number, manager: EntityManager = this.database.manager): Promise<EventFacts | null> {
    const [event] = await manager.query<EventFacts[]>(
      `SELECT launch_event.id, launch_event.campaign_id AS "campaignId", launch_event.unit_id AS "unitId", launch_event.day, launch_event.name, launch_event.state
       FROM launch_events.launch_event WHERE launch_event.id = $1`,
      [id],
    );
    return event ?? null;
  }
}
