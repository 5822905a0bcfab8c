import type { PartnerRole } from '@ra-quan/partners/model';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'partners', name: 'campaign_partner' })
export class CampaignPartnerEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'campaign_id' })
  campaignId: number;

  @Column('int', { name: 'organisation_id' })
  organisationId: number;

  @Column('text')
  role: PartnerRole;

  @Column('text', { nullable: true })
  note: string | null;
}
