import { Injectable } from '@nestjs/common';
import { AuditLog } from '@ra-quan/audit/api';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { NotFound, requireVersion } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';
import type { CampaignPartnerDto, OrganisationChangeDto, OrganisationDto } from './partners.dto';

@Injectable()
export class PartnersService {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly audit: AuditLog,
  ) {}

  async addOrganisation(actor: Actor, fields: OrganisationDto): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      const organisation = await manager.save(manager.create(OrganisationEntity, { ...fields, active: true }));
      await this.audit.record(manager, { actor, action: 'partners.add-organisation', subject: subjectOf(organisation), after: fields });
      return { id: organisation.id };
    });
  }

  async changeOrganisation(actor: Actor, id: number, { version, ...fields }: OrganisationChangeDto): Promise<void> {
    await this.database.transaction(async (manager) => {
      const organisation = await manager.findOne(OrganisationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!organisation) throw new NotFound();
      requireVersion(organisation, version);
      const before = { ...organisation };
      await manager.save(Object.assign(organisation, fields));
      await this.audit.record(manager, {
        actor,
        action: 'partners.change-organisation',
        subject: subjectOf(organisation),
        before,
        after: fields,
      });
    });
  }

  async addToCampaign(actor: Actor, fields: CampaignPartnerDto): Promise<{ id: number }> {
    return this.database.transaction(async (manager) => {
      const campaign = await this.campaigns.facts(fields.campaignId, manager);
      const [row] = await manager.query<[{ id: number }]>(
        'INSERT INTO partners.campaign_partner (campaign_id, organisation_id, role, note) VALUES ($1, $2, $3, $4) RETURNING campaign_partner.id',
        [fields.campaignId, fields.organisationId, fields.role, fields.note],
      );
      await this.audit.record(manager, {
        actor,
        action: 'partners.add-to-campaign',
        subject: { type: 'campaign', id: campaign.id, name: campaign.name },
        after: fields,
      });
      return row;
    });
  }

  async removeFromCampaign(actor: Actor, id: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [[before]] = await manager.query<[{ campaignId: number }[], number]>(
        `DELETE FROM partners.campaign_partner WHERE campaign_partner.id = $1
         RETURNING campaign_partner.campaign_id AS "campaignId", campaign_partner.organisation_id AS "organisationId", campaign_partner.role`,
        [id],
      );
      if (!before) throw new NotFound();
      const campaign = await this.campaigns.facts(before.campaignId, manager);
      await this.audit.record(manager, {
        actor,
        action: 'partners.remove-from-campaign',
        subject: { type: 'campaign', id: campaign.id, name: campaign.name },
        before,
      });
    });
  }
}

const subjectOf = (organisation: OrganisationEntity) => ({ type: 'organisation', id: organisation.id, name: organisation.name });
