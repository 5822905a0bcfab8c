import type { Day } from '@ra-quan/shared/model';
import type { TargetScheme } from '@ra-quan/targets/model';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'targets', name: 'target' })
export class TargetEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'campaign_id' })
  campaignId: number;

  @Column('int', { name: 'unit_id' })
  unitId: number;

  @Column('text')
  scheme: TargetScheme;

  /** The days it counts for; nothing where those are the campaign's. */
  @Column('date', { name: 'period_from', nullable: true })
  periodFrom: Day | null;

  @Column('date', { name: 'period_to', nullable: true })
  periodTo: Day | null;

  /** Persons; nothing where the target was removed: absence has a version too. */
  @Column('int', { nullable: true })
  value: number | null;

  @VersionColumn()
  version: number;
}
