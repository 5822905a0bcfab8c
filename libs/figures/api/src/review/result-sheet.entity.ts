import type { SheetState } from '@ra-quan/figures/model';
import type { Day } from '@ra-quan/shared/model';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

/** The key in the database begins with the province (ADR 0013); the id alone is unique as well. */
@Entity({ schema: 'figures', name: 'result_sheet' })
export class ResultSheetEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('int', { name: 'province_id' })
  provinceId: number;

  @Column('int', { name: 'campaign_id' })
  campaignId: number;

  @Column('int', { name: 'unit_id' })
  unitId: number;

  @Column('date')
  day: Day;

  @Column('text')
  state: SheetState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('int', { name: 'submitted_by', nullable: true })
  submittedBy: number | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('int', { name: 'decided_by', nullable: true })
  decidedBy: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @VersionColumn()
  version: number;
}
