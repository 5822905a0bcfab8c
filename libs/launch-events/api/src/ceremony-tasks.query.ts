import type { EventState } from '@ra-quan/launch-events/model';
import type { TaskLook } from '@ra-quan/shared/api';
import type { TimeOfDay } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';

/** A ceremony that lacks something. */
export interface UnfinishedCeremony {
  readonly id: number;
  readonly name: string;
  readonly state: EventState;
  readonly startsAt: Date;
  readonly hasVenue: boolean;
  /** The time of its day by which figures are due. */
  readonly reportBy: TimeOfDay;
}

/** Ceremonies that should have opened or been reported by now, those to come that have no venue, and those put off; the earliest first. */
export function unfinishedCeremonies(
  database: DataSource,
  campaignId: number,
  { actor, unitIds, now }: TaskLook,
): Promise<UnfinishedCeremony[]> {
  return database.query<UnfinishedCeremony[]>(
    `SELECT launch_event.id, launch_event.name, launch_event.state, launch_event.starts_at AS "startsAt", launch_event.venue IS NOT NULL AS "hasVenue",
       campaign_facts.report_by AS "reportBy"
     FROM launch_events.launch_event JOIN campaigns.campaign_facts ON campaign_facts.id = launch_event.campaign_id
     WHERE launch_event.campaign_id = $1 AND ($3::int[] IS NULL OR launch_event.unit_id = ANY ($3) AND geography.answers_on($4, launch_event.unit_id, launch_event.day))
       AND (launch_event.state IN ('opened', 'held', 'postponed') OR launch_event.state IN ('planned', 'confirmed') AND (launch_event.starts_at < $2 OR launch_event.venue IS NULL))
     ORDER BY launch_event.starts_at, launch_event.id LIMIT 500`,
    [campaignId, now, unitIds, actor.unitId],
  );
}
