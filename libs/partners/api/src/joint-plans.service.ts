import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { isJointPlanNumber, type JointPlan } from '@ra-quan/partners/model';
import { NotFound, RuleBroken, requireVersion, type Rule } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { jointPlansWhere } from './joint-plan-rows';
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
  ) {}

  async add(actor: Actor, plan: JointPlanDto): Promise<{ id: number }> {
    requireNumber(plan.number);
    return this.database.transaction(async (manager) => {
      await this.campaigns.facts(plan.campaignId, manager);
      const [row] = await manager.query<[{ id: number }]>(
        'INSERT INTO partners.joint_plan (campaign_id, number, signed_on, title) VALUES ($1, $2, $3, $4) RETURNING joint_plan.id',
        [plan.campaignId, plan.number, plan.signedOn, plan.title],
      );
      await sign(manager, row.id, plan.organisationIds);
      await this.audit.record(manager, { actor, action: 'partners.add-joint-plan', subject: subjectOf(row.id, plan.number), after: plan });
      return row;
    });
  }

  /** @throws Conflict with the plan as it stands, when somebody wrote it since the writer saw it */
  async change(actor: Actor, id: number, { version, ...fields }: JointPlanChangeDto): Promise<void> {
    requireNumber(fields.number);
    await this.database.transaction(async (manager) => {
      const before = await lock(manager, id);
      requireVersion(before, version);
      await manager.query(
        'UPDATE partners.joint_plan SET number = $2, signed_on = $3, title = $4, version = version + 1 WHERE joint_plan.id = $1',
        [id, fields.number, fields.signedOn, fields.title],
      );
      await manager.query('DELETE FROM partners.joint_plan_organisation WHERE joint_plan_organisation.joint_plan_id = $1', [id]);
      await sign(manager, id, fields.organisationIds);
      await this.audit.record(manager, {
        actor,
        action: 'partners.change-joint-plan',
        subject: subjectOf(id, fields.number),
        before: fieldsOf(before),
        after: fields,
      });
    });
  }

  /** @throws Conflict like a change */
  async remove(actor: Actor, id: number, version: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const before = await lock(manager, id);
      requireVersion(before, version);
      await manager.query('DELETE FROM partners.joint_plan WHERE joint_plan.id = $1', [id]);
      await this.audit.record(manager, {
        actor,
        action: 'partners.remove-joint-plan',
        subject: subjectOf(id, before.number),
        before: fieldsOf(before),
      });
    });
  }
}

/** Locked first and read then: who waited for another writer reads what that one left. */
async function lock(manager: EntityManager, id: number): Promise<JointPlan> {
  await manager.query('SELECT joint_plan.id FROM partners.joint_plan WHERE joint_plan.id = $1 FOR UPDATE', [id]);
  const [plan] = await manager.query<JointPlan[]>(jointPlansWhere('joint_plan.id = $1'), [id]);
  if (!plan) throw new NotFound();
  return plan;
}

async function sign(manager: EntityManager, id: number, organisationIds: readonly number[]): Promise<void> {
  await manager.query('INSERT INTO partners.joint_plan_organisation (joint_plan_id, organisation_id) SELECT $1, unnest($2::int[])', [
    id,
    [...new Set(organisationIds)],
  ]);
}

function requireNumber(number: string): void {
  if (!isJointPlanNumber(number)) throw new RuleBroken(notANumber);
}

const subjectOf = (id: number, number: string) => ({ type: 'joint-plan', id, name: number });
const fieldsOf = ({ number, signedOn, title, organisations }: JointPlan) => ({
  number,
  signedOn,
  title,
  organisationIds: organisations.map(({ id }) => id),
});
