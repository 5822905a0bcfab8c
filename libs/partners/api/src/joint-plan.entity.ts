import type { Day } from '@ra-quan/shared/model';
import { Column, Entity, JoinTable, ManyToMany, PrimaryGeneratedColumn, VersionColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

@Entity({ schema: 'partners', name: 'joint_plan' })
export class JointPlanEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'campaign_id' })
  campaignId: number;

  @Column('text')
  number: string;

  @Column('date', { name: 'signed_on' })
  signedOn: Day;

  @Column('text')
  title: string;

  @VersionColumn()
  version: number;

  /** Who signed it. */
  @ManyToMany(() => OrganisationEntity)
  @JoinTable({
    schema: 'partners',
    name: 'joint_plan_organisation',
    joinColumn: { name: 'joint_plan_id' },
    inverseJoinColumn: { name: 'organisation_id' },
  })
  organisations: Relation<OrganisationEntity>[];
}
