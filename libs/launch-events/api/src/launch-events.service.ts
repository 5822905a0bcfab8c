import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import { eventWorkflow, isPlanOpen, type EventAction, type EventPlan, type EventState } from '@ra-quan/launch-events/model';
import { Clock, Forbidden, NotFound, RuleBroken, requireStep, requireVersion } from '@ra-quan/shared/api';
import { contains, dayInVietnam, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { insertEvent, readPlan, replaceParts, updateEvent } from './event-rows';
import { eventRules } from './event-rules';

interface Locked {
  readonly id: number;
  readonly name: string;
  readonly campaignId: number;
  readonly unitId: number;
  readonly state: EventState;
  readonly version: number;
}

export interface EventStep {
  readonly version: number;
  readonly reason?: string;
  readonly startsAt?: string;
}

@Injectable()
export class LaunchEventsService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, plan: EventPlan): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      await this.requirePlace(manager, actor, plan);
      const id = await insertEvent(manager, plan);
      await this.log(manager, actor, 'create', { id, name: plan.name, unitId: plan.unitId }, undefined, plan);
      return { id };
    });
  }

  async change(actor: Actor, id: number, { version, ...plan }: EventPlan & { version: number }): Promise<void> {
    await this.database.transaction(async (manager) => {
      const event = await this.lock(manager, actor, id);
      requireVersion(event, version);
      if (!isPlanOpen(event.state)) throw new RuleBroken(eventRules.planClosed);
      await this.requirePlace(manager, actor, plan);
      const before = await readPlan(manager, id);
      await updateEvent(manager, id, plan);
      await replaceParts(manager, id, plan);
      await this.log(manager, actor, 'change', event, before, plan);
    });
  }

  /** One planned ceremony for every province of the wave's first day that has none yet in the wave. Returns how many were made. */
  async planProvinces(actor: Actor, campaignId: number, waveId: number, opensAt: string): Promise<{ created: number }> {
    return this.database.transaction(async (manager) => {
      const campaign = await this.campaigns.facts(campaignId, manager);
      const wave = campaign.waves.find(({ id }) => id === waveId);
      if (!wave) throw new RuleBroken(eventRules.waveElsewhere);
      if (actor.unitId !== null) throw new Forbidden();
      const taken = await manager.query<{ unitId: number }[]>(
        `SELECT DISTINCT launch_event.unit_id AS "unitId" FROM launch_events.launch_event
         WHERE launch_event.campaign_id = $1 AND launch_event.wave_id = $2 AND launch_event.level = 'province' AND launch_event.state <> 'cancelled'`,
        [campaignId, waveId],
      );
      const missing = (await this.units.provincesAt(wave.from, manager)).filter(({ id }) => !taken.some(({ unitId }) => unitId === id));
      const startsAt = new Date(`${wave.from}T${opensAt}:00+07:00`).toISOString();
      for (const { id: unitId, name } of missing) {
        const place = {
          campaignId,
          waveId,
          level: 'province' as const,
          unitId,
          startsAt,
          expectedAttendance: null,
          organisationIds: [],
          sites: [],
          teams: [],
        };
        await insertEvent(manager, { ...place, name: `Lễ ra quân ${name}`, venue: 'Chưa xác định', host: `BHXH ${name}` });
      }
      await this.audit.record(manager, {
        actor,
        action: 'launch-events.plan-provinces',
        subject: { type: 'campaign', id: campaignId, name: campaign.name },
        after: { waveId, created: missing.length },
      });
      return { created: missing.length };
    });
  }

  async take(actor: Actor, id: number, action: EventAction, { version, reason, startsAt }: EventStep): Promise<void> {
    await this.database.transaction(async (manager) => {
      const event = await this.lock(manager, actor, id);
      requireVersion(event, version);
      const state = requireStep(eventWorkflow, event.state, action, actor, reason);
      if (action === 'reschedule') await this.requireNewTime(manager, event, startsAt);
      const now = this.clock.now();
      await manager.query(
        `UPDATE launch_events.launch_event SET state = $2, state_reason = $3, state_at = $4, version = version + 1,
                opened_at = CASE WHEN $2 = 'opened' THEN $4::timestamptz ELSE opened_at END, starts_at = COALESCE($5, starts_at)
         WHERE launch_event.id = $1`,
        [id, state, reason ?? null, now, action === 'reschedule' ? startsAt : null],
      );
      await this.log(manager, actor, action, event, { state: event.state }, { state, startsAt }, reason);
    });
  }

  /** A new time inside the campaign. */
  private async requireNewTime(manager: EntityManager, event: Locked, startsAt: string | undefined): Promise<void> {
    if (!startsAt) throw new RuleBroken(eventRules.newTimeNeeded);
    requireDay(await this.campaigns.facts(event.campaignId, manager), startsAt);
  }

  private async lock(manager: EntityManager, actor: Actor, id: number): Promise<Locked> {
    const [event] = await manager.query<Locked[]>(
      `SELECT launch_event.id, launch_event.name, launch_event.campaign_id AS "campaignId", launch_event.unit_id AS "unitId", launch_event.state, launch_event.version
       FROM launch_events.launch_event WHERE launch_event.id = $1 FOR UPDATE`,
      [id],
    );
    if (!event) throw new NotFound();
    await this.territory.require(actor, [event.unitId], manager);
    return event;
  }

  /** Campaign, wave, day, unit and territory must agree. */
  private async requirePlace(manager: EntityManager, actor: Actor, plan: EventPlan): Promise<void> {
    const campaign = await this.campaigns.facts(plan.campaignId, manager);
    if (campaign.state === 'closed' || campaign.state === 'cancelled') throw new RuleBroken(eventRules.campaignOver);
    if (plan.waveId !== null && !campaign.waves.some(({ id }) => id === plan.waveId)) throw new RuleBroken(eventRules.waveElsewhere);
    const day = requireDay(campaign, plan.startsAt);
    await this.territory.require(actor, [plan.unitId], manager);
    const place = (await this.units.placesOn([plan.unitId], day, manager)).get(plan.unitId);
    const level = { centre: 0, province: 1, commune: 3 }[plan.level];
    if (place?.level !== level) throw new RuleBroken(eventRules.wrongLevel);
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    verb: string,
    event: Pick<Locked, 'id' | 'name' | 'unitId'>,
    before: unknown,
    after: unknown,
    reason?: string,
  ) {
    const path = (await this.units.pathOf([event.unitId], undefined, manager)).get(event.unitId) ?? '';
    await this.audit.record(manager, {
      actor,
      action: `launch-events.${verb}`,
      subject: { type: 'launch-event', id: event.id, name: event.name },
      unit: { id: event.unitId, path },
      before,
      after,
      reason,
    });
  }
}

/** The day of an instant, inside the campaign. */
function requireDay({ windowFrom, windowTo }: CampaignFacts, startsAt: string): Day {
  const day = dayInVietnam(new Date(startsAt));
  if (!contains({ from: windowFrom, to: windowTo }, day)) throw new RuleBroken(eventRules.dayOutside);
  return day;
}
