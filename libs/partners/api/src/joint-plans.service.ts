import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { isJointPlanNumber, partnersActions } from '@ra-quan/partners/model';
import { RuleBroken, held, requireSeen, rewrite, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { JointPlanEntity } from './joint-plan.entity';
import { OrganisationEntity } from './organisation.entity';
import { OrganisationTerritories } from './organisation-territories';
import type { JointPlanChangeDto, JointPlanDto } from './partners.dto';

const notANumber: Rule = {
  code: 'partners.joint-plan-number',
  vi: 'Số, ký hiệu kế hoạch liên tịch cần theo dạng 1731/KHLT-BHXH-BĐVN.',
  en: 'The number of a joint plan is written like 1731/KHLT-BHXH-BĐVN.',
};

@Injectable()
export class JointPlansService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly audit: AuditLog,
    private readonly territories: OrganisationTerritories,
  ) {}

  async add(actor: Actor, { organisationIds, ...fields }: JointPlanDto): Promise<{ id: number }> {
    requireNumber(fields.number);
    return this.database.transaction(async (manager) => {
      await this.campaigns.facts(fields.campaignId, manager);
      await this.territories.requireNamed(manager, actor, organisationIds);
      const plan = await manager.save(manager.create(JointPlanEntity, { ...fields, organisations: signedBy(manager, organisationIds) }));
      const after = { ...fields, organisationIds };
      await this.audit.record(manager, { actor, action: partnersActions['add-joint-plan'], subject: subjectOf(plan), after });
      return { id: plan.id };
    });
  }

  /** @throws Conflict with the plan as it stands, when somebody wrote it since the writer saw it */
  async change(actor: Actor, id: number, { version, organisationIds, ...fields }: JointPlanChangeDto): Promise<void> {
    requireNumber(fields.number);
    await this.database.transaction(async (manager) => {
      const allow = ({ organisations }: JointPlanEntity) => this.territories.requireKnown(manager, actor, organisations);
      await rewrite(manager, JointPlanEntity, { id, seen: version, relations: { organisations: true }, allow }, async (plan) => {
        await this.territories.requireNamed(manager, actor, organisationIds);
        const before = fieldsOf(plan);
        Object.assign(plan, fields, { organisations: signedBy(manager, organisationIds) });
        const after = { ...fields, organisationIds };
        await this.audit.record(manager, { actor, action: partnersActions['change-joint-plan'], subject: subjectOf(plan), before, after });
      });
    });
  }

  /** @throws Conflict like a change */
  async remove(actor: Actor, id: number, version: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const plan = await held(manager, JointPlanEntity, id, { organisations: true });
      await this.territories.requireKnown(manager, actor, plan.organisations);
      requireSeen(plan, version);
      await this.audit.record(manager, {
        actor,
        action: partnersActions['remove-joint-plan'],
        subject: subjectOf(plan),
        before: fieldsOf(plan),
      });
      await manager.remove(plan);
    });
  }
}

/** The signatories by their ids; one that does not exist is the database's to refuse. */
const signedBy = (manager: EntityManager, ids: readonly number[]) =>
  [...new Set(ids)].map((id) => manager.create(OrganisationEntity, { id }));

function requireNumber(number: string): void {
  if (!isJointPlanNumber(number)) throw new RuleBroken(notANumber);
}

const subjectOf = ({ id, number }: JointPlanEntity) => ({ type: 'joint-plan', id, name: number });
const fieldsOf = ({ number, signedOn, title, organisations }: JointPlanEntity) => ({
  number,
  signedOn,
  title,
  organisationIds: organisations.map(({ id }) => id),
});
