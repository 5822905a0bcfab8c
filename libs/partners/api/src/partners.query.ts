import { Injectable } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { UnitReader, saysAll } from '@ra-quan/geography/api';
import type { CampaignPartner, JointPlan, Organisation } from '@ra-quan/partners/model';
import { limitOf, orderBy } from '@ra-quan/shared/api';
import type { BilingualText, Page } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationsQueryDto } from './partners.dto';

const sortable = { name: 'organisation.name COLLATE "vi-x-icu"', code: 'organisation.code', kind: 'organisation.kind' };

@Injectable()
export class PartnersQuery {
  constructor(
    private readonly database: DataSource,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
  ) {}

  async organisations(query: OrganisationsQueryDto): Promise<Page<Organisation>> {
    const where = `($1::text IS NULL OR ${saysAll('organisation.folded', '$1')}) AND ($2::text IS NULL OR organisation.kind = $2)`;
    const filters = [query.q ?? null, query.kind ?? null];
    const rows = await this.database.query<Omit<Organisation, 'unitPath'>[]>(
      `SELECT organisation.id, organisation.code, organisation.name, organisation.name_en AS "nameEn", organisation.kind, organisation.parent_id AS "parentId",
              parent.name AS "parentName", organisation.unit_id AS "unitId", organisation.active, organisation.version
       FROM partners.organisation LEFT JOIN partners.organisation AS parent ON parent.id = organisation.parent_id
       WHERE ${where} ${orderBy(query.sort, sortable, 'organisation.id')} ${limitOf(query)}`,
      filters,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM partners.organisation WHERE ${where}`,
      filters,
    );
    const paths = await this.units.pathOf(rows.flatMap(({ unitId }) => unitId ?? []));
    return { total, items: rows.map((row) => ({ ...row, unitPath: row.unitId ? (paths.get(row.unitId) ?? null) : null })) };
  }

  /** Names by id, in English where there is one; unknown ones are missing. */
  async namesOf(ids: readonly number[], manager: EntityManager = this.database.manager): Promise<Map<number, BilingualText>> {
    const names = await manager.query<(BilingualText & { readonly id: number })[]>(
      `SELECT organisation.id, organisation.name AS vi, COALESCE(organisation.name_en, organisation.name) AS en FROM partners.organisation
       WHERE organisation.id = ANY ($1::int[])`,
      [ids],
    );
    return new Map(names.map(({ id, vi, en }) => [id, { vi, en }]));
  }

  async inCampaign(campaignId: number): Promise<CampaignPartner[]> {
    await this.campaigns.facts(campaignId);
    return this.database.query<CampaignPartner[]>(
      `SELECT campaign_partner.id, campaign_partner.campaign_id AS "campaignId", campaign_partner.organisation_id AS "organisationId",
              organisation.name AS "organisationName", campaign_partner.role, campaign_partner.note
       FROM partners.campaign_partner JOIN partners.organisation ON organisation.id = campaign_partner.organisation_id
       WHERE campaign_partner.campaign_id = $1 ORDER BY organisation.name COLLATE "vi-x-icu", campaign_partner.id`,
      [campaignId],
    );
  }

  async jointPlans(campaignId: number): Promise<JointPlan[]> {
    await this.campaigns.facts(campaignId);
    return this.database.query<JointPlan[]>(
      `SELECT joint_plan.id, joint_plan.campaign_id AS "campaignId", joint_plan.number, joint_plan.signed_on AS "signedOn", joint_plan.title, joint_plan.version,
              (SELECT jsonb_agg(jsonb_build_object('id', organisation.id, 'name', organisation.name) ORDER BY organisation.name COLLATE "vi-x-icu")
               FROM partners.joint_plan_organisation JOIN partners.organisation ON organisation.id = joint_plan_organisation.organisation_id
               WHERE joint_plan_organisation.joint_plan_id = joint_plan.id) AS organisations
       FROM partners.joint_plan WHERE joint_plan.campaign_id = $1 ORDER BY joint_plan.signed_on, joint_plan.id`,
      [campaignId],
    );
  }
}
