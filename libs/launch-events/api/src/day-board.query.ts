import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { eventStates, hasOpened, type BoardTile, type DayBoard, type EventState } from '@ra-quan/launch-events/model';
import { Clock } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';

interface EventRow {
  /** `null` where the ceremony is not the reader's to open. */
  readonly id: number | null;
  readonly provinceId: number;
  readonly state: EventState;
  readonly startsAt: Date;
  readonly stateAt: Date;
  readonly sites: number;
  readonly teams: number;
}

/** A ceremony that has not opened half an hour after its time counts as late. */
const patienceMs = 30 * 60_000;

/** Every ceremony of a day, province by province. Everybody in the house sees the whole board, and the ids of what they may open. */
@Injectable()
export class DayBoardQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, campaignId: number, day: Day): Promise<DayBoard> {
    await this.campaigns.facts(campaignId);
    const provinces = await this.units.provincesAt(day);
    const events = await this.eventsOf(actor, campaignId, day);
    const counts = Object.fromEntries(eventStates.map((state) => [state, events.filter((event) => event.state === state).length]));
    return {
      campaignId,
      day,
      asOf: this.clock.now().toISOString(),
      counts: counts as DayBoard['counts'],
      sites: events.reduce((sum, { sites }) => sum + sites, 0),
      teams: events.reduce((sum, { teams }) => sum + teams, 0),
      tiles: provinces.map(({ id, name }) =>
        this.tile(
          id,
          name,
          events.filter(({ provinceId }) => provinceId === id),
        ),
      ),
    };
  }

  /** The province's first ceremony speaks for it; events come ordered by level and time. */
  private tile(unitId: number, name: string, events: readonly EventRow[]): BoardTile {
    const [event] = events;
    if (!event) return { unitId, name, state: null, eventId: null, events: 0, startsAt: null, lastWordAt: null, late: false };
    const overdue = event.startsAt.getTime() + patienceMs < this.clock.now().getTime();
    const silent = event.state === 'planned' || event.state === 'confirmed';
    return {
      unitId,
      name,
      state: event.state,
      eventId: event.id,
      events: events.length,
      startsAt: event.startsAt.toISOString(),
      lastWordAt: silent && !hasOpened(event.state) ? null : event.stateAt.toISOString(),
      late: silent && overdue,
    };
  }

  private async eventsOf(actor: Actor, campaignId: number, day: Day): Promise<EventRow[]> {
    const rows = await this.database.query<(Omit<EventRow, 'provinceId'> & { unitId: number })[]>(
      `SELECT CASE WHEN $3::int[] IS NULL OR launch_event.unit_id = ANY ($3) AND geography.answers_on($4, launch_event.unit_id, $2) THEN launch_event.id END AS id,
              launch_event.unit_id AS "unitId", launch_event.state, launch_event.starts_at AS "startsAt", launch_event.state_at AS "stateAt",
              (SELECT count(*)::int FROM launch_events.event_site WHERE event_site.event_id = launch_event.id) AS sites,
              (SELECT count(*)::int FROM launch_events.parade_team WHERE parade_team.event_id = launch_event.id) AS teams
       FROM launch_events.launch_event WHERE launch_event.campaign_id = $1 AND launch_event.day = $2
       ORDER BY array_position(ARRAY['centre', 'province', 'commune'], launch_event.level), launch_event.starts_at, launch_event.id`,
      [campaignId, day, await this.territory.unitIds(actor), actor.unitId],
    );
    const places = await this.units.placesOn(
      rows.map(({ unitId }) => unitId),
      day,
    );
    return rows.map(({ unitId, ...row }) => ({ ...row, provinceId: places.get(unitId)?.provinceId ?? unitId }));
  }
}
