import type { EventPlan } from '@ra-quan/launch-events/model';
import type { EntityManager } from 'typeorm';

const columnsOf = (plan: EventPlan) => [
  plan.campaignId,
  plan.waveId,
  plan.level,
  plan.unitId,
  plan.name,
  plan.venue,
  plan.startsAt,
  plan.host,
  plan.expectedAttendance,
];

/** Writes a planned ceremony with its partners, sites and teams. Whoever calls it answers for the rules and the audit row. */
export async function insertEvent(manager: EntityManager, plan: EventPlan): Promise<number> {
  const [{ id }] = await manager.query<[{ id: number }]>(
    `INSERT INTO launch_events.launch_event (campaign_id, wave_id, level, unit_id, name, venue, starts_at, host, expected_attendance)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING launch_event.id`,
    columnsOf(plan),
  );
  await insertParts(manager, id, plan);
  return id;
}

export async function updateEvent(manager: EntityManager, id: number, plan: EventPlan): Promise<void> {
  await manager.query(
    `UPDATE launch_events.launch_event SET campaign_id = $1, wave_id = $2, level = $3, unit_id = $4, name = $5, venue = $6, starts_at = $7, host = $8, expected_attendance = $9,
            version = version + 1
     WHERE launch_event.id = $10`,
    [...columnsOf(plan), id],
  );
}

/** Replaces partners, sites and teams with those of the plan. */
export async function replaceParts(manager: EntityManager, id: number, plan: EventPlan): Promise<void> {
  for (const table of ['event_partner', 'event_site', 'parade_team'])
    await manager.query(`DELETE FROM launch_events.${table} WHERE ${table}.event_id = $1`, [id]);
  await insertParts(manager, id, plan);
}

async function insertParts(manager: EntityManager, id: number, { organisationIds, sites, teams }: EventPlan): Promise<void> {
  await manager.query('INSERT INTO launch_events.event_partner (event_id, organisation_id) SELECT $1, unnest($2::int[])', [
    id,
    [...new Set(organisationIds)],
  ]);
  await manager.query(
    'INSERT INTO launch_events.event_site (event_id, name, kind) SELECT $1, site.name, site.kind FROM unnest($2::text[], $3::text[]) AS site (name, kind)',
    [id, sites.map(({ name }) => name), sites.map(({ kind }) => kind)],
  );
  await manager.query(
    `INSERT INTO launch_events.parade_team (event_id, name, people, vehicles)
     SELECT $1, team.name, team.people, team.vehicles FROM unnest($2::text[], $3::int[], $4::int[]) AS team (name, people, vehicles)`,
    [id, teams.map(({ name }) => name), teams.map(({ people }) => people), teams.map(({ vehicles }) => vehicles)],
  );
}

/** The plan as it stands, for the log. */
export async function readPlan(manager: EntityManager, id: number): Promise<unknown> {
  const [row] = await manager.query<{ plan: unknown }[]>(
    `SELECT to_jsonb(launch_event) || jsonb_build_object(
         'sites', (SELECT jsonb_agg(event_site.name ORDER BY event_site.id) FROM launch_events.event_site WHERE event_site.event_id = launch_event.id),
         'teams', (SELECT jsonb_agg(parade_team.name ORDER BY parade_team.id) FROM launch_events.parade_team WHERE parade_team.event_id = launch_event.id)) AS plan
     FROM launch_events.launch_event WHERE launch_event.id = $1`,
    [id],
  );
  return row?.plan;
}
