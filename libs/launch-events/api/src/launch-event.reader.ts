import { Injectable } from '@nestjs/common';
import { EntryCampaigns } from '@ra-quan/audit/api';
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
  constructor(
    private readonly database: DataSource,
    entries: EntryCampaigns,
  ) {
    entries.know('launch-event', (ids) => this.campaignsOf(ids));
  }

  /** The campaigns of ceremonies; those that are no more are missing. */
  private async campaignsOf(ids: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.database.query<{ id: number; campaignId: number }[]>(
      'SELECT launch_event.id, launch_event.campaign_id AS "campaignId" FROM launch_events.launch_event WHERE launch_event.id = ANY ($1::int[])',
      [ids],
    );
    return new Map(rows.map(({ id, campaignId }) => [id, campaignId]));
  }

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
