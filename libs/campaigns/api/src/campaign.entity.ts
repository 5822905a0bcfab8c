import type { CampaignState, WaveKind } from '@ra-quan/campaigns/model';
import type { Day, TimeOfDay } from '@ra-quan/shared/model';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, VersionColumn, type Relation } from 'typeorm';

@Entity({ schema: 'campaigns', name: 'campaign' })
export class CampaignEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text', { name: 'legal_basis' })
  legalBasis: string;

  @Column('date', { name: 'window_from' })
  windowFrom: Day;

  @Column('date', { name: 'window_to' })
  windowTo: Day;

  @Column('text')
  state: CampaignState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('text', { name: 'report_by', default: '17:00' })
  reportBy: TimeOfDay;

  @Column('int', { name: 'copied_from_id', nullable: true })
  copiedFromId: number | null;

  @Column('boolean')
  illustrative: boolean;

  @Column('boolean', { default: false })
  rehearsal: boolean;

  @VersionColumn()
  version: number;

  @OneToMany(() => WaveEntity, (wave) => wave.campaign, { cascade: true })
  waves: Relation<WaveEntity>[];

  @OneToMany(() => ThemeEntity, (theme) => theme.campaign, { cascade: true })
  themes: Relation<ThemeEntity>[];

  @OneToMany(() => MessageEntity, (message) => message.campaign, { cascade: true })
  messages: Relation<MessageEntity>[];
}

@Entity({ schema: 'campaigns', name: 'campaign_wave' })
export class WaveEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @ManyToOne(() => CampaignEntity, (campaign) => campaign.waves, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'campaign_id' })
  campaign: Relation<CampaignEntity>;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('text')
  kind: WaveKind;

  @Column('date', { name: 'from_day' })
  from: Day;

  @Column('date', { name: 'to_day' })
  to: Day;
}

@Entity({ schema: 'campaigns', name: 'campaign_theme' })
export class ThemeEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @ManyToOne(() => CampaignEntity, (campaign) => campaign.themes, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'campaign_id' })
  campaign: Relation<CampaignEntity>;

  @Column('text')
  text: string;

  @Column('text', { name: 'text_en', nullable: true })
  textEn: string | null;

  @Column('text', { array: true })
  slogans: string[];
}

@Entity({ schema: 'campaigns', name: 'campaign_message' })
export class MessageEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @ManyToOne(() => CampaignEntity, (campaign) => campaign.messages, { orphanedRowAction: 'delete' })
  @JoinColumn({ name: 'campaign_id' })
  campaign: Relation<CampaignEntity>;

  @Column('text')
  pillar: string;

  @Column('text')
  text: string;

  @Column('text', { array: true })
  audiences: string[];
}
