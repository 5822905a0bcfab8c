import type { EventPlan } from '@ra-quan/launch-events/model';
import type { EntityManager } from 'typeorm';
import { EventPartnerEntity, EventSiteEntity, ParadeTeamEntity, type LaunchEventEntity } from './launch-event.entity';

/** A plan as the rows that hold it. */
export function rowsOf<Plan extends EventPlan>(manager: EntityManager, { organisationIds, sites, teams, startsAt, ...plan }: Plan) {
  return {
    ...plan,
    startsAt: new Date(startsAt),
    partners: [...new Set(organisationIds)].map((organisationId) => manager.create(EventPartnerEntity, { organisationId })),
    sites: sites.map((site) => manager.create(EventSiteEntity, { ...site })),
    teams: teams.map((team) => manager.create(ParadeTeamEntity, { ...team })),
  };
}

/** The rows as the plan that they hold, for the log. */
export function planOf({ partners, sites, teams, startsAt, ...event }: LaunchEventEntity): EventPlan {
  const { campaignId, waveId, level, unitId, name, venue, host, expectedAttendance } = event;
  return {
    campaignId,
    waveId,
    level,
    unitId,
    name,
    venue,
    startsAt: startsAt.toISOString(),
    host,
    expectedAttendance,
    organisationIds: partners.map(({ organisationId }) => organisationId),
    sites: sites.map(({ name: site, kind }) => ({ name: site, kind })),
    teams: teams.map(({ name: team, people, vehicles }) => ({ name: team, people, vehicles })),
  };
}
