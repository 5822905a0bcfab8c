import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader, saysAll } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { eventWorkflow, type EventSummary, type LaunchEvent } from '@ra-quan/launch-events/model';
import { NotFound, conditionsOf, eachOf, limitOf, orderBy, type Snapshot } from '@ra-quan/shared/api';
import { actionsIn, permissionsFor, type Actor, type Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { EventHolders } from './event-holders';
import type { EventsQueryDto } from './launch-events.dto';

const sortable = {
  startsAt: 'launch_event.starts_at',
  name: 'launch_event.name COLLATE "vi-x-icu"',
  state: 'launch_event.state',
  expectedAttendance: 'launch_event.expected_attendance',
};

const columns = `launch_event.id, launch_event.campaign_id AS "campaignId", launch_event.wave_id AS "waveId", launch_event.level, launch_event.unit_id AS "unitId",
  launch_event.name, launch_event.venue, launch_event.starts_at AS "startsAt", launch_event.day, launch_event.host, launch_event.state,
  launch_event.expected_attendance AS "expectedAttendance"`;

const counts = `(SELECT count(*)::int FROM launch_events.event_site WHERE event_site.event_id = launch_event.id) AS sites,
  (SELECT count(*)::int FROM launch_events.parade_team WHERE parade_team.event_id = launch_event.id) AS teams`;

const asked = (query: EventsQueryDto, { unitId: home }: Actor, visible: readonly number[] | null) =>
  conditionsOf([
    ['launch_event.campaign_id = ?', query.campaign],
    ['launch_event.state = ?', query.state],
    ['launch_event.level = ?', query.level],
    ['launch_event.day = ?', query.day],
    [saysAll('launch_event.folded', '?'), query.q],
    ['launch_event.unit_id = ANY (?::int[])', visible],
    ['geography.answers_on(?, launch_event.unit_id, launch_event.day)', home],
  ]);

const parts = `
  COALESCE((SELECT jsonb_agg(jsonb_build_object('name', event_site.name, 'kind', event_site.kind) ORDER BY event_site.id) FROM launch_events.event_site
    WHERE event_site.event_id = launch_event.id), '[]') AS sites,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('name', parade_team.name, 'people', parade_team.people, 'vehicles', parade_team.vehicles) ORDER BY parade_team.id)
    FROM launch_events.parade_team WHERE parade_team.event_id = launch_event.id), '[]') AS teams,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('id', partner.id, 'name', partner.name) ORDER BY partner.name COLLATE "vi-x-icu")
    FROM launch_events.event_partner JOIN partners.organisation_name AS partner ON partner.id = event_partner.organisation_id WHERE event_partner.event_id = launch_event.id), '[]') AS partners`;

const summariesOf = (where: string, { sort }: EventsQueryDto) =>
  `SELECT ${columns}, ${counts} FROM launch_events.launch_event WHERE ${where} ${orderBy(sort, sortable, 'launch_event.id')}`;
const countOf = (where: string) => `SELECT count(*)::int AS total FROM launch_events.launch_event WHERE ${where}`;

type Row<Shape> = Omit<Shape, 'unitPath'>;

@Injectable()
export class LaunchEventsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly holders: EventHolders,
  ) {}

  async page(actor: Actor, query: EventsQueryDto): Promise<Page<EventSummary>> {
    const { where, values } = asked(query, actor, await this.territory.unitIds(actor));
    const [rows, [{ total }]] = await Promise.all([
      this.database.query<Row<EventSummary>[]>(`${summariesOf(where, query)} ${limitOf(query)}`, [...values]),
      this.database.query<[{ total: number }]>(countOf(where), [...values]),
    ]);
    // An empty list of a campaign that is there is not one of a campaign that is not.
    if (total === 0) await this.campaigns.facts(query.campaign);
    return { total, items: await this.named(rows) };
  }

  /** Every ceremony that the filter finds, read as it is taken. */
  async every(actor: Actor, query: EventsQueryDto, { manager, rows }: Snapshot) {
    const { where, values } = asked(query, actor, await this.territory.unitIds(actor, manager));
    const [{ total }] = await manager.query<[{ total: number }]>(countOf(where), [...values]);
    const batches = rows<Row<EventSummary>>(summariesOf(where, query), values);
    return { total, rows: eachOf(batches, (batch) => this.named(batch, manager)) };
  }

  private async named(rows: readonly Row<EventSummary>[], manager?: EntityManager): Promise<EventSummary[]> {
    const paths = await this.units.pathsOn(
      rows.map(({ unitId, day }) => ({ unitId, on: day })),
      manager,
    );
    return rows.map((row, index) => ({ ...row, unitPath: paths[index]! }));
  }

  /** @throws NotFound, also outside the territory */
  async one(actor: Actor, id: number): Promise<LaunchEvent> {
    const [row] = await this.database.query<Omit<LaunchEvent, 'unitPath' | 'organisationIds' | 'actions' | 'hasFigures'>[]>(
      `SELECT ${columns}, launch_event.state_reason AS "stateReason", launch_event.opened_at AS "openedAt", launch_event.version, ${parts}
       FROM launch_events.launch_event WHERE launch_event.id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    await this.territory.requireKnownOn(actor, [{ unitId: row.unitId, on: row.day }]);
    const paths = await this.units.pathOf([row.unitId], row.day);
    return {
      ...row,
      unitPath: paths.get(row.unitId) ?? '',
      hasFigures: await this.holders.isHeld(this.database.manager, id),
      organisationIds: row.partners.map((partner) => partner.id),
      actions: actionsIn(eventWorkflow, row.state, permissionsFor(actor)),
    };
  }
}
