import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { Territory } from '@ra-quan/identity/api';
import { NotFound, rewrite } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignPartnerEntity } from './campaign-partner.entity';
import { JointPlanEntity } from './joint-plan.entity';
import { OrganisationEntity } from './organisation.entity';
import { OrganisationTerritories } from './organisation-territories';
import type { CampaignPartnerDto, OrganisationChangeDto, OrganisationDto } from './partners.dto';
import { partnersActions } from '@ra-quan/partners/model';

@Injectable()
export class PartnersService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly territory: Territory,
    private readonly organisations: OrganisationTerritories,
    private readonly audit: AuditLog,
  ) {}

  async addOrganisation(actor: Actor, fields: OrganisationDto): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      await this.territory.require(actor, [fields.unitId], manager);
      const organisation = await manager.save(manager.create(OrganisationEntity, { ...fields, active: true }));
      await this.audit.record(manager, {
        actor,
        action: partnersActions['add-organisation'],
        subject: subjectOf(organisation),
        after: fields,
      });
      return { id: organisation.id };
    });
  }

  async changeOrganisation(actor: Actor, id: number, { version, ...fields }: OrganisationChangeDto): Promise<void> {
    await this.database.transaction(async (manager) => {
      const allow = (organisation: OrganisationEntity) => this.organisations.requireKnown(manager, actor, [organisation]);
      await rewrite(manager, OrganisationEntity, { id, seen: version, allow }, async (organisation) => {
        const before = { ...organisation };
        await this.territory.require(actor, [fields.unitId], manager);
        Object.assign(organisation, fields);
        await this.audit.record(manager, {
          actor,
          action: partnersActions['change-organisation'],
          subject: subjectOf(organisation),
          before,
          after: fields,
        });
      });
    });
  }

  async addToCampaign(actor: Actor, fields: CampaignPartnerDto): Promise<{ id: number }> {
    return this.database.transaction((manager) => this.addToCampaignWithin(manager, actor, fields));
  }

  /** As part of a larger act. */
  async addToCampaignWithin(manager: EntityManager, actor: Actor, fields: CampaignPartnerDto): Promise<{ id: number }> {
    const campaign = await this.campaigns.facts(fields.campaignId, manager);
    await this.organisations.requireNamed(manager, actor, [fields.organisationId]);
    const { id } = await manager.save(manager.create(CampaignPartnerEntity, { ...fields }));
    await this.audit.record(manager, {
      actor,
      action: partnersActions['add-to-campaign'],
      subject: { type: 'campaign', id: campaign.id, name: campaign.name },
      after: fields,
    });
    return { id };
  }

  /** The Post: its head, which has no unit, and its branches in provinces. */
  posts(manager: EntityManager): Promise<Pick<OrganisationEntity, 'id' | 'unitId'>[]> {
    return manager.find(OrganisationEntity, {
      select: { id: true, unitId: true },
      where: { kind: 'post', active: true },
      order: { id: 'ASC' },
    });
  }

  /** Forgets who took part in a rehearsal, and what was agreed for it. */
  async forgetRehearsal(manager: EntityManager, campaignId: number): Promise<void> {
    await manager.delete(JointPlanEntity, { campaignId });
    await manager.delete(CampaignPartnerEntity, { campaignId });
  }

  async removeFromCampaign(actor: Actor, id: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const partner = await manager.findOne(CampaignPartnerEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!partner) throw new NotFound();
      const { campaignId, organisationId, role } = partner;
      await this.organisations.requireKnown(manager, actor, await manager.findBy(OrganisationEntity, { id: organisationId }));
      const before = { campaignId, organisationId, role };
      await manager.remove(partner);
      const campaign = await this.campaigns.facts(before.campaignId, manager);
      await this.audit.record(manager, {
        actor,
        action: partnersActions['remove-from-campaign'],
        subject: { type: 'campaign', id: campaign.id, name: campaign.name },
        before,
      });
    });
  }
}

const subjectOf = (organisation: OrganisationEntity) => ({ type: 'organisation', id: organisation.id, name: organisation.name });
