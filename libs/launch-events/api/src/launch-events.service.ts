import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { UnitReader } from '@ra-quan/geography/api';
import { Territory } from '@ra-quan/identity/api';
import {
  eventWorkflow,
  isPlanOpen,
  type EventAction,
  type EventPlan,
  type EventStep,
  launchEventsActions,
} from '@ra-quan/launch-events/model';
import { Clock, Forbidden, RuleBroken, requireStep, rewrite } from '@ra-quan/shared/api';
import { inSentence, contains, dayInVietnam, type Actor, type Day } from '@ra-quan/shared/model';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { EventHolders } from './event-holders';
import { eventRules } from './event-rules';
import { LaunchEventEntity } from './launch-event.entity';
import { planOf, rowsOf } from './planned-event';
import { holdPlans } from './plans.writes';

@Injectable()
export class LaunchEventsService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
    private readonly territory: Territory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly holders: EventHolders,
  ) {}

  async create(actor: Actor, plan: EventPlan): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      await this.requirePlace(manager, actor, plan);
      await this.requireNew(manager, plan);
      const event = await manager.save(manager.create(LaunchEventEntity, rowsOf(manager, plan)));
      await this.log(manager, actor, 'create', event, undefined, plan);
      return { id: event.id };
    });
  }

  async change(actor: Actor, id: number, { version, ...plan }: EventPlan & { version: number }): Promise<void> {
    await this.database.transaction(async (manager) => {
      const relations = { partners: true, sites: true, teams: true };
      await rewrite(manager, LaunchEventEntity, { id, seen: version, relations, allow: this.allowed(manager, actor) }, async (event) => {
        if (!isPlanOpen(event.state)) throw new RuleBroken(eventRules.planClosed);
        await this.requirePlace(manager, actor, plan);
        if (isElsewhere(event, plan) && (await this.holders.isHeld(manager, id))) throw new RuleBroken(eventRules.reported);
        if (!isSame(event, { ...plan, startsAt: new Date(plan.startsAt) })) await this.requireNew(manager, plan);
        await this.log(manager, actor, 'change', event, planOf(event), plan);
        Object.assign(event, rowsOf(manager, plan));
      });
    });
  }

  /** One planned ceremony for every province of the wave's first day that has none yet in the wave. Returns how many were made. */
  async planProvinces(actor: Actor, campaignId: number, waveId: number, opensAt: string): Promise<{ created: number }> {
    return this.database.transaction(async (manager) => {
      await holdPlans(manager, campaignId);
      const campaign = await this.campaigns.facts(campaignId, manager);
      const wave = campaign.waves.find(({ id }) => id === waveId);
      if (!wave) throw new RuleBroken(eventRules.waveElsewhere);
      if (actor.unitId !== null) throw new Forbidden();
      const taken = await manager.findBy(LaunchEventEntity, { campaignId, waveId, level: 'province', state: Not('cancelled') });
      const missing = (await this.units.provincesAt(wave.from, manager)).filter(({ id }) => !taken.some(({ unitId }) => unitId === id));
      const startsAt = new Date(`${wave.from}T${opensAt}:00+07:00`).toISOString();
      const plans = missing.map(({ id: unitId, name }): EventPlan => ({
        campaignId,
        waveId,
        level: 'province',
        unitId,
        name: `Lễ ra quân ${inSentence(name)}`,
        venue: null,
        startsAt,
        host: `BHXH ${inSentence(name)}`,
        expectedAttendance: null,
        organisationIds: [],
        sites: [],
        teams: [],
      }));
      await manager.save(plans.map((plan) => manager.create(LaunchEventEntity, rowsOf(manager, plan))));
      await this.audit.record(manager, {
        actor,
        action: launchEventsActions['plan-provinces'],
        subject: { type: 'campaign', id: campaignId, name: campaign.name },
        after: { waveId, created: missing.length },
      });
      return { created: missing.length };
    });
  }

  async take(actor: Actor, id: number, action: EventAction, { version, reason, startsAt, openedAt }: EventStep): Promise<void> {
    await this.database.transaction(async (manager) => {
      await rewrite(manager, LaunchEventEntity, { id, seen: version, allow: this.allowed(manager, actor) }, async (event) => {
        const before = event.state;
        const state = requireStep(eventWorkflow, before, action, actor, reason);
        const now = this.clock.now();
        if (action === 'confirm' && event.venue === null) throw new RuleBroken(eventRules.venueNeeded);
        if (action === 'reschedule') event.startsAt = await this.requireNewTime(manager, event, startsAt);
        if (action === 'open') event.openedAt = this.requireOpening(event, openedAt);
        if (action === 'report' && !reason && !(await this.holders.isHeld(manager, id))) throw new RuleBroken(eventRules.numbersOrReason);
        Object.assign(event, { state, stateReason: reason ?? null, stateAt: now });
        await this.log(manager, actor, action, event, { state: before }, { state, startsAt, openedAt }, reason);
      });
    });
  }

  /** Two who plan the same ceremony at once plan one. */
  private async requireNew(manager: EntityManager, { campaignId, unitId, name, startsAt }: EventPlan): Promise<void> {
    await holdPlans(manager, campaignId);
    const plan = { campaignId, unitId, name, startsAt: new Date(startsAt) };
    const others = await manager.findBy(LaunchEventEntity, { campaignId, unitId, state: Not('cancelled' as const) });
    if (others.some((other) => isSame(other, plan))) throw new RuleBroken(eventRules.alreadyPlanned);
  }

  /** When the ceremony opened: on its day, not in time to come; now where nothing is said. */
  private requireOpening({ startsAt }: LaunchEventEntity, openedAt: string | undefined): Date {
    const now = this.clock.now();
    if (openedAt === undefined) return now;
    const opened = new Date(openedAt);
    if (opened > now || dayInVietnam(opened) !== dayInVietnam(startsAt)) throw new RuleBroken(eventRules.openedAtFault);
    return opened;
  }

  /** A new time inside the campaign. */
  private async requireNewTime(manager: EntityManager, event: LaunchEventEntity, startsAt: string | undefined): Promise<Date> {
    if (!startsAt) throw new RuleBroken(eventRules.newTimeNeeded);
    const day = requireDay(await this.campaigns.facts(event.campaignId, manager), startsAt);
    if (day !== dayInVietnam(event.startsAt) && (await this.holders.isHeld(manager, event.id))) throw new RuleBroken(eventRules.reported);
    return new Date(startsAt);
  }

  private allowed(manager: EntityManager, actor: Actor) {
    return ({ unitId, day }: LaunchEventEntity) => this.territory.requireKnownOn(actor, [{ unitId, on: day }], manager);
  }

  /** Campaign, wave, day, unit and territory must agree. */
  private async requirePlace(manager: EntityManager, actor: Actor, plan: EventPlan): Promise<void> {
    const campaign = await this.campaigns.facts(plan.campaignId, manager);
    if (campaign.state === 'closed' || campaign.state === 'cancelled') throw new RuleBroken(eventRules.campaignOver);
    if (plan.waveId !== null && !campaign.waves.some(({ id }) => id === plan.waveId)) throw new RuleBroken(eventRules.waveElsewhere);
    const day = requireDay(campaign, plan.startsAt);
    await this.territory.requireOn(actor, [{ unitId: plan.unitId, on: day }], manager);
    const place = (await this.units.placesOn([plan.unitId], day, manager)).get(plan.unitId);
    const level = { centre: 0, province: 1, commune: 3 }[plan.level];
    if (place?.level !== level) throw new RuleBroken(eventRules.wrongLevel);
  }

  private async log(
    manager: EntityManager,
    actor: Actor,
    verb: EventAction | 'create' | 'change',
    event: Pick<LaunchEventEntity, 'id' | 'name' | 'unitId'>,
    before: unknown,
    after: unknown,
    reason?: string,
  ) {
    const path = (await this.units.pathOf([event.unitId], undefined, manager)).get(event.unitId) ?? '';
    await this.audit.record(manager, {
      actor,
      action: launchEventsActions[verb],
      subject: { type: 'launch-event', id: event.id, name: event.name },
      unit: { id: event.unitId, path },
      before,
      after,
      reason,
    });
  }
}

type Identity = Pick<LaunchEventEntity, 'campaignId' | 'unitId' | 'name' | 'startsAt'>;

const minuteOf = ({ startsAt }: Identity) => Math.floor(startsAt.getTime() / 60_000);
const spoken = ({ name }: Identity) => name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

/** Whether people would take two ceremonies for one: same campaign and unit, the same name however it is spelled, the same minute. */
function isSame(one: Identity, other: Identity): boolean {
  const isThere = one.campaignId === other.campaignId && one.unitId === other.unitId;
  return isThere && spoken(one) === spoken(other) && minuteOf(one) === minuteOf(other);
}

/** Whether a plan puts the ceremony where its figures would not be found. */
function isElsewhere(event: LaunchEventEntity, { campaignId, level, unitId, startsAt }: EventPlan): boolean {
  const day = dayInVietnam(new Date(startsAt));
  return event.campaignId !== campaignId || event.level !== level || event.unitId !== unitId || dayInVietnam(event.startsAt) !== day;
}

/** The day of an instant, inside the campaign. */
function requireDay({ windowFrom, windowTo }: CampaignFacts, startsAt: string): Day {
  const day = dayInVietnam(new Date(startsAt));
  if (!contains({ from: windowFrom, to: windowTo }, day)) throw new RuleBroken(eventRules.dayOutside);
  return day;
}
